// `Regex`: a compiled regular expression (05 section 3). Matching takes time linear in the length of the text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "mesh/core/list.hpp"
#include "mesh/core/location.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/result.hpp"
#include "mesh/core/shared.hpp"
#include "mesh/core/string.hpp"

namespace mesh {

/// Cheap to copy, used by any number of threads at once. The default one was never compiled, and panics when used.
class Regex {
 public:
  Regex() = default;
  explicit Regex(detail::Handle<detail::Shared> program) : program_(std::move(program)) {}

  [[nodiscard]] const detail::Shared* program() const noexcept { return program_.get(); }

 private:
  detail::Handle<detail::Shared> program_;
};

namespace regex {

/// The expression, or a text that shows where it is wrong (05 section 3.4).
[[nodiscard]] Result<Regex, String> compile(const String& pattern);
[[nodiscard]] bool is_match(const Regex& regex, const String& text);
/// The first match and its groups; a group that took no part is empty.
[[nodiscard]] Option<List<String>> captures(const Regex& regex, const String& text);
/// Every match replaced; `$1`, `$name` and `${name}` stand for groups (05 section 3.5).
[[nodiscard]] String replace(const Regex& regex, const String& text, const String& replacement);
/// The pieces between the matches.
[[nodiscard]] List<String> split(const Regex& regex, const String& text);

namespace detail {

/// The text of a literal as a template argument.
template <std::size_t N>
struct Text {
  constexpr Text(const char (&literal)[N]) { std::copy_n(literal, N, characters); }  // NOLINT: implicit
  [[nodiscard]] constexpr std::string_view view() const { return {characters, N - 1}; }
  char characters[N];
};

/// A pattern that is known to be right, with the flags of a literal; panics when its counts make it too large.
[[nodiscard]] Regex compile_literal(std::string_view pattern, std::string_view flags, Location where);

}  // namespace detail

/// `~r/pattern/flags`: compiled once per program.
template <detail::Text Pattern, detail::Text Flags = "">
[[nodiscard]] const Regex& literal(Location where = {}) {
  static const Regex regex = detail::compile_literal(Pattern.view(), Flags.view(), where);
  return regex;
}

}  // namespace regex

}  // namespace mesh
