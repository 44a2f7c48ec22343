// Text forms, by reference 03 section 5.
#include <gtest/gtest.h>

#include "support.hpp"

using mesh::debug_text;
using mesh::Int;
using mesh::List;
using mesh::Map;
using mesh::Set;
using mesh::String;
using mesh::text;

TEST(Text, OfScalars) {
  EXPECT_EQ(text(Int{-42}), "-42");
  EXPECT_EQ(text(std::numeric_limits<Int>::min()), "-9223372036854775808");
  EXPECT_EQ(text(true), "true");
  EXPECT_EQ(text(false), "false");
  EXPECT_EQ(text(String("hello")), "hello");
  EXPECT_EQ(text(mesh::Atom("active")), "active");
  EXPECT_EQ(text(mesh::Unit{}), "()");
}

TEST(Text, OfCollections) {
  EXPECT_EQ(text(List<Int>{7, 8}), "[7, 8]");
  EXPECT_EQ(text(List<String>{"p", "q"}), "[p, q]");
  EXPECT_EQ(text(List<List<Int>>{{1}, {2, 3}}), "[[1], [2, 3]]");
  EXPECT_EQ(text(List<Int>{}), "[]");
  EXPECT_EQ(text(Map<String, Int>{{"a", 1}, {"b", 2}}), "%{a => 1, b => 2}");
  EXPECT_EQ(text(Map<String, Int>{}), "%{}");
  EXPECT_EQ(text(Set<Int>{8, 5}), "#{8, 5}");
  EXPECT_EQ(text(Set<Int>{}), "#{}");
  EXPECT_EQ(text(mesh::Tuple<Int, String>{1, "ab"}), "(1, ab)");
  EXPECT_EQ(text(mesh::Range{1, 4}), "1..4");
}

TEST(Text, OfBuiltInSums) {
  EXPECT_EQ(text(mesh::Option<Int>(mesh::Some{Int{5}})), "Some(5)");
  EXPECT_EQ(text(mesh::Option<Int>()), "None");
  EXPECT_EQ(text(mesh::Result<Int, String>(mesh::Ok{Int{1}})), "Ok(1)");
  EXPECT_EQ(text(mesh::Result<Int, String>(mesh::Err{"bad"})), "Err(bad)");
  EXPECT_EQ(text(mesh::Ordering(mesh::Less{})), "Less");
}

TEST(Text, OfTypesOfTheProgram) {
  EXPECT_EQ(text(sample::Crate{"tea", 40}), "Crate(tea, 40)");
  EXPECT_EQ(text(List<sample::Crate>{{"tea", 40}}), "[Crate(tea, 40)]");
  EXPECT_EQ(text(mesh::Option<sample::Shape>(mesh::Some{sample::Shape::Circle{2.5}})), "Some(Circle(2.5))");
  EXPECT_EQ(text(mesh::Box<sample::Crate>({"tea", 1})), "Crate(tea, 1)");
}

TEST(Text, OfAStringIsTheStringItself) {
  const String name(std::string("a text that is shared"));
  EXPECT_EQ(text(name).view().data(), name.view().data());
}

TEST(Text, IsRefusedForFunctions) {
  static_assert(!mesh::Displayable<mesh::Fn<Int()>>);
  static_assert(!mesh::Displayable<sample::Empty>);
  static_assert(mesh::Displayable<sample::Crate>);
}

TEST(DebugText, QuotesStringsAndTakesTheDebugForm) {
  EXPECT_EQ(debug_text(String("hi")), "\"hi\"");
  EXPECT_EQ(debug_text(String("a\"b")), "\"a\"b\"");
  EXPECT_EQ(debug_text(Int{7}), "7");
  EXPECT_EQ(debug_text(sample::Crate{"tea", 40}), "Crate { label: tea, weight: 40 }");
  EXPECT_EQ(debug_text(sample::Shape(sample::Shape::Circle{2.0})), "Circle(2)");
  EXPECT_EQ(debug_text(List<String>{"a"}), "[a]");
}
