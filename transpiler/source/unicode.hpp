// Unicode as far as the language needs it: reading UTF-8 and the three classes of characters that words consist of.
#pragma once

#include <cstdint>
#include <string_view>

namespace mesh2cpp::source {

/// A decoded character; `length` is the number of bytes it took, at least 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 1;
  bool valid = true;
};

/// The character at `offset`, which must lie inside the text. A malformed byte is an invalid character of length 1.
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t offset);

/// Unicode `Alphabetic` (reference 01 section 2.1).
[[nodiscard]] bool is_alphabetic(char32_t character);
/// Unicode `Numeric`: decimal digits, letter numbers, other numbers.
[[nodiscard]] bool is_numeric(char32_t character);
[[nodiscard]] bool is_uppercase(char32_t character);

/// The number of characters in a text; each malformed byte counts as one.
[[nodiscard]] std::uint32_t count_characters(std::string_view text);

}  // namespace mesh2cpp::source
