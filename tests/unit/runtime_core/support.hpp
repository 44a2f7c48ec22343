// Types as generated programs declare them, and helpers that the tests share.
#pragma once

#include <mesh/core.hpp>
#include <ostream>
#include <string>

namespace mesh {

// So that GoogleTest prints values as Mesh does.
template <Displayable T>
  requires requires { typename T::value_type; } || detail::SumType<T> || std::same_as<T, String>
void PrintTo(const T& value, std::ostream* out) {
  *out << text(value).view();
}

}  // namespace mesh

namespace sample {

struct Crate {
  mesh::String label;
  mesh::Int weight = {};

  friend bool operator==(const Crate&, const Crate&) = default;
  friend auto operator<=>(const Crate&, const Crate&) = default;
  friend mesh::String to_text(const Crate& crate) { return mesh::format("Crate({}, {})", crate.label, crate.weight); }
  friend mesh::String to_debug_text(const Crate& crate) {
    return mesh::format("Crate {{ label: {}, weight: {} }}", crate.label, crate.weight);
  }
};

struct Empty {
  friend bool operator==(const Empty&, const Empty&) = default;
  friend auto operator<=>(const Empty&, const Empty&) = default;
};

class Shape : public mesh::Sum<Shape> {
 public:
  struct Circle {
    mesh::Float radius;
    friend bool operator==(const Circle&, const Circle&) = default;
    friend auto operator<=>(const Circle&, const Circle&) = default;
  };
  struct Rect {
    mesh::Float first;
    mesh::Float second;
    friend bool operator==(const Rect&, const Rect&) = default;
    friend auto operator<=>(const Rect&, const Rect&) = default;
  };
  struct Point {
    friend bool operator==(const Point&, const Point&) = default;
    friend auto operator<=>(const Point&, const Point&) = default;
  };

  Shape(Circle circle) : alternative(std::move(circle)) {}
  Shape(Rect rect) : alternative(std::move(rect)) {}
  Shape(Point point) : alternative(std::move(point)) {}

  std::variant<Circle, Rect, Point> alternative;
};

inline mesh::String to_text(const Shape& shape) {
  if (const auto* circle = shape.as<Shape::Circle>()) return mesh::format("Circle({})", circle->radius);
  if (const auto* rect = shape.as<Shape::Rect>()) return mesh::format("Rect({}, {})", rect->first, rect->second);
  return "Point";
}

/// A type that contains itself in a Box, an Option of a Box and a List.
class Tree : public mesh::Sum<Tree> {
 public:
  struct Leaf {
    friend bool operator==(const Leaf&, const Leaf&) = default;
    friend auto operator<=>(const Leaf&, const Leaf&) = default;
  };
  struct Node {
    mesh::Box<Tree> left = {};
    mesh::Int value = {};
    mesh::Option<mesh::Box<Tree>> right = {};
    mesh::List<Tree> more = {};
    friend bool operator==(const Node&, const Node&) = default;
    friend auto operator<=>(const Node&, const Node&) = default;
  };

  Tree(Leaf leaf) : alternative(std::move(leaf)) {}
  Tree(Node node) : alternative(std::move(node)) {}

  std::variant<Leaf, Node> alternative;
};

inline mesh::String to_text(const Tree& tree) {
  const auto* node = tree.as<Tree::Node>();
  if (node == nullptr) return "Leaf";
  return mesh::format("Node({}, {}, {}, {})", node->left, node->value, node->right, node->more);
}

/// A struct that holds itself in a list and a map.
struct Folder {
  mesh::String name = {};
  mesh::List<Folder> folders = {};
  mesh::Map<mesh::String, Folder> by_name = {};

  friend bool operator==(const Folder&, const Folder&) = default;
};

}  // namespace sample

/// The payload of the panic that `f` ends in; "no panic" if it does not.
template <class F>
std::string panic_text(F f) {
  try {
    f();
  } catch (const mesh::Panic& panic) {
    return std::string(panic.text().view());
  }
  return "no panic";
}
