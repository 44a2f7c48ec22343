// Sources, pipelines and the stateful Iter (reference 03 sections 8 and 9.11).
#include <gtest/gtest.h>

#include <ranges>
#include <type_traits>
#include <vector>

#include "support.hpp"

namespace iter = mesh::iter;
namespace list = mesh::list;
using mesh::Int;
using mesh::Iter;
using mesh::List;
using mesh::Map;
using mesh::Range;
using mesh::Set;
using mesh::String;
using mesh::text;

namespace {

using Numbers = decltype(iter::from(List<Int>{}));

static_assert(std::ranges::input_range<Numbers> && std::ranges::input_range<const Iter<Int>>);
static_assert(!std::is_copy_constructible_v<Numbers>, "two copies would not know of each other");
static_assert(std::is_move_constructible_v<Numbers> && std::is_convertible_v<Numbers, Iter<Int>>);
static_assert(!std::is_convertible_v<Numbers, Iter<String>>);

/// Tells which elements were asked for.
struct Witness {
  std::vector<Int>* asked;
  Int operator()(Int n) const {
    asked->push_back(n);
    return n * 10;
  }
};

}  // namespace

TEST(Iter, WalksThroughEveryCollectionInItsOrder) {
  EXPECT_EQ(list::collect(iter::from(List<Int>{3, 1})), (List<Int>{3, 1}));
  EXPECT_EQ(list::collect(iter::from(Set<Int>{3, 1, 3})), (List<Int>{3, 1}));
  EXPECT_EQ(list::collect(iter::from(Range{2, 5})), (List<Int>{2, 3, 4}));
  EXPECT_EQ(list::collect(iter::from(Range{5, 2})), List<Int>());
  EXPECT_EQ(text(list::collect(iter::from(Map<String, Int>{{"b", 1}, {"a", 2}}))), "[(b, 1), (a, 2)]");
}

TEST(Iter, CopiesShareOnePosition) {
  const Iter<Int> first = iter::from(Range{0, 10});
  const Iter<Int> second = first;
  EXPECT_EQ(list::collect(iter::take(first, 3)), (List<Int>{0, 1, 2}));
  EXPECT_EQ(second.next(), 3);
  EXPECT_EQ(iter::count(first), 6);
  EXPECT_EQ(iter::count(second), 0);
  EXPECT_EQ(Iter<Int>().next(), std::nullopt);
}

TEST(Iter, PullsNothingBeforeItMust) {
  std::vector<Int> asked;
  auto pipeline = iter::map(iter::from(Range{1, 100}), Witness{&asked});
  EXPECT_TRUE(asked.empty());
  EXPECT_EQ(list::collect(iter::take(std::move(pipeline), 2)), (List<Int>{10, 20}));
  EXPECT_EQ(asked, (std::vector<Int>{1, 2}));
}

TEST(Iter, TakingNothingMoreDoesNotTouchTheSource) {
  const Iter<Int> numbers = iter::from(Range{0, 5});
  auto two = iter::take(numbers, 2);
  EXPECT_EQ(two.next(), 0);
  EXPECT_EQ(two.next(), 1);
  EXPECT_EQ(two.next(), std::nullopt);
  EXPECT_EQ(two.next(), std::nullopt);
  EXPECT_EQ(iter::take(numbers, -1).next(), std::nullopt);
  EXPECT_EQ(numbers.next(), 2);
}

TEST(Iter, SkippingEndsWithTheSource) {
  EXPECT_EQ(list::collect(iter::skip(iter::from(Range{0, 5}), 3)), (List<Int>{3, 4}));
  EXPECT_EQ(list::collect(iter::skip(iter::from(Range{0, 2}), INT64_MAX)), List<Int>());
  EXPECT_EQ(list::collect(iter::skip(iter::from(Range{0, 2}), -1)), (List<Int>{0, 1}));
}

TEST(Iter, ZippingAsksTheLeftFirst) {
  const Iter<Int> left = iter::from(Range{0, 3});
  const Iter<Int> right = iter::from(Range{7, 8});
  EXPECT_EQ(text(list::collect(iter::zip(left, right))), "[(0, 7)]");
  EXPECT_EQ(list::collect(left), (List<Int>{2}));
  const Iter<Int> whole = iter::from(Range{0, 2});
  EXPECT_EQ(iter::count(iter::zip(iter::from(List<Int>{}), whole)), 0);
  EXPECT_EQ(iter::count(whole), 2);
}

TEST(Iter, SearchesStopAtTheDecidingElement) {
  const Iter<Int> numbers = iter::from(Range{0, 10});
  EXPECT_TRUE(iter::any(numbers, [](Int n) { return n == 2; }));
  EXPECT_FALSE(iter::all(numbers, [](Int n) { return n < 4; }));
  EXPECT_EQ(text(iter::find(numbers, [](Int n) { return n % 4 == 2; })), "Some(6)");
  EXPECT_EQ(list::collect(numbers), (List<Int>{7, 8, 9}));
  EXPECT_EQ(text(iter::find(numbers, [](Int) { return true; })), "None");
}

TEST(Iter, FoldsAndCollects) {
  const List<Int> numbers{1, 2, 3};
  EXPECT_EQ(iter::sum(iter::from(numbers)), 6);
  EXPECT_EQ(iter::sum(iter::from(List<mesh::Float>{0.5, 0.25})), 0.75);
  EXPECT_EQ(iter::sum(iter::from(List<Int>{INT64_MAX, 1})), INT64_MIN);
  EXPECT_EQ(
      iter::reduce(iter::from(numbers), String("#"), [](const String& so_far, Int n) { return so_far + text(n); }),
      "#123");
  EXPECT_EQ(text(mesh::map::collect(iter::enumerate(iter::from(List<String>{"a", "b"})))), "%{0 => a, 1 => b}");
  EXPECT_EQ(text(mesh::set::collect(iter::from(List<Int>{2, 1, 2}))), "#{2, 1}");
  EXPECT_EQ(mesh::string::collect(iter::from(List<String>{"a", "", "b"})), "ab");
}

TEST(Iter, ALoopTakesOneElementARound) {
  const Iter<Int> numbers = iter::from(Range{0, 5});
  for (const Int number : numbers) {
    if (number == 1) break;
  }
  EXPECT_EQ(numbers.next(), 2);
  Int total = 0;
  for (const auto& [index, number] : iter::enumerate(iter::from(List<Int>{5, 6}))) total += index * number;
  EXPECT_EQ(total, 6);
}

TEST(Iter, KeepsItsCollectionAlive) {
  Iter<String> words;
  {
    List<String> made;
    for (Int i = 0; i < 100; ++i) made.append(mesh::format("word number {}", i));
    words = iter::filter(iter::from(std::move(made)), [](const String& word) { return word.size() == 14; });
  }
  EXPECT_EQ(iter::count(words), 90);
}

TEST(Iter, ALongChainOfIteratorsIsDestroyedWithoutDeepRecursion) {
  Iter<Int> chain = iter::from(Range{0, 3});
  for (Int i = 0; i < 200'000; ++i) chain = iter::take(chain, 3);
}
