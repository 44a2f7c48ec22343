// Values of Mesh as C++ programs use them: ranges, algorithms, fmt, streams, unordered containers.
#include <gtest/gtest.h>

#include <algorithm>
#include <mesh/interop.hpp>
#include <numeric>
#include <ranges>
#include <sstream>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "support.hpp"

using mesh::Int;
using mesh::List;
using mesh::Map;
using mesh::Queue;
using mesh::Range;
using mesh::Set;
using mesh::String;

static_assert(std::ranges::contiguous_range<const List<Int>> && std::ranges::sized_range<const List<Int>>);
static_assert(std::ranges::contiguous_range<const Queue<Int>>);
static_assert(std::ranges::forward_range<const Map<String, Int>> && std::ranges::forward_range<const Set<Int>>);
static_assert(std::ranges::forward_range<const Range>);
static_assert(std::regular<List<Int>> && std::regular<String> && std::regular<Map<String, Int>>);
static_assert(std::totally_ordered<String> && std::three_way_comparable<List<Int>>);

TEST(Interop, AlgorithmsWorkOnCollections) {
  const List<Int> numbers{3, 1, 2};
  EXPECT_EQ(std::accumulate(numbers.begin(), numbers.end(), Int{0}), 6);
  EXPECT_EQ(*std::ranges::max_element(numbers), 3);
  const Map<String, Int> stock{{"tea", 40}, {"rum", 7}};
  const auto scarce = std::ranges::find_if(stock, [](const auto& entry) { return entry.value < 10; });
  ASSERT_NE(scarce, stock.end());
  EXPECT_EQ(scarce->key, "rum");
  Int sum = 0;
  for (const Int n : Range{1, 5} | std::views::filter([](Int n) { return n % 2 == 0; })) sum += n;
  EXPECT_EQ(sum, 6);
  Int squares = 0;
  for (const Int n : mesh::iter::from(numbers) | std::views::transform([](Int n) { return n * n; })) squares += n;
  EXPECT_EQ(squares, 14);
}

TEST(Interop, FmtAndStreamsShowValuesAsMeshDoes) {
  EXPECT_EQ(fmt::format("{} {:>5}|{}", List<Int>{1, 2}, String("tea"), mesh::Option<Int>(mesh::Some{Int{3}})),
            "[1, 2]   tea|Some(3)");
  EXPECT_EQ(fmt::format("{}", sample::Crate{.label = "tea", .weight = 40}), "Crate(tea, 40)");
  std::ostringstream out;
  out << Map<String, Int>{{"k", 1}} << ' ' << String("text");
  EXPECT_EQ(out.str(), "%{k => 1} text");
}

TEST(Interop, ValuesAreKeysOfUnorderedContainers) {
  std::unordered_map<String, Int> counts;
  ++counts["tea"];
  ++counts[String("te") + "a"];
  EXPECT_EQ(counts["tea"], 2);
  const std::unordered_set<sample::Crate> crates{{.label = "a", .weight = 1}, {.label = "a", .weight = 1}};
  EXPECT_EQ(crates.size(), 1U);
}
