// Patterns: reference 01 section 5.
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

/// The pattern of the only arm of a `case`.
std::string pattern(const std::string& text) {
  const std::string tree = parsed("case x do " + text + " -> 0 end");
  constexpr std::string_view before = "(case x (";
  constexpr std::string_view after = " -> {0}))";
  if (!tree.starts_with(before) || !tree.ends_with(after)) return tree;
  return tree.substr(before.size(), tree.size() - before.size() - after.size());
}

TEST(Patterns, Literals) {
  EXPECT_EQ(pattern("-1"), "-1");
  EXPECT_EQ(pattern("2.5"), "2.5");
  EXPECT_EQ(pattern("-2.5"), "-2.5");
  EXPECT_EQ(pattern("\"s\\n\""), "\"s\\n\"");
  EXPECT_EQ(pattern("\"\""), "\"\"");
  EXPECT_EQ(pattern("nil"), "nil");
  EXPECT_EQ(pattern("true | false"), "(| true false)");
  EXPECT_EQ(pattern(":tag"), ":tag");
}

TEST(Patterns, Constructors) {
  EXPECT_EQ(pattern("Shape.Circle(r)"), "(Shape.Circle r)");
  EXPECT_EQ(pattern("Shape.Point"), "Shape.Point");
  EXPECT_EQ(pattern("Some(Ok(x))"), "(Some (Ok x))");
  EXPECT_EQ(pattern("Ok()"), "(Ok)");
  EXPECT_EQ(pattern("Ok"), "Ok");
  EXPECT_EQ(pattern("Circle(_) | Square(_)"), "(| (Circle _) (Square _))");
}

TEST(Patterns, OrBindsTighterThanConsAndConsTighterThanAs) {
  EXPECT_EQ(pattern("a | b :: c as d"), "(as (:: (| a b) c) d)");
  EXPECT_EQ(pattern("a :: b :: rest"), "(:: a (:: b rest))");
  EXPECT_EQ(pattern("(Red | Blue) as c"), "(as (| Red Blue) c)");
  EXPECT_EQ(pattern("Some(x) as whole"), "(as (Some x) whole)");
}

TEST(Patterns, TuplesListsAndStructs) {
  EXPECT_EQ(pattern("(x, (y, _))"), "(tuple x (tuple y _))");
  EXPECT_EQ(pattern("()"), "(tuple)");
  EXPECT_EQ(pattern("(x)"), "x");
  EXPECT_EQ(pattern("[]"), "(list)");
  EXPECT_EQ(pattern("[a, b,]"), "(list a b)");
  EXPECT_EQ(pattern("User { name: n, age }"), "(new User (name n) (age))");
  EXPECT_EQ(pattern("M.User {}"), "(new M.User)");
}

TEST(Patterns, Errors) {
  EXPECT_EQ(pattern("\"a#{x}\""), "error: string interpolation not allowed in patterns");
  EXPECT_EQ(pattern("x as 1"), "error: expected identifier after `as`");
  EXPECT_EQ(pattern("+"), "error: expected pattern");
  EXPECT_EQ(pattern("-x"), "error: expected pattern");
}

}  // namespace
}  // namespace mesh2cpp::syntax
