// The modules `Tuple` and `Range`, and ranges in loops.
#include <gtest/gtest.h>

#include "support.hpp"

namespace range = mesh::range;
namespace tuple = mesh::tuple;
using mesh::Int;
using mesh::List;
using mesh::Tuple;

TEST(Tuple, GivesItsElements) {
  const Tuple<Int, mesh::String> pair{5, "x"};
  EXPECT_EQ(tuple::first(pair), 5);
  EXPECT_EQ(tuple::second(pair), "x");
  EXPECT_EQ(tuple::nth<1>(pair), "x");
  EXPECT_EQ(tuple::size(Tuple<Int, Int, Int>{1, 2, 3}), 3);
}

TEST(Tuple, AComputedIndexIsChecked) {
  const Tuple<Int, Int> pair{5, 6};
  EXPECT_EQ(tuple::nth(pair, 1), 6);
  EXPECT_EQ(panic_text([&] { tuple::nth(pair, 2); }), "Tuple.nth: index 2 out of bounds (len 2)");
  EXPECT_EQ(panic_text([&] { tuple::nth(pair, -1); }), "Tuple.nth: index -1 out of bounds (len 2)");
}

TEST(Tuple, OrdersLexicographically) {
  EXPECT_TRUE((Tuple<Int, mesh::Option<Int>>{1, mesh::Some{Int{2}}}) <
              (Tuple<Int, mesh::Option<Int>>{1, mesh::None{}}));
  EXPECT_TRUE((Tuple<Int, List<Int>>{1, {2}}) == (Tuple<Int, List<Int>>{1, {2}}));
}

TEST(Range, IsHalfOpen) {
  EXPECT_EQ(range::to_list(range::new_(2, 5)), (List<Int>{2, 3, 4}));
  EXPECT_EQ(range::to_list(range::new_(5, 2)), List<Int>{});
  EXPECT_EQ(range::length(range::new_(5, 2)), 0);
  EXPECT_EQ(range::length(range::new_(-1, 2)), 3);
  int turns = 0;
  for (const Int i : mesh::Range{0, 2}) turns += i == turns ? 1 : 100;
  EXPECT_EQ(turns, 2);
}

TEST(Range, MapsAndFiltersAscending) {
  EXPECT_EQ(range::map(mesh::Range{1, 4}, [](Int n) { return n * n; }), (List<Int>{1, 4, 9}));
  EXPECT_EQ(range::filter(mesh::Range{0, 6}, [](Int n) { return n % 2 == 1; }), (List<Int>{1, 3, 5}));
}

TEST(Range, ComparesByBounds) {
  EXPECT_TRUE((mesh::Range{1, 2}) == (mesh::Range{1, 2}));
  EXPECT_FALSE((mesh::Range{2, 1}) == (mesh::Range{3, 1}));
}
