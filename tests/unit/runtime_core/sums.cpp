// Option, Result, Ordering and the sum types of programs.
#include <gtest/gtest.h>

#include <cmath>

#include "support.hpp"

using mesh::Err;
using mesh::Int;
using mesh::List;
using mesh::None;
using mesh::Ok;
using mesh::Option;
using mesh::Result;
using mesh::Some;
using mesh::String;
using sample::Shape;
using sample::Tree;

TEST(Sum, TellsItsAlternative) {
  const Shape shape = Shape::Rect{2.0, 3.0};
  EXPECT_TRUE(shape.is<Shape::Rect>());
  EXPECT_FALSE(shape.is<Shape::Circle>());
  EXPECT_EQ(shape.as<Shape::Circle>(), nullptr);
  EXPECT_EQ(shape.as<Shape::Rect>()->second, 3.0);
  const auto& [width, height] = shape.get<Shape::Rect>();
  EXPECT_EQ(width * height, 6.0);
}

TEST(Sum, ReadingAnotherAlternativePanics) {
  const Shape shape = Shape::Point{};
  EXPECT_EQ(panic_text([&] { static_cast<void>(shape.get<Shape::Rect>()); }), "another alternative than expected");
}

TEST(Sum, APayloadCanBeMovedOut) {
  Option<String> option = Some{String(std::string("a payload of many bytes"))};
  const char* const data = option.get<Some>().value.view().data();
  const String taken = std::move(option).get<Some>().value;
  EXPECT_EQ(taken.view().data(), data);
}

TEST(Sum, OrdersByDeclarationThenByPayload) {
  EXPECT_TRUE(Shape(Shape::Circle{9.0}) < Shape(Shape::Rect{1.0, 1.0}));
  EXPECT_TRUE(Shape(Shape::Rect{1.0, 1.0}) < Shape(Shape::Rect{1.0, 2.0}));
  EXPECT_TRUE(Shape(Shape::Point{}) > Shape(Shape::Rect{1.0, 2.0}));
  EXPECT_TRUE(Shape(Shape::Point{}) <= Shape(Shape::Point{}));
  EXPECT_TRUE(Shape(Shape::Circle{1.0}) == Shape(Shape::Circle{1.0}));
  EXPECT_TRUE(Shape(Shape::Circle{1.0}) != Shape(Shape::Circle{2.0}));
  EXPECT_TRUE(Shape(Shape::Circle{0.0}) != Shape(Shape::Point{}));
}

TEST(Sum, EqualsAnAlternativeThatConvertsToIt) {
  const Shape shape = Shape::Circle{1.0};
  EXPECT_TRUE(shape == Shape::Circle{1.0});
  EXPECT_TRUE(Shape::Circle{2.0} != shape);
  EXPECT_TRUE(Option<String>(Some{"a"}) == Some{"a"});
  EXPECT_TRUE(Option<String>() == None{});
}

namespace {

class Remainder : public mesh::Sum<Remainder> {
 public:
  struct Of {
    Int value;
  };
  Remainder(Of of) : alternative(of) {}
  friend bool operator==(const Remainder& a, const Remainder& b) {
    return a.get<Of>().value % 10 == b.get<Of>().value % 10;
  }
  friend std::weak_ordering operator<=>(const Remainder& a, const Remainder& b) {
    return a.get<Of>().value % 10 <=> b.get<Of>().value % 10;
  }
  std::variant<Of> alternative;
};

}  // namespace

TEST(Sum, AnEqualityOfItsOwnIsPreferred) {
  EXPECT_TRUE(Remainder(Remainder::Of{12}) == Remainder(Remainder::Of{22}));
  EXPECT_TRUE(Remainder(Remainder::Of{12}) < Remainder(Remainder::Of{3}));
  EXPECT_TRUE((List<Remainder>{Remainder::Of{12}}) == (List<Remainder>{Remainder::Of{22}}));
  EXPECT_TRUE((Option<Remainder>(Some<Remainder>{Remainder::Of{12}})) ==
              (Option<Remainder>(Some<Remainder>{Remainder::Of{22}})));
}

TEST(Sum, MayContainItself) {
  const Tree leaf = Tree::Leaf{};
  const Tree small = Tree::Node{.left = mesh::Box<Tree>(leaf), .value = 1, .more = {leaf}};
  const Tree large = Tree::Node{.left = mesh::Box<Tree>(small), .value = 1, .right = Some{mesh::Box<Tree>(small)}};
  EXPECT_TRUE(small == small);
  EXPECT_TRUE(small != large);
  EXPECT_TRUE(leaf < small);
  EXPECT_TRUE(small < large);
  EXPECT_EQ(mesh::text(large), "Node(Node(Leaf, 1, None, [Leaf]), 1, Some(Node(Leaf, 1, None, [Leaf])), [])");
}

TEST(Option, IsMadeFromMakersOfConvertiblePayloads) {
  const Option<Shape> shape = Some{Shape::Circle{2.0}};
  EXPECT_TRUE(shape.get<Some>().value.is<Shape::Circle>());
  const Option<String> text = Some{"x"};
  EXPECT_EQ(text.get<Some>().value, "x");
  const Option<Int> number = Some{3};
  EXPECT_EQ(number.get<Some>().value, 3);
  const Option<Option<Int>> nested = Some{Option<Int>(None{})};
  EXPECT_TRUE(nested.get<Some>().value.is<None>());
  static_assert(!std::is_convertible_v<Some<String>, Option<Int>>);
}

TEST(Option, IsNoneByDefault) { EXPECT_TRUE(Option<Shape>().is<None>()); }

TEST(Option, SomeComesBeforeNone) {
  EXPECT_TRUE(Option<Int>(Some{Int{9}}) < Option<Int>(None{}));
  EXPECT_TRUE(Option<Int>(Some{Int{1}}) < Option<Int>(Some{Int{2}}));
}

TEST(Result, IsMadeFromMakersOfConvertiblePayloads) {
  const Result<String, Shape> ok = Ok{"x"};
  EXPECT_EQ(ok.get<Ok>().value, "x");
  const Result<String, Shape> err = Err{Shape::Point{}};
  EXPECT_TRUE(err.get<Err>().error.is<Shape::Point>());
  EXPECT_TRUE(err.is<Err>());
  EXPECT_EQ(err.as<Ok>(), nullptr);
}

TEST(Result, PayloadsOfOneTypeStayApart) {
  const Result<String, String> ok = Ok{"same"};
  const Result<String, String> err = Err{"same"};
  EXPECT_TRUE(ok != err);
  EXPECT_TRUE(ok < err);
}

TEST(Result, AnErrorTravelsToAnotherResult) {
  const auto parse = [](bool works) -> Result<Int, String> {
    if (works) return Ok{1};
    return Err{"bad"};
  };
  const auto twice = [&parse](bool works) -> Result<String, String> {
    const auto parsed = parse(works);
    if (const auto* failed = parsed.as<Err>()) return *failed;
    return Ok{mesh::text(parsed.get<Ok>().value * 2)};
  };
  EXPECT_EQ(mesh::text(twice(true)), "Ok(2)");
  EXPECT_EQ(mesh::text(twice(false)), "Err(bad)");
}

TEST(Ordering, ComesFromCompare) {
  EXPECT_EQ(mesh::text(mesh::compare(2, 9)), "Less");
  EXPECT_EQ(mesh::text(mesh::compare(String("b"), String("a"))), "Greater");
  EXPECT_EQ(mesh::text(mesh::compare(1.5, 1.5)), "Equal");
  EXPECT_TRUE(mesh::compare(std::nan(""), 1.0).is<mesh::Greater>());
  EXPECT_TRUE(mesh::compare((List<Int>{1}), (List<Int>{1, 0})).is<mesh::Less>());
  EXPECT_TRUE(mesh::compare(false, true).is<mesh::Less>());
}

TEST(Structs, CompareByFieldsInOrderOfDeclaration) {
  using sample::Crate;
  EXPECT_TRUE((Crate{"a", 2}) < (Crate{"b", 1}));
  EXPECT_TRUE((Crate{"a", 1}) < (Crate{"a", 2}));
  EXPECT_TRUE((Crate{"a", 1}) == (Crate{"a", 1}));
  EXPECT_TRUE(sample::Empty{} == sample::Empty{});
}
