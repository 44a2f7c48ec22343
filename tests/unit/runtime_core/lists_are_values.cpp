// List as a value: sharing, slices, change in place.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "support.hpp"

using mesh::Int;
using mesh::List;
using mesh::String;

TEST(List, AppendingLeavesACopyUnchanged) {
  List<Int> numbers{1, 2};
  const List<Int> copy = numbers;
  numbers.append(3);
  EXPECT_EQ(copy, (List<Int>{1, 2}));
  EXPECT_EQ(numbers, (List<Int>{1, 2, 3}));
}

TEST(List, AppendingToAUniqueListWorksInPlace) {
  List<Int> numbers;
  int moves = 0;
  for (Int i = 0; i < 100'000; ++i) {
    const Int* const before = numbers.begin();
    numbers.append(i);
    moves += numbers.begin() != before ? 1 : 0;
  }
  EXPECT_EQ(numbers.size(), 100'000U);
  EXPECT_LT(moves, 30);
}

TEST(List, AppendingToAPrefixLeavesTheWholeUnchanged) {
  const List<String> whole{"a", "b", "c"};
  List<String> prefix = whole.slice(0, 2);
  prefix.append("X");
  EXPECT_EQ(whole, (List<String>{"a", "b", "c"}));
  EXPECT_EQ(prefix, (List<String>{"a", "b", "X"}));
}

TEST(List, TheLastSliceReusesTheBufferOfTheWhole) {
  List<String> prefix = List<String>{"a", "b", "c"}.slice(0, 2);
  const String* const before = prefix.begin();
  prefix.append("X");
  EXPECT_EQ(prefix.begin(), before);
  EXPECT_EQ(prefix, (List<String>{"a", "b", "X"}));
}

TEST(List, MayAppendItsOwnElement) {
  List<String> names{String(std::string("first"))};
  for (int i = 0; i < 20; ++i) names.append(names.front());
  EXPECT_EQ(names.size(), 21U);
  EXPECT_EQ(names.back(), "first");
}

TEST(List, TheTailSharesTheElements) {
  const List<Int> numbers{1, 2, 3};
  const List<Int> tail = numbers.tail();
  EXPECT_EQ(tail, (List<Int>{2, 3}));
  EXPECT_EQ(tail.begin(), numbers.begin() + 1);
}

TEST(List, WalkingByTailsDoesNotCopy) {
  List<Int> numbers;
  for (Int i = 0; i < 100'000; ++i) numbers.append(i);
  Int sum = 0;
  for (List<Int> rest = numbers; !rest.empty(); rest = rest.tail()) sum += rest.front();
  EXPECT_EQ(sum, 4'999'950'000);
}

TEST(List, AQueueOfTailsAndAppendsStaysSmall) {
  List<Int> queue{0};
  for (Int i = 1; i < 100'000; ++i) {
    queue.append(i);
    queue = std::move(queue).tail();
  }
  EXPECT_EQ(queue, (List<Int>{99'999}));
}

TEST(List, AMovedFromListIsEmptyAndUsable) {
  List<String> names{"a"};
  const List<String> taken = std::move(names);
  EXPECT_TRUE(names.empty());  // NOLINT: what is tested
  names.append("b");
  EXPECT_EQ(names, (List<String>{"b"}));
  EXPECT_EQ(taken, (List<String>{"a"}));
}

TEST(List, MutableElementsAreCopiedWhenShared) {
  List<Int> numbers{1, 2, 3};
  const List<Int> copy = numbers;
  numbers.mutable_data()[0] = 9;
  EXPECT_EQ(copy, (List<Int>{1, 2, 3}));
  EXPECT_EQ(numbers, (List<Int>{9, 2, 3}));
  const Int* const before = numbers.begin();
  numbers.mutable_data()[1] = 8;
  EXPECT_EQ(numbers.begin(), before);
}

TEST(List, HoldsValuesOfEveryKind) {
  const List<mesh::Fn<Int(Int)>> functions{[](Int n) { return n + 1; }, [](Int n) { return n * 2; }};
  EXPECT_EQ(functions[0](10), 11);
  EXPECT_EQ(functions[1](10), 20);
  const List<List<String>> nested{{"a"}, {}};
  EXPECT_EQ(mesh::text(nested), "[[a], []]");
  const List<bool> flags{true, false};
  EXPECT_EQ(mesh::text(flags), "[true, false]");
  EXPECT_EQ((List<sample::Shape>{sample::Shape::Point{}, sample::Shape::Circle{1.5}}).size(), 2U);
}

TEST(List, ComparesLexicographically) {
  EXPECT_TRUE((List<Int>{1, 2}) == (List<Int>{1, 2}));
  EXPECT_TRUE((List<Int>{1, 2}) < (List<Int>{1, 3}));
  EXPECT_TRUE((List<Int>{1}) < (List<Int>{1, 0}));
  EXPECT_TRUE((List<Int>{}) < (List<Int>{0}));
  EXPECT_TRUE((List<String>{"b"}) > (List<String>{"a", "z"}));
  EXPECT_TRUE((List<List<Int>>{{1}, {2}}) < (List<List<Int>>{{1}, {3}}));
}

TEST(List, HoldsOverAlignedElements) {
  struct alignas(64) Wide {
    Int value;
  };
  const List<Wide> list{Wide{7}, Wide{8}};
  EXPECT_EQ(list[1].value, 8);
  List<Wide> longer = list;
  void* place = longer.mutable_data();
  std::size_t space = sizeof(Wide);
  EXPECT_EQ(std::align(alignof(Wide), sizeof(Wide), place, space), longer.begin());
}

TEST(List, IsFilledWithDefaultValues) {
  EXPECT_EQ(List<Int>::filled(3), (List<Int>{0, 0, 0}));
  EXPECT_TRUE(List<Int>::filled(0).empty());
  List<String> texts = List<String>::filled(2);
  texts.append("c");
  EXPECT_EQ(texts, (List<String>{"", "", "c"}));
}
