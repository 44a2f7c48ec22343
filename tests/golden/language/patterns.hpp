#pragma once

#include <mesh/core.hpp>

namespace patterns {

inline constexpr mesh::SourceFile at{"patterns.mpl"};

class Shape : public mesh::Sum<Shape> {
 public:
  struct Circle {
    mesh::Int value;

    friend bool operator==(const Circle&, const Circle&) = default;
    friend auto operator<=>(const Circle&, const Circle&) = default;
  };

  struct Rect {
    mesh::Int first;
    mesh::Int second;

    friend bool operator==(const Rect&, const Rect&) = default;
    friend auto operator<=>(const Rect&, const Rect&) = default;
  };

  struct Group {
    mesh::List<Shape> value;

    friend bool operator==(const Group&, const Group&) = default;
    friend auto operator<=>(const Group&, const Group&) = default;
  };

  struct Empty {
    friend bool operator==(const Empty&, const Empty&) = default;
    friend auto operator<=>(const Empty&, const Empty&) = default;
  };

  Shape() = default;
  Shape(Circle circle) : alternative(std::move(circle)) {}
  Shape(Rect rect) : alternative(std::move(rect)) {}
  Shape(Group group) : alternative(std::move(group)) {}
  Shape(Empty empty) : alternative(empty) {}

  std::variant<Circle, Rect, Group, Empty> alternative;
};

mesh::String to_text(const Shape& shape);

struct Point {
  mesh::Int x;
  mesh::Int y;

  friend bool operator==(const Point&, const Point&) = default;
  friend auto operator<=>(const Point&, const Point&) = default;
  friend mesh::String to_text(const Point& point) {
    return mesh::format("Point {{ x: {}, y: {} }}", point.x, point.y);
  }
};

void main_();

}  // namespace patterns
