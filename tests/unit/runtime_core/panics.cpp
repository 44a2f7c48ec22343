// Panics, division and numbers.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "support.hpp"

namespace floating = mesh::floating;
namespace math = mesh::math;
using mesh::Float;
using mesh::Int;

namespace {

constexpr Int smallest = std::numeric_limits<Int>::min();
constexpr Int largest = std::numeric_limits<Int>::max();
constexpr Float infinity = std::numeric_limits<Float>::infinity();
constexpr mesh::SourceFile at{"shop/till.mpl"};

}  // namespace

TEST(Panic, ReportsItsPlaceAndText) {
  try {
    mesh::panic("boom", at(12));
  } catch (const mesh::Panic& panic) {
    EXPECT_EQ(panic.text(), "boom");
    EXPECT_EQ(panic.where().line, 12);
    EXPECT_EQ(panic.report(), "Mesh panic at shop/till.mpl:12: boom");
    EXPECT_STREQ(panic.what(), "Mesh panic at shop/till.mpl:12: boom");
    return;
  }
  FAIL();
}

TEST(Panic, WithoutAPlaceSaysSo) {
  try {
    mesh::panic("boom");
  } catch (const std::exception& panic) {
    EXPECT_STREQ(panic.what(), "Mesh panic at <unknown>:0: boom");
  }
}

TEST(Division, TruncatesTowardZero) {
  EXPECT_EQ(mesh::divide(-7, 3), -2);
  EXPECT_EQ(mesh::modulo(-7, 3), -1);
  EXPECT_EQ(mesh::modulo(7, -3), 1);
}

TEST(Division, ByZeroPanics) {
  EXPECT_EQ(panic_text([] { mesh::divide(1, 0, at(3)); }), "division by zero");
  EXPECT_EQ(panic_text([] { mesh::modulo(1, 0, at(3)); }), "modulo by zero");
}

TEST(Division, OfTheSmallestIntByMinusOneWraps) {
  EXPECT_EQ(mesh::divide(smallest, -1), smallest);
  EXPECT_EQ(mesh::modulo(smallest, -1), 0);
}

TEST(Division, OfFloatsNeverPanics) {
  EXPECT_EQ(mesh::divide(1.0, 0.0), infinity);
  EXPECT_EQ(mesh::modulo(-7.5, 2.0), -1.5);
  EXPECT_TRUE(std::isnan(mesh::modulo(1.0, 0.0)));
}

TEST(Int, Wraps) {
  const mesh::List<Int> extremes{smallest, largest};  // not constants, which compilers warn about
  EXPECT_EQ(extremes[1] + 1, smallest);
  EXPECT_EQ(-extremes[0], smallest);
}

TEST(FloatToInt, TruncatesAndSaturates) {
  EXPECT_EQ(floating::to_int(-6.2), -6);
  EXPECT_EQ(floating::to_int(7.8), 7);
  EXPECT_EQ(floating::to_int(std::nan("")), 0);
  EXPECT_EQ(floating::to_int(1e300), largest);
  EXPECT_EQ(floating::to_int(-infinity), smallest);
  EXPECT_EQ(floating::to_int(9223372036854775808.0), largest);
  EXPECT_EQ(floating::to_int(-9223372036854775808.0), smallest);
  EXPECT_EQ(floating::to_int(9223372036854774784.0), 9223372036854774784);
}

TEST(IntToFloat, RoundsToEven) {
  EXPECT_EQ(mesh::integer::to_float(9007199254740993), 9007199254740992.0);
  EXPECT_EQ(floating::from(42), 42.0);
  EXPECT_EQ(mesh::integer::to_string(-5), "-5");
  EXPECT_EQ(floating::to_string(2.0), "2");
}

TEST(Math, Absolute) {
  EXPECT_EQ(math::abs(-8), 8);
  EXPECT_EQ(math::abs(smallest), smallest);
  EXPECT_EQ(math::abs(-2.5), 2.5);
  EXPECT_FALSE(std::signbit(math::abs(-0.0)));
}

TEST(Math, MinimumAndMaximum) {
  EXPECT_EQ(math::min(2, -3), -3);
  EXPECT_EQ(math::max(Int{2}, Int{-3}), 2);
  EXPECT_EQ(math::max(1.5, 0.5), 1.5);
  EXPECT_EQ(math::min(std::nan(""), 1.0), 1.0);
  EXPECT_EQ(math::max(1.0, std::nan("")), 1.0);
}

TEST(Math, RoundingToInt) {
  EXPECT_EQ(math::round(1.5), 2);
  EXPECT_EQ(math::round(-1.5), -2);
  EXPECT_EQ(math::round(0.49999999999999994), 0);
  EXPECT_EQ(math::floor(-0.5), -1);
  EXPECT_EQ(math::ceil(-0.5), 0);
  EXPECT_EQ(math::ceil(0.5), 1);
  EXPECT_EQ(math::round(std::nan("")), 0);
  EXPECT_EQ(math::floor(-1e300), smallest);
  EXPECT_EQ(math::ceil(infinity), largest);
}

TEST(Math, PowersAndRoots) {
  EXPECT_EQ(mesh::text(math::pow(2.0, 3.0)), "8");
  EXPECT_EQ(mesh::text(math::sqrt(2.25)), "1.5");
  EXPECT_TRUE(std::isnan(math::sqrt(-1.0)));
}
