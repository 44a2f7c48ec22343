// `~r/pattern/flags` (reference 05 section 3.1). The pattern is checked by the code that checks patterns at run time.
#include "runtime_headers/mesh/text/regex_pattern.hpp"
#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

/// The byte at which a code point of the text begins.
std::uint32_t byte_of(std::string_view text, std::size_t point) {
  std::size_t byte = 0;
  const auto is_inside = [&] { return byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80; };
  for (; point > 0 && byte < text.size(); --point) {
    ++byte;
    while (is_inside()) ++byte;
  }
  return static_cast<std::uint32_t>(byte);
}

}  // namespace

typed::ExprPtr Checker::infer_regex(const ast::Expr& expr) {
  const std::string_view pattern = expr.regex_pattern();
  if (const auto fault = mesh::regex::translate(pattern).fault) {
    // The pattern stands behind `~r/`.
    const std::uint32_t begin = expr.span().begin + 3;
    const Span place{begin + byte_of(pattern, fault->begin), begin + byte_of(pattern, fault->end)};
    report(errors::invalid_regex(fault->kind, place.begin < place.end ? place : expr.span()));
    return poison(expr.span());
  }
  return make(expr.span(), simple(TypeKind::regex),
              typed::RegexLiteral{std::string(pattern), std::string(expr.regex_flags())});
}

}  // namespace mesh2cpp::types
