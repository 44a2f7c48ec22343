// Places and comments of a module.
#include "transpiler/cpp/context.hpp"

#include <algorithm>

#include "transpiler/syntax/tree.hpp"

namespace mesh2cpp::cpp {

bool ProgramContext::gives_unit_as_value(const typed::Function& function) {
  if (function.impl == nullptr || !is_unit(function.result)) return false;
  const auto& methods = function.impl->methods;
  const auto found = std::find(methods.begin(), methods.end(), &function);
  if (found == methods.end()) return false;
  const auto& method = function.impl->interface->methods[static_cast<std::size_t>(found - methods.begin())];
  return method.result != nullptr && !is_unit(method.result);
}

Expr ModuleContext::location(source::Span span) {
  uses_location = true;
  const std::int64_t line = module.file == nullptr ? 0 : module.file->position(span.begin).line;
  return call(types.qualify(&module, "at"), {literal(line)}, Effect::none);
}

std::vector<std::string> ModuleContext::comments_above(source::Span span) const {
  std::vector<std::string> lines;
  if (module.tree == nullptr) return lines;
  for (std::string_view comment : module.tree->comments_above(span.begin)) {
    while (comment.starts_with('#')) comment.remove_prefix(1);
    if (comment.starts_with(' ')) comment.remove_prefix(1);
    while (!comment.empty() && (comment.back() == ' ' || comment.back() == '\r')) comment.remove_suffix(1);
    lines.emplace_back(comment);
    // A comment line that ends in a backslash would swallow the next line of C++.
    if (lines.back().ends_with('\\')) lines.back() += " .";
  }
  return lines;
}

}  // namespace mesh2cpp::cpp
