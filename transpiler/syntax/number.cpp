// Scanning and evaluating number literals.
#include "transpiler/syntax/number.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>

namespace mesh2cpp::syntax {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The value of a digit of any base up to 16, or 16.
constexpr unsigned digit_value(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return 16;
}

unsigned base_of(std::string_view literal) {
  if (literal.size() < 2 || literal[0] != '0') return 10;
  switch (literal[1]) {
    case 'x':
    case 'X':
      return 16;
    case 'b':
    case 'B':
      return 2;
    case 'o':
    case 'O':
      return 8;
    default:
      return 10;
  }
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_digit(text[at]) || text[at] == '_')) ++at;
  return at;
}

bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_digit(text[at]); }

/// The end of an exponent that begins at `at`, or `at` if none does.
std::size_t skip_exponent(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return at;
  const bool has_sign = at + 1 < text.size() && (text[at + 1] == '+' || text[at + 1] == '-');
  const std::size_t digits = at + (has_sign ? 2 : 1);
  return is_digit_at(text, digits) ? skip_digits(text, digits) : at;
}

Number scan_based(std::string_view text, std::size_t length) {
  const std::string_view literal = text.substr(0, length);
  const std::string_view digits = literal.substr(2);
  const unsigned base = base_of(literal);
  const bool has_digit = digits.find_first_not_of('_') != std::string_view::npos;
  const bool fits =
      std::all_of(digits.begin(), digits.end(), [&](char c) { return c == '_' || digit_value(c) < base; });
  return {length, false, has_digit && fits && integer_magnitude(literal).has_value()};
}

}  // namespace

Number scan_number(std::string_view text, const std::function<std::size_t(std::size_t)>& word_end) {
  if (base_of(text) != 10) return scan_based(text, word_end(0));
  const std::size_t whole = skip_digits(text, 0);
  std::size_t end = whole;
  // A dot belongs to the number only when a digit follows: `1..5` is a range, `1.abs` a member.
  if (end < text.size() && text[end] == '.' && is_digit_at(text, end + 1)) end = skip_digits(text, end + 1);
  end = skip_exponent(text, end);
  const bool is_float = end != whole;
  const std::size_t word = word_end(end);
  const bool fits = is_float || integer_magnitude(text.substr(0, end)).has_value();
  return {word, is_float, word == end && fits};
}

std::optional<std::uint64_t> integer_magnitude(std::string_view literal) {
  const unsigned base = base_of(literal);
  if (base != 10) literal.remove_prefix(2);
  std::uint64_t value = 0;
  for (const char c : literal) {
    if (c == '_') continue;
    const unsigned digit = digit_value(c);
    if (value > (std::numeric_limits<std::uint64_t>::max() - digit) / base) return std::nullopt;
    value = value * base + digit;
  }
  if (value > least_integer_magnitude) return std::nullopt;
  return value;
}

double floating_value(std::string_view literal) {
  std::string digits(literal);
  std::erase(digits, '_');
  double value = 0.0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc::result_out_of_range) return value;
  // Too large or too small for a double: the sign of the exponent tells which.
  return digits.find('-') == std::string::npos ? std::numeric_limits<double>::infinity() : 0.0;
}

}  // namespace mesh2cpp::syntax
