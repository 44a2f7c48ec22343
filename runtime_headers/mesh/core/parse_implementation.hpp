// Numbers from text: `String.to_int` and `String.to_float`.
#pragma once

#include <charconv>
#include <limits>
#include <string_view>
#include <system_error>

#include "mesh/core/string_functions.hpp"

namespace mesh::detail {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// True if `text` is `lower` in capital or small letters.
bool equals_ignoring_case(std::string_view text, std::string_view lower) noexcept {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + ('a' - 'A')) : text[i];
    if (c != lower[i]) return false;
  }
  return true;
}

std::size_t count_digits(std::string_view text, std::size_t from) noexcept {
  std::size_t end = from;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - from;
}

/// The rule `number` of 03 section 9.1, which std::from_chars alone would be too generous for.
bool is_decimal_number(std::string_view text) noexcept {
  std::size_t at = count_digits(text, 0);
  std::size_t digits = at;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = count_digits(text, at + 1);
    digits += fraction;
    at += 1 + fraction;
  }
  if (digits == 0) return false;
  if (at == text.size()) return true;
  if (text[at] != 'e' && text[at] != 'E') return false;
  ++at;
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  const std::size_t exponent = count_digits(text, at);
  return exponent > 0 && at + exponent == text.size();
}

/// Whether a decimal number that no Float can hold is too large rather than too small. It is far from 1, so the sign of
/// its decimal exponent decides: that of the `e` part, plus the digits in front of the point or the zeros behind it.
bool is_too_large(std::string_view number) noexcept {
  const std::size_t e = number.find_first_of("eE");
  const std::string_view mantissa = number.substr(0, e);
  long long exponent = 0;
  if (e != std::string_view::npos) {
    std::string_view digits = number.substr(e + 1);
    const bool is_negative = digits.front() == '-';
    if (digits.front() == '+' || is_negative) digits.remove_prefix(1);
    constexpr long long huge = 1'000'000'000'000;  // beyond any length of a mantissa
    if (std::from_chars(digits.data(), digits.data() + digits.size(), exponent).ec != std::errc{}) exponent = huge;
    if (exponent > huge) exponent = huge;
    if (is_negative) exponent = -exponent;
  }
  const auto point =
      static_cast<long long>(mantissa.find('.') == std::string_view::npos ? mantissa.size() : mantissa.find('.'));
  const auto first = static_cast<long long>(mantissa.find_first_of("123456789"));
  return exponent + point - first > 0;
}

Option<Float> parse_decimal_number(std::string_view number) noexcept {
  if (!is_decimal_number(number)) return None{};
  Float value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error == std::errc::result_out_of_range) {
    value = is_too_large(number) ? std::numeric_limits<Float>::infinity() : 0.0;
  }
  return Some{value};
}

}  // namespace mesh::detail

namespace mesh::string {

Option<Int> to_int(const String& text) {
  const String trimmed = trim(text);
  std::string_view digits = trimmed.view();
  if (digits.starts_with('+')) {
    digits.remove_prefix(1);
    if (digits.starts_with('-')) return None{};
  }
  Int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return None{};
  return Some{value};
}

Option<Float> to_float(const String& text) {
  const String trimmed = trim(text);
  std::string_view number = trimmed.view();
  const bool is_negative = number.starts_with('-');
  if (is_negative || number.starts_with('+')) number.remove_prefix(1);

  Option<Float> magnitude = detail::parse_decimal_number(number);
  if (detail::equals_ignoring_case(number, "inf") || detail::equals_ignoring_case(number, "infinity")) {
    magnitude = Some{std::numeric_limits<Float>::infinity()};
  } else if (detail::equals_ignoring_case(number, "nan")) {
    magnitude = Some{std::numeric_limits<Float>::quiet_NaN()};
  }
  if (auto* some = magnitude.as<Some>(); some != nullptr && is_negative) some->value = -some->value;
  return magnitude;
}

}  // namespace mesh::string
