// Box and Fn.
#include <gtest/gtest.h>

#include "support.hpp"

using mesh::Box;
using mesh::Fn;
using mesh::Int;
using mesh::String;
using mesh::Unit;

TEST(Box, ComparesByTheValueInIt) {
  EXPECT_TRUE(Box<Int>(1) == Box<Int>(1));
  EXPECT_TRUE(Box<Int>(1) < Box<Int>(2));
  EXPECT_EQ(*Box<String>("a"), "a");
  EXPECT_EQ(Box<sample::Crate>({"tea", 1})->label, "tea");
}

TEST(Box, OfNothingPanicsWhenItIsRead) {
  EXPECT_EQ(panic_text([] { static_cast<void>(*Box<Int>()); }), "reading an empty box");
}

TEST(Box, CopiesShareTheValue) {
  const Box<String> box(String(std::string("text")));
  const Box<String> copy = box;  // NOLINT: the copy is what is tested
  EXPECT_EQ(&*copy, &*box);
}

TEST(Box, OfAnAlternativeWithoutFieldsNeedsNoMemory) {
  using sample::Tree;
  const Box<Tree> leaf(Tree::Leaf{});
  EXPECT_TRUE(leaf->is<Tree::Leaf>());
  EXPECT_EQ(&*leaf, &*Box<Tree>(Tree::Leaf{}));
  EXPECT_NE(&*Box<Tree>(Tree::Node{}), &*leaf);
  EXPECT_TRUE(leaf == Box<Tree>(Tree::Leaf{}));
  EXPECT_TRUE(leaf < Box<Tree>(Tree::Node{}));
}

TEST(Box, FindsTheAlternativeWithoutFieldsBehindOthers) {
  using sample::Shape;
  EXPECT_TRUE(Box<Shape>(Shape::Point{})->is<Shape::Point>());
  EXPECT_EQ(Box<Shape>(Shape::Circle{2.0})->get<Shape::Circle>(), Shape::Circle{2.0});
  EXPECT_EQ(&*Box<Shape>(Shape::Point{}), &*Box<Shape>(Shape::Point{}));
}

TEST(Fn, CallsWhatItIsMadeFrom) {
  const Int rate = mesh::string::length("ab");
  const Fn<Int(Int)> scale = [rate](Int n) { return n * rate; };
  EXPECT_EQ(scale(7), 14);
  const Fn<String(const String&)> trim = mesh::string::trim;
  EXPECT_EQ(trim(" a "), "a");
  const Fn<Int()> nothing = [] { return 1; };
  EXPECT_EQ(nothing(), 1);
}

TEST(Fn, ConvertsWhatTheCallableReturns) {
  const Fn<mesh::Option<String>(Int)> name = [](Int) { return mesh::Some{"x"}; };
  EXPECT_EQ(mesh::text(name(1)), "Some(x)");
}

TEST(Fn, ACallableThatReturnsNothingReturnsUnit) {
  int calls = 0;
  const Fn<Unit(Int)> count = [&calls](Int) { ++calls; };
  EXPECT_EQ(count(1), Unit{});
  EXPECT_EQ(calls, 1);
}

TEST(Fn, OfNothingPanicsWhenItIsCalled) {
  EXPECT_EQ(panic_text([] { Fn<Int()>()(); }), "call of an empty function");
}

TEST(Fn, CopiesShareTheClosure) {
  const auto counter = std::make_shared<int>(0);
  const Fn<Unit()> count = [counter] { ++*counter; };
  const Fn<Unit()> copy = count;  // NOLINT: the copy is what is tested
  EXPECT_EQ(counter.use_count(), 2);
  count();
  copy();
  EXPECT_EQ(*counter, 2);
}

TEST(Fn, ArgumentsAreMovedThrough) {
  const Fn<String(String)> same = [](String text) { return text; };
  String text(std::string("an argument that is moved"));
  const char* const data = text.view().data();
  EXPECT_EQ(same(std::move(text)).view().data(), data);
}

TEST(Fn, RefusesCallablesOfOtherParameters) {
  static_assert(!std::is_constructible_v<Fn<Int(Int)>, Int (*)(String)>);
  static_assert(!std::is_constructible_v<Fn<Int(Int)>, int>);
  static_assert(std::is_constructible_v<Fn<Int(Int)>, Int (*)(Int)>);
}
