// The exact text of floats, by reference 03 section 2.4.
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <optional>
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

namespace {

/// `digits` times a power of ten.
struct Decimal {
  std::uint64_t digits;
  int exponent;

  [[nodiscard]] double value() const {
    char form[40];
    std::snprintf(form, sizeof form, "%llue%d", static_cast<unsigned long long>(digits), exponent);
    return std::strtod(form, nullptr);
  }
};

/// The decimal of so many digits that reads back as `value`, if there is one: the nearest one, or else, above a power
/// of two, where doubles are twice as far apart as below, one beside it.
std::optional<Decimal> decimal_of(double value, int digits) {
  char form[40];
  std::snprintf(form, sizeof form, "%.*e", digits - 1, value);
  std::string mantissa;
  for (const char* c = form; *c != 'e'; ++c) {
    if (*c != '.') mantissa += *c;
  }
  const int exponent = std::atoi(std::strchr(form, 'e') + 1) - (digits - 1);
  const std::uint64_t nearest = std::strtoull(mantissa.c_str(), nullptr, 10);
  for (const std::uint64_t candidate : {nearest, nearest + 1, nearest - 1}) {
    if (Decimal{candidate, exponent}.value() == value) return Decimal{candidate, exponent};
  }
  return std::nullopt;
}

/// The text of a finite number: by printf and strtod, and laid out by hand.
std::string text_by_printf(double value) {
  if (std::signbit(value)) return "-" + text_by_printf(-value);
  if (value == 0) return "0";
  int digits = 16;  // most random doubles need one more or less
  while (!decimal_of(value, digits)) ++digits;
  while (digits > 1 && decimal_of(value, digits - 1)) --digits;
  const Decimal decimal = *decimal_of(value, digits);
  const std::string form = std::to_string(decimal.digits);
  if (decimal.exponent >= 0) return form + std::string(static_cast<std::size_t>(decimal.exponent), '0');
  const auto places = static_cast<std::size_t>(-decimal.exponent);
  if (form.size() <= places) return "0." + std::string(places - form.size(), '0') + form;
  return form.substr(0, form.size() - places) + "." + form.substr(form.size() - places);
}

/// Every other one has random bits; the others are as programs have them: prices, measures, counts, small fractions,
/// powers of two and ten, and their neighbours.
double random_double(std::mt19937_64& random, int index) {
  const double bits = std::bit_cast<double>(random());
  const double whole = static_cast<double>(random() % 2'000'000'000);
  switch (index % 16) {
    case 1:
      return whole / 100;
    case 3:
      return -whole / 1000;
    case 5:
      return whole;
    case 7:
      return static_cast<double>(random() % 1000) / static_cast<double>(1 + random() % 1000);
    case 9:
      return std::ldexp(1.0, static_cast<int>(random() % 2098) - 1074);
    case 11:
      return std::nextafter(std::ldexp(1.0, static_cast<int>(random() % 2098) - 1074), random() % 2 == 0 ? 0 : 1e308);
    case 13:
      return std::pow(10.0, static_cast<double>(random() % 600) - 300);
    case 15:
      return static_cast<double>(random());
    default:
      return bits;
  }
}

/// MESH_MODEL_SEEDS=500 makes ten million, as for the models.
int numbers() {
  const char* const wanted = std::getenv("MESH_MODEL_SEEDS");
  return 20'000 * (wanted == nullptr ? 1 : std::atoi(wanted));
}

}  // namespace

TEST(FloatText, AgreesWithASecondImplementation) {
  std::mt19937_64 random(7);
  for (int i = 0; i < numbers(); ++i) {
    const double value = random_double(random, i);
    if (!std::isfinite(value)) continue;
    ASSERT_EQ(text(value).view(), text_by_printf(value));
  }
}
