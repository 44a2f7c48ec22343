// Map and Set as values, and their modules, by reference 03 sections 2.11, 2.12, 9.6 and 9.7.
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "support.hpp"

namespace map = mesh::map;
namespace set = mesh::set;
using mesh::Int;
using mesh::List;
using mesh::Map;
using mesh::Set;
using mesh::String;
using mesh::text;
using sample::Shape;

TEST(Map, KeepsTheOrderOfInsertion) {
  const Map<String, Int> counts{{"c", 1}, {"a", 2}, {"b", 3}};
  EXPECT_EQ(map::keys(counts), (List<String>{"c", "a", "b"}));
  EXPECT_EQ(map::values(counts), (List<Int>{1, 2, 3}));
  EXPECT_EQ(text(map::to_list(counts)), "[(c, 1), (a, 2), (b, 3)]");
  List<String> seen;
  for (const auto& [key, value] : counts) seen.append(mesh::format("{}={}", key, value));
  EXPECT_EQ(seen, (List<String>{"c=1", "a=2", "b=3"}));
}

TEST(Map, ReplacingKeepsThePlaceAndReinsertingDoesNot) {
  Map<String, Int> counts{{"a", 1}, {"b", 2}};
  counts = map::put(std::move(counts), "a", 9);
  EXPECT_EQ(text(counts), "%{a => 9, b => 2}");
  counts = map::put(map::delete_(std::move(counts), "a"), "a", 1);
  EXPECT_EQ(text(counts), "%{b => 2, a => 1}");
}

TEST(Map, ALiteralKeepsTheFirstPlaceAndTheLastValue) {
  EXPECT_EQ(text(Map<String, Int>{{"k", 1}, {"l", 2}, {"k", 3}}), "%{k => 3, l => 2}");
  EXPECT_EQ(text(map::from_list(List<mesh::Tuple<String, Int>>{{"k", 1}, {"l", 2}, {"k", 3}})), "%{k => 3, l => 2}");
}

TEST(Map, PuttingAndDeletingLeaveACopyUnchanged) {
  const Map<String, Int> before{{"a", 1}};
  EXPECT_EQ(text(map::put(before, "b", 2)), "%{a => 1, b => 2}");
  EXPECT_EQ(text(map::put(before, "a", 2)), "%{a => 2}");
  EXPECT_EQ(text(map::delete_(before, "a")), "%{}");
  EXPECT_EQ(text(before), "%{a => 1}");
  EXPECT_EQ(map::delete_(before, "absent"), before);
}

TEST(Map, FindsKeysMadeAtRunTimeUnderLiterals) {
  Map<String, Int> counts;
  for (Int i = 0; i < 100; ++i) counts.put(mesh::format("key {}", i), i);
  EXPECT_EQ(map::get(counts, "key 73"), 73);
  EXPECT_EQ(map::get(counts, String("key") + " 5"), 5);
  EXPECT_FALSE(map::has_key(counts, "key 100"));
}

TEST(Map, AMissingKeyGivesTheZeroValue) {
  struct Settings {
    Int width;
    mesh::Option<Shape> shape;
    mesh::Tuple<bool, String> pair;
    List<Shape> shapes;
  };
  EXPECT_EQ(map::get(Map<String, Int>{}, "x"), 0);
  EXPECT_EQ(map::get(Map<String, String>{}, "x"), "");
  EXPECT_EQ(map::get(Map<String, mesh::Float>{}, "x"), 0.0);
  EXPECT_EQ(map::get(Map<String, bool>{}, "x"), false);
  EXPECT_EQ(text(map::get(Map<String, List<Int>>{}, "x")), "[]");
  EXPECT_EQ(text(map::get(Map<String, Map<Int, Int>>{}, "x")), "%{}");
  EXPECT_EQ(text(map::get(Map<String, Set<Int>>{}, "x")), "#{}");
  EXPECT_EQ(text(map::get(Map<String, mesh::Option<Shape>>{}, "x")), "None");
  EXPECT_EQ(text(map::get(Map<String, mesh::Tuple<Int, String>>{}, "x")), "(0, )");
  EXPECT_EQ(text(map::get(Map<String, sample::Crate>{}, "x")), "Crate(, 0)");
  EXPECT_EQ(map::get(Map<String, mesh::Atom>{}, "x"), mesh::Atom());
  EXPECT_EQ(map::get(Map<String, mesh::Unit>{}, "x"), mesh::Unit{});
  EXPECT_EQ(map::get(Map<String, Settings>{}, "x").width, 0);
  EXPECT_EQ(map::get(Map<String, sample::Folder>{}, "x"), sample::Folder{});
}

TEST(Map, AMissingKeyPanicsWithoutAZeroValue) {
  struct HasShape {
    Shape shape;
  };
  const std::string expected = "Map.get: key not found";
  EXPECT_EQ(panic_text([] { map::get(Map<String, Shape>{}, "x"); }), expected);
  EXPECT_EQ(panic_text([] { map::get(Map<String, mesh::Fn<Int()>>{}, "x"); }), expected);
  EXPECT_EQ(panic_text([] { map::get(Map<String, HasShape>{}, "x"); }), expected);
  EXPECT_EQ(panic_text([] { map::get(Map<String, mesh::Tuple<Int, Shape>>{}, "x"); }), expected);
  EXPECT_EQ(panic_text([] { map::at(Map<String, Int>{}, "x"); }), expected);
  EXPECT_EQ(map::at(Map<String, Int>{{"x", 3}}, "x"), 3);
}

TEST(Map, MergeKeepsTheLeftOrderAndTakesTheRightValues) {
  const Map<String, Int> left{{"a", 1}, {"b", 2}};
  const Map<String, Int> right{{"c", 3}, {"a", 4}};
  EXPECT_EQ(text(map::merge(left, right)), "%{a => 4, b => 2, c => 3}");
  EXPECT_EQ(map::size(map::merge(left, {})), 2);
}

TEST(Map, EqualityIgnoresOrder) {
  EXPECT_TRUE((Map<Int, Int>{{1, 2}, {3, 4}}) == (Map<Int, Int>{{3, 4}, {1, 2}}));
  EXPECT_FALSE((Map<Int, Int>{{1, 2}, {3, 4}}) == (Map<Int, Int>{{3, 4}, {1, 5}}));
  EXPECT_FALSE((Map<Int, Int>{{1, 2}}) == (Map<Int, Int>{{2, 2}}));
  EXPECT_FALSE((Map<Int, Int>{{1, 2}}) == (Map<Int, Int>{}));
}

TEST(Map, FloatKeysAreTheSameByBits) {
  Map<mesh::Float, Int> map{{0.0, 1}, {-0.0, 2}, {std::nan(""), 3}};
  EXPECT_EQ(map.size(), 3U);
  EXPECT_EQ(map::get(map, -0.0), 2);
  EXPECT_EQ(map::get(map, std::nan("")), 3);
}

namespace {

struct CaseBlind {
  String name;
  friend bool operator==(const CaseBlind& a, const CaseBlind& b) {
    return mesh::string::to_lower(a.name) == mesh::string::to_lower(b.name);
  }
};

template <class K>
void expect_distinct_keys(const List<K>& keys) {
  Map<K, Int> found;
  for (std::size_t i = 0; i < keys.size(); ++i) found.put(keys[i], static_cast<Int>(i));
  EXPECT_EQ(found.size(), keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) EXPECT_EQ(map::get(found, keys[i]), static_cast<Int>(i));
  EXPECT_EQ(map::keys(found).size(), keys.size());
}

}  // namespace

TEST(Map, EveryHashableTypeIsAKey) {
  expect_distinct_keys(List<sample::Crate>{{"a", 1}, {"a", 2}, {"b", 1}});
  expect_distinct_keys(List<Shape>{Shape::Circle{0.0}, Shape::Circle{-0.0}, Shape::Point{}, Shape::Rect{1.0, 2.0}});
  expect_distinct_keys(List<mesh::Tuple<Int, String>>{{1, "a"}, {1, "b"}, {2, "a"}});
  expect_distinct_keys(List<List<Int>>{{}, {1}, {1, 2}, {2, 1}});
  expect_distinct_keys(List<mesh::Option<Int>>{mesh::Some{Int{1}}, mesh::Some{Int{2}}, mesh::None{}});
  expect_distinct_keys(List<Map<Int, Int>>{{}, {{1, 2}}, {{1, 3}}});
  expect_distinct_keys(List<Set<Int>>{{}, {1}, {1, 2}});
  expect_distinct_keys(List<mesh::Atom>{mesh::Atom("a"), mesh::Atom("b")});
  expect_distinct_keys(List<bool>{true, false});
  expect_distinct_keys(List<mesh::Range>{{1, 2}, {1, 3}});
  expect_distinct_keys(List<mesh::Box<Int>>{mesh::Box<Int>(1), mesh::Box<Int>(2)});
  EXPECT_TRUE(CaseBlind{"a"} == CaseBlind{"A"});
  expect_distinct_keys(List<CaseBlind>{{"a"}, {"A"}});  // by structure, whatever `==` says
}

TEST(Map, ManyEntriesComeAndGo) {
  Map<Int, Int> map;
  for (Int i = 0; i < 100'000; ++i) {
    map.put(i, -i);
    if (i >= 10) map.erase(i - 10);
  }
  EXPECT_EQ(map.size(), 10U);
  EXPECT_EQ(map::keys(map), mesh::range::to_list(mesh::range::new_(99'990, 100'000)));
  EXPECT_EQ(map::get(map, 99'995), -99'995);
}

TEST(Set, KeepsFirstOccurrencesInOrder) {
  Set<Int> numbers{3, 1, 3};
  EXPECT_EQ(text(numbers), "#{3, 1}");
  numbers = set::add(std::move(numbers), 3);
  EXPECT_EQ(text(numbers), "#{3, 1}");
  EXPECT_EQ(text(set::add(numbers, 2)), "#{3, 1, 2}");
  EXPECT_EQ(text(set::remove(numbers, 3)), "#{1}");
  EXPECT_EQ(text(set::remove(numbers, 9)), "#{3, 1}");
  EXPECT_EQ(text(numbers), "#{3, 1}");
  EXPECT_EQ(set::to_list(numbers), (List<Int>{3, 1}));
  EXPECT_EQ(set::size(numbers), 2);
}

TEST(Set, ComparesStringsByContent) {
  const Set<String> names = set::from_list(List<String>{"ab", String("a") + "b", "c"});
  EXPECT_EQ(text(names), "#{ab, c}");
  EXPECT_TRUE(set::contains(names, "ab"));
  EXPECT_FALSE(set::contains(names, "a"));
}

TEST(Set, CombinesInTheOrderOfTheLeft) {
  const Set<Int> left{3, 1, 2};
  const Set<Int> right{2, 9, 3};
  EXPECT_EQ(text(set::union_(left, right)), "#{3, 1, 2, 9}");
  EXPECT_EQ(text(set::intersection(left, right)), "#{3, 2}");
  EXPECT_EQ(text(set::difference(left, right)), "#{1}");
  EXPECT_TRUE((Set<Int>{1, 2}) == (Set<Int>{2, 1}));
  EXPECT_FALSE((Set<Int>{1, 2}) == (Set<Int>{2, 3}));
}

namespace {

struct Port {
  Int number;
};

}  // namespace

template <>
struct mesh::Default<Port> {
  static Port default_() { return {8080}; }
};

TEST(Default, IsEmptyOrWhatTheTypeSays) {
  EXPECT_EQ(mesh::default_<Int>(), 0);
  EXPECT_EQ(mesh::default_<String>(), "");
  EXPECT_EQ(mesh::default_<bool>(), false);
  EXPECT_EQ(mesh::default_<Port>().number, 8080);
}
