// String as a value: literals, sharing, appending in place.
#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

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
  {
    const String whole(std::string(100, 'x') + "a long enough tail");
    slice = whole.substring(100, 18);
    EXPECT_EQ(slice.view().data(), whole.view().data() + 100);
  }
  EXPECT_EQ(slice, "a long enough tail");
}

TEST(String, ConcatenationLeavesBothOperands) {
  const String left(std::string("left"));
  const String right(std::string("right"));
  EXPECT_EQ(left + right, "leftright");
  EXPECT_EQ(left, "left");
  EXPECT_EQ(right, "right");
}

TEST(String, ConcatenationWithAnEmptyStringSharesTheOther) {
  const String text(std::string("a text of many bytes"));
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
  const String small = text;
  text.append("+more");
  EXPECT_EQ(small, "seed");
  EXPECT_EQ(text, "seed+more");
  text = small;
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
  String slice = String(std::string(40, 'a')).substring(0, 20);
  const char* const place = slice.view().data();
  slice.append("XY");
  EXPECT_EQ(slice, String(std::string(20, 'a')) + "XY");
  EXPECT_EQ(slice.view().data(), place);
}

/// The object itself holds up to 16 bytes.
bool is_inside(const String& text) {
  const std::uintptr_t object = std::bit_cast<std::uintptr_t>(&text);
  const std::uintptr_t bytes = std::bit_cast<std::uintptr_t>(text.view().data());
  return bytes >= object && bytes < object + sizeof(String);
}

TEST(String, FewBytesStandInTheObject) {
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::string bytes = std::string("0123456789abcdefghijklmnopqrstuvwxyzABCD").substr(0, size);
    const String text{bytes};
    EXPECT_EQ(is_inside(text), size <= 16) << size;
    EXPECT_EQ(text.view(), bytes);
    const String copy = text;
    EXPECT_EQ(is_inside(copy), size <= 16) << size;
    EXPECT_EQ(copy, text);
    String moved = copy;
    const String taken = std::move(moved);
    EXPECT_EQ(taken.view(), bytes);
    EXPECT_EQ(moved, "");  // NOLINT: what is tested
  }
}

TEST(String, AShortSliceCopiesItsBytes) {
  const String whole(std::string(100, 'x') + "tail");
  const String slice = whole.substring(100, 4);
  EXPECT_TRUE(is_inside(slice));
  EXPECT_EQ(slice, "tail");
  const String of_slice = slice.substring(1, 2);
  EXPECT_EQ(of_slice, "ai");
}

TEST(String, GrowsAcrossTheBorderInEveryStep) {
  for (std::size_t first = 0; first <= 20; ++first) {
    for (std::size_t second = 0; second <= 20; ++second) {
      String text(std::string(first, 'a'));
      const String before = text;
      text.append(std::string(second, 'b'));
      EXPECT_EQ(text.view(), std::string(first, 'a') + std::string(second, 'b'));
      EXPECT_EQ(before.view(), std::string(first, 'a'));
      text.append(text.view());
      EXPECT_EQ(text.size(), 2 * (first + second));
      EXPECT_EQ(text.substring(first + second, first + second).view(), text.view().substr(0, first + second));
    }
  }
}

TEST(String, EqualTextsAreEqualWhereverTheyStand) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  const String literal = "abcdefghijklmnopqrstuvwxyz";
  const String owned(letters);
  for (std::size_t size = 0; size <= letters.size(); ++size) {
    String reserved;
    reserved.reserve(100);
    reserved.append(letters.substr(0, size));
    const String forms[] = {literal.substring(0, size), owned.substring(0, size), String(letters.substr(0, size)),
                            reserved};
    for (const String& a : forms) {
      EXPECT_NE(a, String(std::string(size, 'x') + "y"));
      for (const String& b : forms) {
        EXPECT_EQ(a, b);
        EXPECT_EQ(a.table_hash(), b.table_hash());
      }
    }
  }
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
  for (const char* const bytes : {"text", "a text of many bytes"}) {
    String text{std::string_view(bytes)};
    const String& same = text;
    text = same;
    EXPECT_EQ(text.view(), bytes);
  }
}

TEST(String, OrdersByBytes) {
  EXPECT_TRUE(String("b") > "a");
  EXPECT_TRUE(String("Z") < "a");
  EXPECT_TRUE(String("ab") < "abc");
  EXPECT_TRUE(String("\u00e4") > "z");
  EXPECT_TRUE(String("a") == "a");
  EXPECT_TRUE(String("a") != "b");
}
