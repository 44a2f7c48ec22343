#include "patterns/patterns.hpp"

namespace patterns {

mesh::String to_text(const Shape& shape) {
  if (const auto* circle = shape.as<Shape::Circle>()) {
    return mesh::format("Circle({})", circle->value);
  }
  if (const auto* rect = shape.as<Shape::Rect>()) {
    return mesh::format("Rect({}, {})", rect->first, rect->second);
  }
  if (const auto* group = shape.as<Shape::Group>()) {
    return mesh::format("Group({})", group->value);
  }
  return "Empty";
}

namespace {

mesh::Int area(const Shape& shape) {
  mesh::guard_stack(at(13));
  if (const auto* circle = shape.as<Shape::Circle>()) {
    const mesh::Int r = circle->value;
    return 3 * r * r;
  }
  if (const auto* rect = shape.as<Shape::Rect>(); rect != nullptr && rect->first == rect->second) {
    const mesh::Int w = rect->first;
    return w * w;
  }
  if (const auto* rect = shape.as<Shape::Rect>()) {
    const auto& [w, h] = *rect;
    return w * h;
  }
  if (const auto* group = shape.as<Shape::Group>(); group != nullptr && group->value.empty()) {
    return 0;
  }
  if (const auto* group = shape.as<Shape::Group>(); group != nullptr && !group->value.empty()) {
    const auto& first = group->value.front();
    const auto rest = group->value.tail();
    return area(first) + area(Shape::Group{rest});
  }
  return 0;
}

mesh::String place(const Point& point) {
  if (point.x == 0 && point.y == 0) {
    return "origin";
  }
  if (point.x == 0) {
    return "on the y axis";
  }
  if (point.y == 0) {
    return "on the x axis";
  }
  const mesh::Int x = point.x;
  const mesh::Int y = point.y;
  return mesh::format("at {}, {}", x, y);
}

mesh::String grade(mesh::Int points) {
  switch (points) {
    case 0:
      return "none";
    case 1:
    case 2:
    case 3:
      return "few";
    default:
      return "many";
  }
}

mesh::String answer(const mesh::String& text, const mesh::Option<mesh::Int>& times) {
  if (text == "yes" && times.is<mesh::Some>()) {
    const mesh::Int n = times.get<mesh::Some>().value;
    return mesh::format("yes, {} times", n);
  }
  if (text == "yes" && times.is<mesh::None>()) {
    return "yes";
  }
  return "not " + text;
}

mesh::String ends(const mesh::List<mesh::Int>& items) {
  if (items.empty()) {
    return "nothing";
  }
  if (items.size() == 1) {
    const mesh::Int only = items[0];
    return mesh::format("only {}", only);
  }
  if (items.size() == 2) {
    const mesh::Int a = items[0];
    const mesh::Int b = items[1];
    return mesh::format("{} and {} of {}", a, b, mesh::list::length(items));
  }
  const mesh::Int first = items.front();
  return mesh::format("first {}", first);
}

}  // namespace

void main_() {
  mesh::println(mesh::text(area(Shape::Group{
      mesh::List<Shape>{Shape::Circle{1}, Shape::Rect{2, 2}, Shape::Rect{2, 3}, Shape::Empty{}}})));
  mesh::println(mesh::format("{} {}", place(Point{.x = 0, .y = 4}), place(Point{.x = 1, .y = 2})));
  mesh::println(mesh::format("{} {}", grade(2), grade(9)));
  mesh::println(mesh::format("{}, {}", answer("yes", mesh::Some{3}), answer("no", mesh::None{})));
  mesh::println(mesh::format("{}, {}, {}", ends(mesh::List<mesh::Int>{1}),
                             ends(mesh::List<mesh::Int>{1, 2}),
                             ends(mesh::List<mesh::Int>{1, 2, 3})));
  const auto [quotient, rest] =
      mesh::Tuple<mesh::Int, mesh::Int>{mesh::Int{17} / 5, mesh::Int{17} % 5};
  mesh::println(mesh::format("{} rest {}", quotient, rest));
}

}  // namespace patterns
