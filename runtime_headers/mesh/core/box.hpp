// `Box<T>`: a shared immutable value behind a pointer, which lets a type contain itself.
#pragma once

#include <compare>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

#include "mesh/core/compare.hpp"
#include "mesh/core/panic.hpp"
#include "mesh/core/shared.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/core/sum.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

namespace detail {

/// The place of the first alternative without fields, such as the leaf of a tree; `variant_npos` if there is none.
template <class... Alternatives>
constexpr std::size_t plain_alternative(std::type_identity<std::variant<Alternatives...>>) {
  std::size_t index = 0;
  const bool found = ((std::is_empty_v<Alternatives> || (++index, false)) || ...);
  return found ? index : std::variant_npos;
}
template <class T>
constexpr std::size_t plain_alternative() {
  if constexpr (SumType<T>) {
    return plain_alternative(std::type_identity<decltype(T::alternative)>{});
  } else {
    return std::variant_npos;
  }
}

}  // namespace detail

/// Looks and compares like the value in it. `T` may be incomplete where a Box is only declared.
///
/// The first alternative without fields of a sum needs no memory: the ends of trees and chains are half of them.
template <class T>
class Box {
 public:
  /// Holds the alternative without fields, or nothing, and then must be assigned before it is read.
  Box() = default;
  explicit Box(T value) : node_(needs_node(value) ? new Node(std::move(value)) : nullptr) {}

  [[nodiscard]] const T& operator*() const { return node_ ? node_.get()->value : plain_value(); }
  [[nodiscard]] const T* operator->() const { return &**this; }

  friend bool operator==(const Box& a, const Box& b) { return detail::equal_arrays(&*a, &*b, 1); }
  friend std::partial_ordering operator<=>(const Box& a, const Box& b) {
    return detail::compare_arrays(&*a, 1, &*b, 1);
  }

 private:
  struct Node final : detail::Shared {
    explicit Node(T given) : value(std::move(given)) {}
    T value;
  };

  static bool needs_node(const T& value) {
    constexpr std::size_t plain = detail::plain_alternative<T>();
    if constexpr (plain != std::variant_npos) return value.alternative.index() != plain;
    return true;
  }

  /// The value of all boxes without a node. Never destroyed, since threads may read it until the process is gone.
  static const T& plain_value() {
    constexpr std::size_t plain = detail::plain_alternative<T>();
    if constexpr (plain != std::variant_npos) {
      using Alternatives = decltype(T::alternative);
      static const T* const value = new T(std::variant_alternative_t<plain, Alternatives>{});
      return *value;
    } else {
      panic("reading an empty box");
    }
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
