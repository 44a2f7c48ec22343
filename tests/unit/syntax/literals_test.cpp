// Numbers, atoms and regular expressions: reference 01 sections 8.1, 8.4, 8.5.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/unit/syntax/parsing.hpp"
#include "transpiler/syntax/number.hpp"

namespace mesh2cpp::syntax {
namespace {

TEST(Numbers, IntegersHaveFourBasesAndSeparators) {
  EXPECT_EQ(parsed("1_000 0xFF 0b1010 0o17 0xff_ff 1__0 5_ 0XAb"), "1000 255 10 15 65535 10 5 171");
}

TEST(Numbers, FloatsHaveAFractionOrAnExponent) {
  EXPECT_EQ(floating_value("1e3"), 1000.0);
  EXPECT_EQ(floating_value("1.5e-3"), 0.0015);
  EXPECT_EQ(floating_value("2.5E+2"), 250.0);
  EXPECT_EQ(floating_value("100_000.50"), 100000.5);
  EXPECT_EQ(parsed("1.5e-3"), "0.0015");
}

TEST(Numbers, FloatsOutOfRangeBecomeInfinityOrZero) {
  EXPECT_TRUE(std::isinf(floating_value("1e999")));
  EXPECT_EQ(floating_value("1e-999"), 0.0);
}

TEST(Numbers, TheLeastIntegerNeedsItsMinus) {
  EXPECT_EQ(parsed("-9223372036854775808"), "(- 9223372036854775808)");
  EXPECT_EQ(parsed("9223372036854775807"), "9223372036854775807");
  EXPECT_EQ(parsed("9223372036854775808"), "error: invalid number literal: 9223372036854775808");
  EXPECT_EQ(parsed("5 - 9223372036854775808"), "error: invalid number literal: 9223372036854775808");
  EXPECT_EQ(parsed("-(9223372036854775808)"), "error: invalid number literal: 9223372036854775808");
  EXPECT_EQ(parsed("case x do -9223372036854775808 -> 1 end"), "(case x (-9223372036854775808 -> {1}))");
}

TEST(Numbers, LettersThatStickToANumberMakeItInvalid) {
  for (const char* literal :
       {"0x", "0b12", "12abc", "0xfg", "1e", "1.5e", "0o8", "0x_", "18446744073709551616", "1é"}) {
    EXPECT_EQ(parsed("let x = " + std::string(literal)), "error: invalid number literal: " + std::string(literal));
  }
}

TEST(Numbers, ADotNeedsADigitOnBothSides) {
  EXPECT_EQ(parsed("let x = 5."), "error: expected field name");
  EXPECT_EQ(parsed("let x = .5"), "error: expected expression");
  EXPECT_EQ(parsed("1.abs"), "(. 1 abs)");
  EXPECT_EQ(parsed("for i in 1..4 do i end"), "(for i (.. 1 4) {i})");
}

TEST(Atoms, BeginWithALowercaseLetterOrUnderscore) {
  EXPECT_EQ(parsed("f(:asc, :created_at, :_x)"), "(call f :asc :created_at :_x)");
  EXPECT_EQ(errors("f(:Foo)").size(), 1U);
}

TEST(Atoms, AColonDirectlyBehindAWordIsNoAtom) {
  EXPECT_EQ(parsed("f(x:y)"), "(call f x: y)");
  EXPECT_EQ(parsed("supervisor S do strategy:one_for_one end"),
            "(supervisor \"supervisor S do strategy:one_for_one end\")");
}

TEST(Regexes, KeepTheirTextAndFlags) {
  EXPECT_EQ(parsed(R"(~r/\d+\/x/im)"), R"((regex "\\d+\\/x" "im"))");
  EXPECT_EQ(parsed("~r//"), "(regex \"\" \"\")");
  EXPECT_EQ(parsed("~r/a\nb/s"), "(regex \"a\\nb\" \"s\")");
}

TEST(Regexes, OtherFlagsAndMissingSlashesAreErrors) {
  EXPECT_EQ(parsed("~r/a/g"), "error: invalid regex flags: g");
  EXPECT_EQ(parsed("f(~r/a"), "error: unterminated regex literal");
}

}  // namespace
}  // namespace mesh2cpp::syntax
