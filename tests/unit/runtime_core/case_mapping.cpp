// Upper and lower case beyond ASCII.
#include <gtest/gtest.h>

#include "support.hpp"

namespace string = mesh::string;

TEST(CaseMapping, MapsTheRequiredScripts) {
  EXPECT_EQ(string::to_upper("az09_"), "AZ09_");
  EXPECT_EQ(string::to_upper("\u00e0\u00f6\u00f8\u00fe\u00f7"), "\u00c0\u00d6\u00d8\u00de\u00f7");  // Latin-1
  EXPECT_EQ(string::to_upper("\u0101\u013a\u0148\u0151\u017e\u0138"), "\u0100\u0139\u0147\u0150\u017d\u0138");  // A
  EXPECT_EQ(string::to_upper("\u03b1\u03c9\u03ac\u03ad\u03cc\u03cd\u03ce"),
            "\u0391\u03a9\u0386\u0388\u038c\u038e\u038f");
  EXPECT_EQ(string::to_upper("\u0430\u044f\u0451\u045f\u0491\u04cf"), "\u0410\u042f\u0401\u040f\u0490\u04c0");
  EXPECT_EQ(string::to_lower("\u00c0\u00d6\u00d7\u0139\u0386\u0410\u0401"),
            "\u00e0\u00f6\u00d7\u013a\u03ac\u0430\u0451");
}

TEST(CaseMapping, OneLetterMayBecomeSeveral) {
  EXPECT_EQ(string::to_upper("stra\u00dfe"), "STRASSE");
  EXPECT_EQ(string::to_upper("\u0149"), "\u02bcN");
  EXPECT_EQ(string::to_upper("\u0390"), "\u0399\u0308\u0301");
  EXPECT_EQ(string::to_lower("\u0130"), "i\u0307");
}

TEST(CaseMapping, LettersWhosePartnerIsFarAway) {
  EXPECT_EQ(string::to_upper("\u00ff\u00b5\u0131\u017f\u03c2"), "\u0178\u039cIS\u03a3");
  EXPECT_EQ(string::to_lower("\u0178\u1e9e"), "\u00ff\u00df");
}

TEST(CaseMapping, SigmaAtTheEndOfAWordIsFinal) {
  EXPECT_EQ(string::to_lower("\u039f\u0394\u039f\u03a3"), "\u03bf\u03b4\u03bf\u03c2");
  EXPECT_EQ(string::to_lower("\u03a3\u0391\u03a3."), "\u03c3\u03b1\u03c2.");
  EXPECT_EQ(string::to_lower("\u03a3"), "\u03c3");
  EXPECT_EQ(string::to_lower("A\u03a3 B"), "a\u03c2 b");
  EXPECT_EQ(string::to_lower("A\u03a3'B"), "a\u03c3'b");
}

TEST(CaseMapping, OtherTextStays) {
  EXPECT_EQ(string::to_upper("\u4e2d\U0001F600"), "\u4e2d\U0001F600");
  EXPECT_EQ(string::to_lower("\u4e2d\U0001F600"), "\u4e2d\U0001F600");
  const mesh::String damaged(std::string_view("a\xff\xc3", 3));
  EXPECT_EQ(string::to_upper(damaged).view(), std::string_view("A\xff\xc3", 3));
}

TEST(CaseMapping, EveryRangeMapsThereAndBack) {
  for (const char32_t c :
       {U'A',      U'Z',      U'\u00c0', U'\u00de', U'\u0100', U'\u012e', U'\u0136', U'\u0147', U'\u0176', U'\u0391',
        U'\u03ab', U'\u03ee', U'\u0400', U'\u042f', U'\u0480', U'\u04be', U'\u04cd', U'\u052e', U'\u1e94', U'\u1efe'}) {
    const char32_t unit[] = {c};
    std::string bytes;
    for (const char32_t u : unit) {
      if (u < 0x80) {
        bytes += static_cast<char>(u);
      } else if (u < 0x800) {
        bytes += static_cast<char>(0xC0U | u >> 6U);
        bytes += static_cast<char>(0x80U | (u & 0x3FU));
      } else {
        bytes += static_cast<char>(0xE0U | u >> 12U);
        bytes += static_cast<char>(0x80U | (u >> 6U & 0x3FU));
        bytes += static_cast<char>(0x80U | (u & 0x3FU));
      }
    }
    const mesh::String capital(bytes);
    const mesh::String small = string::to_lower(capital);
    EXPECT_NE(small, capital) << bytes;
    EXPECT_EQ(string::to_upper(small), capital) << bytes;
  }
}
