// String as a value: literals, sharing, appending in place.
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "support.hpp"

using mesh::String;

TEST(String, ALiteralIsNotCopied) {
  static constexpr char text[] = "ada";
  const String name(text);
  EXPECT_EQ(name.view().data(), text);
  const String copy = name;
  EXPECT_EQ(copy.view().data(), text);
}

TEST(String, IsThreeWordsLong) { EXPECT_EQ(sizeof(String), 3 * sizeof(void*)); }

TEST(String, KeepsNulBytes) {
  const String text("a\0b");
  EXPECT_EQ(text.size(), 3U);
  EXPECT_EQ(text, String(std::string_view("a\0b", 3)));
}

TEST(String, CopiesTextThatMayChange) {
  std::string source = "before";
  const String text{std::string_view(source)};
  const String same(source);
  source = "after!";
  EXPECT_EQ(text, "before");
  EXPECT_EQ(same, "before");
}

TEST(String, IsNotMadeFromAnArrayThatMayChange) {
  static_assert(!std::is_constructible_v<String, char(&)[4]>);
  static_assert(std::is_convertible_v<const char(&)[4], String>);
  static_assert(!std::is_convertible_v<std::string, String>);
  static_assert(!std::is_convertible_v<std::string_view, String>);
}

TEST(String, ASliceSharesTheBufferOfTheWholeAndOutlivesIt) {
  String slice;
  const char* whole_data = nullptr;
  {
    const String whole(std::string(100, 'x') + "tail");
    whole_data = whole.view().data();
    slice = whole.substring(100, 4);
  }
  EXPECT_EQ(slice, "tail");
  EXPECT_EQ(slice.view().data(), whole_data + 100);
}

TEST(String, ConcatenationLeavesBothOperands) {
  const String left(std::string("left"));
  const String right(std::string("right"));
  EXPECT_EQ(left + right, "leftright");
  EXPECT_EQ(left, "left");
  EXPECT_EQ(right, "right");
}

TEST(String, ConcatenationWithAnEmptyStringSharesTheOther) {
  const String text(std::string("text"));
  EXPECT_EQ((text + "").view().data(), text.view().data());
  EXPECT_EQ((String() + text).view().data(), text.view().data());
}

TEST(String, AppendingToAMovedUniqueStringWorksInPlace) {
  String text(std::string("seed"));
  int moves = 0;
  for (int i = 0; i < 100'000; ++i) {
    const char* const before = text.view().data();
    text = std::move(text) + "x";
    moves += text.view().data() != before ? 1 : 0;
  }
  EXPECT_EQ(text.size(), 100'004U);
  EXPECT_LT(moves, 30);
}

TEST(String, AppendingDoesNotChangeACopy) {
  String text(std::string("seed"));
  text.reserve(100);
  const String copy = text;
  text.append("+more");
  EXPECT_EQ(copy, "seed");
  EXPECT_EQ(text, "seed+more");
}

TEST(String, AppendingToASliceDoesNotChangeTheWhole) {
  String whole(std::string("abcdef"));
  String slice = whole.substring(0, 3);
  slice.append("XY");
  EXPECT_EQ(whole, "abcdef");
  EXPECT_EQ(slice, "abcXY");
}

TEST(String, TheLastSliceMayOverwriteWhatNobodySees) {
  String slice = String(std::string("abcdef")).substring(0, 3);
  slice.append("XY");
  EXPECT_EQ(slice, "abcXY");
}

TEST(String, MayBeAppendedToItself) {
  String text(std::string("ab"));
  for (int i = 0; i < 10; ++i) text.append(text.view());
  EXPECT_EQ(text.size(), 2U << 10U);
  EXPECT_TRUE(text.view().starts_with("abababab"));
}

TEST(String, AMovedFromStringIsEmptyAndUsable) {
  String text(std::string("text"));
  const String taken = std::move(text);
  EXPECT_EQ(text, "");  // NOLINT: what is tested
  text.append("again");
  EXPECT_EQ(text, "again");
  EXPECT_EQ(taken, "text");
}

TEST(String, MayBeAssignedToItself) {
  String text(std::string("text"));
  const String& same = text;
  text = same;
  EXPECT_EQ(text, "text");
}

TEST(String, OrdersByBytes) {
  EXPECT_TRUE(String("b") > "a");
  EXPECT_TRUE(String("Z") < "a");
  EXPECT_TRUE(String("ab") < "abc");
  EXPECT_TRUE(String("\u00e4") > "z");
  EXPECT_TRUE(String("a") == "a");
  EXPECT_TRUE(String("a") != "b");
}
