// Digits of integers and floats.
#pragma once

#include <array>
#include <charconv>
#include <cmath>

#include "mesh/core/text.hpp"

namespace mesh::detail {

void append_unsigned(String& out, std::uint64_t value) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void append_integer(String& out, Int value) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void append_zeros(String& out, int count) {
  for (; count > 0; --count) out.append("0");
}

/// Lays the shortest scientific form `d.ddde±xx` out in positional notation, since `chars_format::fixed` is not
/// shortest (it turns 1e23 into 99999999999999991611392).
void append_float(String& out, Float value) {
  if (std::isnan(value)) return out.append("NaN");
  if (std::signbit(value)) out.append("-");
  if (std::isinf(value)) return out.append("inf");

  std::array<char, 32> scientific;
  const auto end = std::to_chars(scientific.data(), scientific.data() + scientific.size(), std::fabs(value),
                                 std::chars_format::scientific)
                       .ptr;
  const std::string_view form(scientific.data(), static_cast<std::size_t>(end - scientific.data()));
  const std::size_t e = form.find('e');
  int exponent = 0;
  const char* const sign = form.data() + e + 1;
  std::from_chars(*sign == '+' ? sign + 1 : sign, end, exponent);

  std::array<char, 24> digits;
  std::size_t count = 0;
  for (const char c : form.substr(0, e)) {
    if (c != '.') digits.at(count++) = c;
  }
  const std::string_view mantissa(digits.data(), count);
  const int length = static_cast<int>(count);
  const int before_point = exponent + 1;  // digits in front of the decimal point

  if (before_point >= length) {
    out.append(mantissa);
    append_zeros(out, before_point - length);
  } else if (before_point > 0) {
    out.append(mantissa.substr(0, static_cast<std::size_t>(before_point)));
    out.append(".");
    out.append(mantissa.substr(static_cast<std::size_t>(before_point)));
  } else {
    out.append("0.");
    append_zeros(out, -before_point);
    out.append(mantissa);
  }
}

}  // namespace mesh::detail
