// The module `List`, by the table and the checklist of reference 03.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "support.hpp"

namespace list = mesh::list;
using mesh::Int;
using mesh::List;
using mesh::None;
using mesh::Some;
using mesh::String;
using mesh::Tuple;

TEST(ListFunctions, ReadingOutsideTheListPanics) {
  const List<Int> empty;
  const List<Int> three{1, 2, 3};
  EXPECT_EQ(panic_text([&] { list::head(empty); }), "List.head: empty list");
  EXPECT_EQ(panic_text([&] { list::tail(empty); }), "List.tail: empty list");
  EXPECT_EQ(panic_text([&] { list::last(empty); }), "List.last: empty list");
  EXPECT_EQ(panic_text([&] { list::get(three, 5); }), "List.get: index 5 out of bounds (len 3)");
  EXPECT_EQ(panic_text([&] { list::get(three, -1); }), "List.get: index -1 out of bounds (len 3)");
  EXPECT_EQ(panic_text([&] { list::nth(three, 3); }), "List.get: index 3 out of bounds (len 3)");
  EXPECT_EQ(list::get(three, 2), 3);
  EXPECT_EQ(list::head(three), 1);
  EXPECT_EQ(list::last(three), 3);
  EXPECT_EQ(list::tail(three), (List<Int>{2, 3}));
}

TEST(ListFunctions, ConcatLeavesBothLists) {
  const List<Int> left{1};
  const List<Int> right{2, 3};
  EXPECT_EQ(list::concat(left, right), (List<Int>{1, 2, 3}));
  EXPECT_EQ(left, (List<Int>{1}));
  EXPECT_EQ(list::concat(left, {}), left);
  EXPECT_EQ(list::concat(List<Int>{}, right), right);
  List<Int> twice{1, 2};
  twice = list::concat(twice, twice);
  EXPECT_EQ(twice, (List<Int>{1, 2, 1, 2}));
}

TEST(ListFunctions, ReverseLeavesASharedList) {
  const List<String> names{"a", "b", "c"};
  EXPECT_EQ(list::reverse(names), (List<String>{"c", "b", "a"}));
  EXPECT_EQ(names, (List<String>{"a", "b", "c"}));
  EXPECT_EQ(list::reverse(List<Int>{}), List<Int>{});
}

TEST(ListFunctions, MapCallsOnceInOrder) {
  List<Int> seen;
  const auto texts = list::map(List<Int>{3, 1}, [&seen](Int n) {
    seen.append(n);
    return mesh::text(n);
  });
  EXPECT_EQ(texts, (List<String>{"3", "1"}));
  EXPECT_EQ(seen, (List<Int>{3, 1}));
}

TEST(ListFunctions, ACallbackThatReturnsNothingGivesUnits) {
  int calls = 0;
  const List<mesh::Unit> units = list::map(List<Int>{1, 2}, [&calls](Int) { ++calls; });
  EXPECT_EQ(units.size(), 2U);
  EXPECT_EQ(calls, 2);
}

TEST(ListFunctions, FilterKeepsOrder) {
  EXPECT_EQ(list::filter(List<Int>{4, 1, 3, 2}, [](Int n) { return n > 1; }), (List<Int>{4, 3, 2}));
}

TEST(ListFunctions, ReduceFoldsFromTheLeft) {
  EXPECT_EQ(list::reduce(List<Int>{1, 2, 3}, String("0"),
                         [](const String& text, Int n) { return mesh::format("({}{})", text, n); }),
            "(((01)2)3)");
  EXPECT_EQ(list::reduce(List<Int>{}, 7, [](Int, Int) -> Int { throw 0; }), 7);
}

TEST(ListFunctions, ReduceAccumulatesInTheTypeOfTheCallback) {
  const auto sum = list::reduce(List<Int>{4'000'000'000, 1}, 0, [](Int a, Int b) { return a + b; });
  static_assert(std::same_as<decltype(sum), const Int>);
  EXPECT_EQ(sum, 4'000'000'001);
}

TEST(ListFunctions, ReduceBuildsAListInPlace) {
  List<Int> numbers;
  for (Int i = 0; i < 100'000; ++i) numbers.append(i);
  const auto copy = list::reduce(numbers, List<Int>{}, [](List<Int> done, Int n) {
    return list::append(std::move(done), n);  // quadratic, and so far too slow, if the accumulator were not moved
  });
  EXPECT_EQ(copy, numbers);
}

TEST(ListFunctions, SortIsStable) {
  const List<Tuple<Int, String>> pairs{{2, "a"}, {1, "b"}, {2, "c"}, {1, "d"}, {2, "e"}};
  const auto sorted = list::sort(pairs, [](const auto& a, const auto& b) { return std::get<0>(a) - std::get<0>(b); });
  EXPECT_EQ(mesh::text(sorted), "[(1, b), (1, d), (2, a), (2, c), (2, e)]");
  EXPECT_EQ(mesh::text(pairs), "[(2, a), (1, b), (2, c), (1, d), (2, e)]");
}

TEST(ListFunctions, SortSortsListsOfEverySize) {
  std::mt19937 random(7);
  for (std::size_t size = 0; size < 200; ++size) {
    List<Int> numbers;
    std::vector<Int> model;
    for (std::size_t i = 0; i < size; ++i) {
      numbers.append(random() % 50);
      model.push_back(numbers.back());
    }
    std::sort(model.begin(), model.end());
    const List<Int> sorted = list::sort(numbers, [](Int a, Int b) { return a - b; });
    EXPECT_TRUE(std::equal(sorted.begin(), sorted.end(), model.begin(), model.end())) << size;
  }
}

TEST(ListFunctions, SortSurvivesAComparatorThatContradictsItself) {
  std::mt19937 random(7);
  List<String> names;
  for (int i = 0; i < 1000; ++i) names.append(mesh::text(i));
  for (int round = 0; round < 20; ++round) {
    const auto sorted =
        list::sort(names, [&random](const String&, const String&) { return static_cast<Int>(random() % 3) - 1; });
    const auto restored = list::sort(sorted, [](const String& a, const String& b) -> Int {
      const auto left = mesh::string::to_int(a);
      const auto right = mesh::string::to_int(b);
      return left.get<Some>().value - right.get<Some>().value;
    });
    EXPECT_EQ(restored, names);
  }
}

TEST(ListFunctions, SortSurvivesAComparatorThatPanics) {
  const List<String> names{"c", "b", "a", "d"};
  int calls = 0;
  EXPECT_EQ(panic_text([&] {
              list::sort(names, [&calls](const String&, const String&) -> Int {
                if (++calls == 3) mesh::panic("enough");
                return 1;
              });
            }),
            "enough");
  EXPECT_EQ(names, (List<String>{"c", "b", "a", "d"}));
}

TEST(ListFunctions, FindStopsAtTheFirstMatch) {
  int calls = 0;
  const auto is_even = [&calls](Int n) {
    ++calls;
    return n % 2 == 0;
  };
  EXPECT_EQ(list::find(List<Int>{1, 4, 6}, is_even), Some{Int{4}});
  EXPECT_EQ(calls, 2);
  EXPECT_TRUE(list::find(List<Int>{1, 3}, is_even).is<None>());
}

TEST(ListFunctions, AnyAndAllStopEarly) {
  int calls = 0;
  const auto is_even = [&calls](Int n) {
    ++calls;
    return n % 2 == 0;
  };
  EXPECT_TRUE(list::any(List<Int>{2, 1}, is_even));
  EXPECT_FALSE(list::all(List<Int>{1, 2}, is_even));
  EXPECT_EQ(calls, 2);
  EXPECT_FALSE(list::any(List<Int>{}, is_even));
  EXPECT_TRUE(list::all(List<Int>{}, is_even));
}

TEST(ListFunctions, ContainsComparesByEquality) {
  EXPECT_TRUE(list::contains(List<String>{"a", "b"}, "b"));
  EXPECT_FALSE(list::contains(List<String>{"a", "b"}, "c"));
  EXPECT_TRUE(list::contains(List<sample::Crate>{{"tea", 1}}, {"tea", 1}));
  EXPECT_FALSE(list::contains(List<double>{std::nan("")}, std::nan("")));
}

TEST(ListFunctions, ZipStopsAtTheShorterList) {
  EXPECT_EQ(mesh::text(list::zip(List<Int>{1, 2, 3}, List<String>{"a"})), "[(1, a)]");
  EXPECT_EQ(mesh::text(list::zip(List<Int>{}, List<String>{"a"})), "[]");
}

TEST(ListFunctions, EnumerateCountsFromZero) {
  EXPECT_EQ(mesh::text(list::enumerate(List<String>{"x", "y"})), "[(0, x), (1, y)]");
}

TEST(ListFunctions, FlatMapAndFlattenConcatenate) {
  EXPECT_EQ(list::flat_map(List<Int>{1, 2}, [](Int n) { return List<Int>{n, n}; }), (List<Int>{1, 1, 2, 2}));
  EXPECT_EQ(list::flatten(List<List<Int>>{{1}, {}, {2, 3}}), (List<Int>{1, 2, 3}));
}

TEST(ListFunctions, TakeAndDropClampTheCount) {
  const List<Int> numbers{1, 2, 3};
  EXPECT_EQ(list::take(numbers, -1), List<Int>{});
  EXPECT_EQ(list::take(numbers, 2), (List<Int>{1, 2}));
  EXPECT_EQ(list::take(numbers, 99), numbers);
  EXPECT_EQ(list::drop(numbers, 99), List<Int>{});
  EXPECT_EQ(list::drop(numbers, 2), (List<Int>{3}));
  EXPECT_EQ(list::drop(numbers, -1), numbers);
}

TEST(ListFunctions, LengthAndNew) {
  EXPECT_EQ(list::length(list::new_<Int>()), 0);
  EXPECT_EQ(list::length(List<Int>{1, 2}), 2);
}
