// The exact text of floats, by reference 03 section 2.4.
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
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
