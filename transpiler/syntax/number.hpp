// Number literals: where one ends, whether it is well formed, and what it is worth (reference 01 section 8.1).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace mesh2cpp::syntax {

struct Number {
  std::size_t length = 0;
  bool is_float = false;
  bool is_valid = true;
};

/// The number at the start of `text`, which begins with a digit. `word_end(from)` is the end of the run of word
/// characters at `from`: letters that stick to a number make it invalid as a whole.
[[nodiscard]] Number scan_number(std::string_view text, const std::function<std::size_t(std::size_t)>& word_end);

/// The magnitude of an integer literal of any base; empty above 2^63.
[[nodiscard]] std::optional<std::uint64_t> integer_magnitude(std::string_view literal);

/// 2^63, which is an integer only behind a minus sign.
inline constexpr std::uint64_t least_integer_magnitude = 9223372036854775808ULL;

[[nodiscard]] double floating_value(std::string_view literal);

}  // namespace mesh2cpp::syntax
