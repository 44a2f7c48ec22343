// `mesh::format`.
#include <gtest/gtest.h>

#include "support.hpp"

using mesh::format;

TEST(Format, PutsTextsIntoHoles) {
  EXPECT_EQ(format("left {}", mesh::Int{3}), "left 3");
  EXPECT_EQ(format("{}{}", mesh::String("a"), true), "atrue");
  EXPECT_EQ(format("{} and {} end", 1.5, sample::Crate{"tea", 1}), "1.5 and Crate(tea, 1) end");
}

TEST(Format, WithoutHolesIsTheTextItself) {
  EXPECT_EQ(format("plain"), "plain");
  EXPECT_EQ(format(""), "");
}

TEST(Format, DoubledBracesStandForBraces) {
  EXPECT_EQ(format("{{}}"), "{}");
  EXPECT_EQ(format("{{{}}}", 7), "{7}");
  EXPECT_EQ(format("a}}b{{c {}", 7), "a}b{c 7");
}

TEST(Format, TakesLiteralsAndNumbersOfEveryWidth) {
  EXPECT_EQ(format("{} {} {}", "literal", 5, std::size_t{6}), "literal 5 6");
}

TEST(Format, LongTextsGrow) {
  const mesh::String part(std::string(1000, 'x'));
  EXPECT_EQ(format("<{}{}>", part, part).size(), 2002U);
}
