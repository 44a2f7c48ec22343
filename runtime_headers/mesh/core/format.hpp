// `mesh::format("left {}", x)`: interpolation, with its format checked by the compiler.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include "mesh/core/text.hpp"

namespace mesh {

namespace detail {

/// Named in the compiler's message when a format and its arguments do not fit; never defined.
void format_has_another_number_of_holes_than_arguments();
void format_has_a_single_brace();

/// A literal with one `{}` per argument; `{{` and `}}` stand for braces.
template <class... Args>
class FormatString {
 public:
  template <std::size_t N>
  consteval FormatString(const char (&literal)[N]) : text_(literal, N - 1) {  // NOLINT: implicit
    std::size_t holes = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] != '{' && text_[i] != '}') continue;
      const char next = i + 1 < text_.size() ? text_[i + 1] : ' ';
      if (text_[i] == '{' && next == '}') {
        ++holes;
      } else if (next != text_[i]) {
        format_has_a_single_brace();
      }
      ++i;
    }
    if (holes != sizeof...(Args)) format_has_another_number_of_holes_than_arguments();
  }

  [[nodiscard]] constexpr std::string_view view() const noexcept { return text_; }

 private:
  std::string_view text_;
};

/// Appends the format up to its next hole, braces unescaped; returns what follows the hole.
std::string_view append_until_hole(String& out, std::string_view format);

}  // namespace detail

/// The format with each `{}` replaced by the text of its argument (03 section 5.1).
template <class... Args>
String format(detail::FormatString<std::type_identity_t<Args>...> format, const Args&... args) {
  static_assert((Displayable<Args> && ...), "mesh::format: an argument has no text form (no to_text)");
  String out;
  std::string_view rest = format.view();
  out.reserve(rest.size() + 8 * sizeof...(Args));
  ((rest = detail::append_until_hole(out, rest), append_text(out, args)), ...);
  detail::append_until_hole(out, rest);
  return out;
}

}  // namespace mesh
