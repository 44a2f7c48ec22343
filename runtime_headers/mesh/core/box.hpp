// `Box<T>`: a shared immutable value behind a pointer, which lets a type contain itself.
#pragma once

#include <compare>
#include <utility>

#include "mesh/core/compare.hpp"
#include "mesh/core/panic.hpp"
#include "mesh/core/shared.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

/// Looks and compares like the value in it. `T` may be incomplete where a Box is only declared.
template <class T>
class Box {
 public:
  /// Holds nothing, and must be assigned before it is read.
  Box() = default;
  explicit Box(T value) : node_(new Node(std::move(value))) {}

  [[nodiscard]] const T& operator*() const { return node().value; }
  [[nodiscard]] const T* operator->() const { return &node().value; }

  friend bool operator==(const Box& a, const Box& b) { return detail::equal_arrays(&*a, &*b, 1); }
  friend std::partial_ordering operator<=>(const Box& a, const Box& b) {
    return detail::compare_arrays(&*a, 1, &*b, 1);
  }

 private:
  struct Node final : detail::Shared {
    explicit Node(T given) : value(std::move(given)) {}
    T value;
  };

  [[nodiscard]] const Node& node() const {
    if (!node_) panic("reading an empty box");
    return *node_.get();
  }

  detail::Handle<Node> node_;
};

/// A field that some types hold in a box and others do not, where only the instance of a template knows.
template <class T>
const T& unboxed(const T& value) {
  return value;
}
template <class T>
const T& unboxed(const Box<T>& box) {
  return *box;
}

template <class T>
void append_text(String& out, const Box<T>& box) {
  guard_stack();
  append_text(out, *box);
}

}  // namespace mesh
