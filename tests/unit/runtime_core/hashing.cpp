// Hash values, by reference 03 section 4.4.
#include <gtest/gtest.h>

#include "support.hpp"

using mesh::hash;
using mesh::Int;
using mesh::List;
using mesh::Map;
using mesh::Set;
using mesh::String;

namespace {

struct Pair {
  Int first;
  Int second;
};

struct One {
  String name;
};

struct ByNameOnly {
  String name;
  Int ignored;
};
Int hash_value(const ByNameOnly& value) { return hash(value.name); }

/// `combine` of the reference, written down a second time.
Int combine(Int a, Int b) {
  auto result = static_cast<std::uint64_t>(a);
  auto rest = static_cast<std::uint64_t>(b);
  for (int i = 0; i < 8; ++i, rest /= 256) result = (result ^ (rest % 256)) * 0x100000001b3U;
  return static_cast<Int>(result);
}

}  // namespace

TEST(Hash, FollowsTheTable) {
  EXPECT_EQ(hash(Int{0}), -6284781860667377211);
  EXPECT_EQ(hash(Int{1}), -8517097267634966620);
  EXPECT_EQ(hash(Int{42}), -55488592825689361);
  EXPECT_EQ(hash(1.0), -6147016352214671944);
  EXPECT_EQ(hash(String("")), -3750763034362895579);
  EXPECT_EQ(hash(String("a")), -5808556873153909620);
  EXPECT_EQ(hash(String("hello")), -6615550055289275125);
  EXPECT_EQ(hash(true), -5808592057526012372);
  EXPECT_EQ(hash(false), -5808590958014384161);
  EXPECT_EQ(hash(Pair{1, 2}), 2814214074664713915);
}

TEST(Hash, OfStructsCombinesFields) {
  EXPECT_EQ(hash(sample::Empty{}), -3750763034362895579);
  EXPECT_EQ(hash(One{"a"}), hash(String("a")));
  EXPECT_EQ(hash(Pair{7, 8}), combine(hash(Int{7}), hash(Int{8})));
  EXPECT_EQ(hash(mesh::Tuple<Int, Int>{7, 8}), hash(Pair{7, 8}));
}

TEST(Hash, OfSumsBeginsWithTheTag) {
  using sample::Shape;
  EXPECT_EQ(hash(Shape(Shape::Point{})), hash(Int{2}));
  EXPECT_EQ(hash(Shape(Shape::Circle{2.0})), combine(hash(Int{0}), hash(2.0)));
  EXPECT_EQ(hash(Shape(Shape::Rect{1.0, 2.0})), combine(combine(hash(Int{1}), hash(1.0)), hash(2.0)));
  EXPECT_EQ(hash(mesh::Option<Int>(mesh::Some{Int{5}})), combine(hash(Int{0}), hash(Int{5})));
  EXPECT_EQ(hash(mesh::Option<Int>()), hash(Int{1}));
  EXPECT_EQ(hash(mesh::Result<Int, String>(mesh::Err{"e"})), combine(hash(Int{1}), hash(String("e"))));
  EXPECT_EQ(hash(mesh::Ordering(mesh::Greater{})), hash(Int{2}));
}

TEST(Hash, OfCollections) {
  EXPECT_EQ(hash(List<Int>{4, 5}), combine(combine(hash(Int{2}), hash(Int{4})), hash(Int{5})));
  EXPECT_EQ(hash(List<Int>{}), hash(Int{0}));
  EXPECT_EQ(hash(Map<Int, Int>{{1, 2}}), hash(Int{1}) ^ combine(hash(Int{1}), hash(Int{2})));
  EXPECT_EQ(hash(Map<Int, Int>{{1, 2}, {3, 4}}), hash(Map<Int, Int>{{3, 4}, {1, 2}}));
  EXPECT_EQ(hash(Set<Int>{1, 2}), hash(Int{2}) ^ hash(Int{1}) ^ hash(Int{2}));
}

TEST(Hash, OfOtherValues) {
  EXPECT_EQ(hash(mesh::Unit{}), -3750763034362895579);
  EXPECT_EQ(hash(mesh::Atom("a")), hash(String("a")));
  EXPECT_EQ(hash(mesh::Range{1, 4}), combine(hash(Int{1}), hash(Int{4})));
  EXPECT_EQ(hash(mesh::Box<Int>(7)), hash(Int{7}));
  EXPECT_NE(hash(0.0), hash(-0.0));
}

TEST(Hash, AHashOfItsOwnIsPreferredAlsoInside) {
  EXPECT_EQ(hash(ByNameOnly{"a", 1}), hash(String("a")));
  EXPECT_EQ(hash(List<ByNameOnly>{{"a", 1}}), hash(List<ByNameOnly>{{"a", 2}}));
}

TEST(Hash, OfAStructThatHoldsItself) {
  sample::Folder folder{.name = "a"};
  folder.folders.append(sample::Folder{.name = "b"});
  EXPECT_EQ(hash(folder), hash(sample::Folder(folder)));
  EXPECT_NE(hash(folder), hash(sample::Folder{.name = "a"}));
}

TEST(Hash, FunctionsHaveNone) {
  static_assert(!mesh::Hashable<mesh::Fn<Int()>>);
  static_assert(mesh::Hashable<List<String>>);
}
