// Files, positions and UTF-8: reference 01 rule S1.
#include <gtest/gtest.h>

#include "transpiler/source/source.hpp"
#include "transpiler/source/unicode.hpp"

namespace mesh2cpp::source {
namespace {

TEST(Files, PositionsCountLinesAndCharactersFromOne) {
  const File file("a.mpl", "ab\ncafé x\n\nlast");
  EXPECT_EQ(file.line_count(), 4U);
  EXPECT_EQ(file.position(0).line, 1U);
  EXPECT_EQ(file.position(0).column, 1U);
  EXPECT_EQ(file.position(3).line, 2U);
  EXPECT_EQ(file.position(9).column, 6U) << "é is two bytes and one column";
  EXPECT_EQ(file.position(2).column, 3U) << "the newline belongs to its line";
  EXPECT_EQ(file.position(15).line, 4U);
}

TEST(Files, PositionsBehindTheEndAreTheEnd) {
  const File file("a.mpl", "ab\n");
  EXPECT_EQ(file.position(100).line, 2U);
  EXPECT_EQ(file.position(100).column, 1U);
}

TEST(Files, LinesComeWithoutTheirEnds) {
  const File file("a.mpl", "ab\r\ncd\n\nef");
  EXPECT_EQ(file.line(1), "ab");
  EXPECT_EQ(file.line(2), "cd");
  EXPECT_EQ(file.line(3), "");
  EXPECT_EQ(file.line(4), "ef");
  EXPECT_EQ(file.line(5), "");
}

TEST(Files, AnEmptyFileHasOneEmptyLine) {
  const File file("a.mpl", "");
  EXPECT_EQ(file.line_count(), 1U);
  EXPECT_EQ(file.line(1), "");
  EXPECT_EQ(file.text({0, 9}), "");
}

TEST(Files, SpansAreCutAtTheEndOfTheText) {
  const File file("a.mpl", "abc");
  EXPECT_EQ(file.text({1, 2}), "b");
  EXPECT_EQ(file.text({1, 99}), "bc");
  EXPECT_EQ(file.text({99, 100}), "");
}

TEST(Spans, CoverBoth) { EXPECT_EQ(cover({3, 5}, {1, 4}), (Span{1, 5})); }

TEST(Unicode, WellFormedCharactersAreDecoded) {
  EXPECT_EQ(decode("é", 0).value, U'é');
  EXPECT_EQ(decode("名", 0).length, 3U);
  EXPECT_EQ(decode("😀", 0).value, U'😀');
}

TEST(Unicode, MalformedBytesAreSingleInvalidCharacters) {
  for (const char* text :
       {"\x80", "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8", "\xE5\x90"}) {
    EXPECT_FALSE(decode(text, 0).valid);
    EXPECT_EQ(decode(text, 0).length, 1U);
  }
}

TEST(Unicode, KnowsTheClassesOfCharacters) {
  EXPECT_TRUE(is_alphabetic(U'é'));
  EXPECT_TRUE(is_alphabetic(U'名'));
  EXPECT_FALSE(is_alphabetic(U'😀'));
  EXPECT_TRUE(is_numeric(U'٠'));
  EXPECT_TRUE(is_numeric(U'½'));
  EXPECT_TRUE(is_uppercase(U'É'));
  EXPECT_FALSE(is_uppercase(U'é'));
}

}  // namespace
}  // namespace mesh2cpp::source
