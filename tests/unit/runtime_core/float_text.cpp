// The exact text of floats, by reference 03 section 2.4.
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

#include "support.hpp"

using mesh::text;

TEST(FloatText, FollowsTheTable) {
  EXPECT_EQ(text(12.0), "12");
  EXPECT_EQ(text(6.75), "6.75");
  EXPECT_EQ(text(-0.0), "-0");
  EXPECT_EQ(text(0.0), "0");
  EXPECT_EQ(text(1e21), "1000000000000000000000");
  EXPECT_EQ(text(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(text(1.0 / 3.0), "0.3333333333333333");
  EXPECT_EQ(text(1e-7), "0.0000001");
  EXPECT_EQ(text(1e23), "100000000000000000000000");
  EXPECT_EQ(text(2.50), "2.5");
  EXPECT_EQ(text(-123456.5), "-123456.5");
  EXPECT_EQ(text(100.0), "100");
  EXPECT_EQ(text(0.5), "0.5");
  EXPECT_EQ(text(mesh::math::pi), "3.141592653589793");
}

TEST(FloatText, OfWhatIsNoNumber) {
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(text(infinity), "inf");
  EXPECT_EQ(text(-infinity), "-inf");
  EXPECT_EQ(text(std::nan("")), "NaN");
  EXPECT_EQ(text(-std::nan("")), "NaN");
}

TEST(FloatText, OfTheExtremesHasNoExponent) {
  EXPECT_EQ(text(5e-324).view(), "0." + std::string(323, '0') + "5");
  EXPECT_EQ(text(1.7976931348623157e308).view(), "17976931348623157" + std::string(292, '0'));
}

TEST(FloatText, ReadsBackAsTheSameValueAndIsNoLongerThanNeeded) {
  std::mt19937_64 random(11);
  for (int i = 0; i < 20'000; ++i) {
    const double value = std::bit_cast<double>(random());
    if (!std::isfinite(value)) continue;
    const std::string form(text(value).view());
    EXPECT_EQ(std::strtod(form.c_str(), nullptr), value) << form;
    EXPECT_EQ(form.find('e'), std::string::npos);
    std::string digits;
    for (const char c : form) {
      if (c >= '0' && c <= '9') digits += c;
    }
    digits.erase(0, digits.find_first_not_of('0'));
    digits.erase(digits.find_last_not_of('0') + 1);
    EXPECT_LE(digits.size(), 17U) << form;
  }
}

namespace {

/// The same by printf: the fewest digits that read back, laid out by hand.
std::string text_by_printf(double value) {
  char form[40];
  const auto reads_back = [&](int precision) {
    std::snprintf(form, sizeof form, "%.*e", precision, value);
    return std::strtod(form, nullptr) == value;
  };
  int precision = 14;  // most random doubles need one or two more
  while (!reads_back(precision)) ++precision;
  while (precision > 0 && reads_back(precision - 1)) --precision;
  reads_back(precision);
  const std::string scientific = form;
  const std::size_t e = scientific.find('e');
  const int exponent = std::atoi(scientific.c_str() + e + 1);
  std::string sign;
  std::string digits;
  for (const char c : scientific.substr(0, e)) {
    if (c == '-') sign = "-";
    if (c >= '0' && c <= '9') digits += c;
  }
  if (exponent < 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= whole) return sign + digits + std::string(whole - digits.size(), '0');
  return sign + digits.substr(0, whole) + "." + digits.substr(whole);
}

bool is_power_of_two(double value) { return (std::bit_cast<std::uint64_t>(value) & 0xfffffffffffffU) == 0; }

}  // namespace

TEST(FloatText, AgreesWithASecondImplementation) {
  std::mt19937_64 random(7);
  int compared = 0;
  while (compared < 100'000) {
    // Every other one is of a size that programs print.
    const double bits = std::bit_cast<double>(random());
    const double value = compared % 2 == 0 ? bits : static_cast<double>(random() % 2'000'000'000) / 1000.0;
    // Above a power of two the doubles are twice as far apart as below: printf may miss the shorter form.
    if (!std::isfinite(value) || value == 0 || is_power_of_two(value)) continue;
    ASSERT_EQ(text(value).view(), text_by_printf(value));
    ++compared;
  }
}
