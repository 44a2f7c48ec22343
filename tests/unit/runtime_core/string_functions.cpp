// The module `String`, by the table and the checklist of reference 03.
#include <gtest/gtest.h>

#include "support.hpp"

namespace string = mesh::string;
using mesh::List;
using mesh::String;

TEST(StringFunctions, LengthCountsCodePoints) {
  EXPECT_EQ(string::length("na\u00efve"), 5);
  EXPECT_EQ(string::length(""), 0);
  EXPECT_EQ(string::length("\U0001F600a"), 2);
}

TEST(StringFunctions, SliceCountsCodePointsAndClamps) {
  EXPECT_EQ(string::slice("na\u00efve", 2, 4), "\u00efv");
  EXPECT_EQ(string::slice("abc", -4, 99), "abc");
  EXPECT_EQ(string::slice("abc", 2, 1), "");
  EXPECT_EQ(string::slice("abc", 3, 9), "");
  EXPECT_EQ(string::slice("abc", 1, 2), "b");
  EXPECT_EQ(string::slice("abc", 1, std::numeric_limits<mesh::Int>::max()), "bc");
  EXPECT_EQ(string::slice("abc", std::numeric_limits<mesh::Int>::min(), std::numeric_limits<mesh::Int>::max()), "abc");
}

TEST(StringFunctions, SearchIsByBytes) {
  EXPECT_TRUE(string::contains("abc", ""));
  EXPECT_TRUE(string::contains("abc", "bc"));
  EXPECT_FALSE(string::contains("abc", "cb"));
  EXPECT_TRUE(string::starts_with("abc", ""));
  EXPECT_TRUE(string::starts_with("abc", "ab"));
  EXPECT_FALSE(string::starts_with("abc", "b"));
  EXPECT_TRUE(string::ends_with("abc", "bc"));
  EXPECT_TRUE(string::ends_with("abc", ""));
  EXPECT_FALSE(string::ends_with("abc", "b"));
}

TEST(StringFunctions, TrimRemovesWhiteSpaceOfUnicode) {
  EXPECT_EQ(string::trim("\t x y \n"), "x y");
  EXPECT_EQ(string::trim("\u00a0\u2003\u3000x\u2028\u0085"), "x");
  EXPECT_EQ(string::trim("\u200bx\ufeff"), "\u200bx\ufeff");
  EXPECT_EQ(string::trim("   "), "");
  EXPECT_EQ(string::trim(""), "");
}

TEST(StringFunctions, ReplaceTakesOccurrencesThatDoNotOverlap) {
  EXPECT_EQ(string::replace("aaa", "aa", "b"), "ba");
  EXPECT_EQ(string::replace("a-b-c", "-", ""), "abc");
  EXPECT_EQ(string::replace("abc", "x", "y"), "abc");
  EXPECT_EQ(string::replace("xx", "x", "xx"), "xxxx");
}

TEST(StringFunctions, ReplaceOfNothingInsertsAroundEveryCodePoint) {
  EXPECT_EQ(string::replace("ab", "", "."), ".a.b.");
  EXPECT_EQ(string::replace("\u00ef", "", "-"), "-\u00ef-");
  EXPECT_EQ(string::replace("", "", "-"), "-");
}

TEST(StringFunctions, SplitKeepsEmptyPieces) {
  EXPECT_EQ(string::split("", ","), (List<String>{""}));
  EXPECT_EQ(string::split("a,b,", ","), (List<String>{"a", "b", ""}));
  EXPECT_EQ(string::split(",x,", ","), (List<String>{"", "x", ""}));
  EXPECT_EQ(string::split("a--b", "--"), (List<String>{"a", "b"}));
}

TEST(StringFunctions, SplitByNothingGivesTheCodePointsBetweenEmptyPieces) {
  EXPECT_EQ(string::split("a\u00efc", ""), (List<String>{"", "a", "\u00ef", "c", ""}));
  EXPECT_EQ(string::split("ab", "").size(), 4U);
  EXPECT_EQ(string::split("", ""), (List<String>{"", ""}));
}

TEST(StringFunctions, JoinPutsSeparatorsBetween) {
  EXPECT_EQ(string::join({}, "-"), "");
  EXPECT_EQ(string::join({"p"}, ", "), "p");
  EXPECT_EQ(string::join({"p", "q"}, ", "), "p, q");
  EXPECT_EQ(string::join({"", ""}, "-"), "-");
}
