// Numbers from text.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "support.hpp"

namespace string = mesh::string;
using mesh::Float;
using mesh::Int;
using mesh::None;
using mesh::Option;
using mesh::Some;
using mesh::String;

namespace {

Option<Int> some(Int value) { return Some{value}; }
Option<Float> some(Float value) { return Some{value}; }

}  // namespace

TEST(ParseInt, TakesDecimalDigitsWithASign) {
  EXPECT_EQ(string::to_int(" +12 "), some(Int{12}));
  EXPECT_EQ(string::to_int("-7"), some(Int{-7}));
  EXPECT_EQ(string::to_int("007"), some(Int{7}));
  EXPECT_EQ(string::to_int("\u00a05\n"), some(Int{5}));
  EXPECT_EQ(string::to_int("-9223372036854775808"), some(std::numeric_limits<Int>::min()));
  EXPECT_EQ(string::to_int("9223372036854775807"), some(std::numeric_limits<Int>::max()));
}

TEST(ParseInt, RefusesEverythingElse) {
  for (const auto& text : mesh::List<String>{"12x", "", "1.0", "9223372036854775808", "1_0", "0x1", "+", "-", "+-1",
                                             "--1", "- 1", "1 2", "\u0661"}) {
    EXPECT_TRUE(string::to_int(text).is<None>()) << text.view();
  }
}

TEST(ParseFloat, TakesTheGrammarOfTheReference) {
  EXPECT_EQ(string::to_float("1."), some(1.0));
  EXPECT_EQ(string::to_float(".5"), some(0.5));
  EXPECT_EQ(string::to_float("1e5"), some(1e5));
  EXPECT_EQ(string::to_float("2E+3"), some(2000.0));
  EXPECT_EQ(string::to_float(" +4.25e-1 "), some(0.425));
  EXPECT_EQ(string::to_float("42"), some(42.0));
  EXPECT_EQ(string::to_float("-inf"), some(-std::numeric_limits<Float>::infinity()));
  EXPECT_EQ(string::to_float("Infinity"), some(std::numeric_limits<Float>::infinity()));
  EXPECT_TRUE(std::isnan(string::to_float("nAn").get<Some>().value));
}

TEST(ParseFloat, RoundsCorrectly) {
  EXPECT_EQ(string::to_float("0.1"), some(0.1));
  EXPECT_EQ(string::to_float("9007199254740993"), some(9007199254740992.0));
  EXPECT_EQ(string::to_float("2.2250738585072011e-308"), some(2.2250738585072011e-308));
  EXPECT_EQ(string::to_float("4.9e-324"), some(5e-324));
}

TEST(ParseFloat, GoesToInfinityOrZeroOutOfRange) {
  const Float infinity = std::numeric_limits<Float>::infinity();
  EXPECT_EQ(string::to_float("1e400"), some(infinity));
  EXPECT_EQ(string::to_float("-1e400"), some(-infinity));
  EXPECT_EQ(string::to_float("1e-400"), some(0.0));
  EXPECT_EQ(string::to_float("0.00001e-320"), some(0.0));
  EXPECT_EQ(string::to_float("1e99999999999999999999"), some(infinity));
  EXPECT_EQ(string::to_float("1e-99999999999999999999"), some(0.0));
  EXPECT_EQ(string::to_float("0e99999999999999999999"), some(0.0));
  EXPECT_EQ(string::to_float(String(std::string(400, '9'))), some(infinity));
  EXPECT_EQ(string::to_float(String("0." + std::string(400, '0') + "1")), some(0.0));
  EXPECT_EQ(string::to_float(String("0." + std::string(400, '0') + "1e401")), some(1.0));
  EXPECT_TRUE(std::signbit(string::to_float("-0").get<Some>().value));
}

TEST(ParseFloat, RefusesEverythingElse) {
  for (const auto& text : mesh::List<String>{".", "1e", "", "abc", "0x1p3", "1_0", "1e+", "+-1", "--1", "e5", ".e1",
                                             "1 2", "infinit", "nan(1)", "1f", "- 1"}) {
    EXPECT_TRUE(string::to_float(text).is<None>()) << text.view();
  }
}
