// Comparison of parts (03 sections 4.1 and 4.2).
//
// All composite values order by `std::partial_ordering`, because a Float may be anywhere inside, and because a fixed
// result type lets a type that contains itself have a defaulted `<=>`. What values of such a type recurse through
// guards the stack: lists and boxes, here and in text forms and hashes.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>

#include "mesh/core/stack.hpp"

namespace mesh::detail {

/// `a <=> b`, or what `<` says for a type that has only that (a user's own Ord).
template <class T>
[[nodiscard]] std::partial_ordering compare_parts(const T& a, const T& b) {
  if constexpr (requires { a <=> b; }) {
    return a <=> b;
  } else {
    if (a < b) return std::partial_ordering::less;
    return b < a ? std::partial_ordering::greater : std::partial_ordering::equivalent;
  }
}

/// Pairwise equality of two arrays of the same length.
template <class T>
[[nodiscard]] bool equal_arrays(const T* a, const T* b, std::size_t count) {
  guard_stack();
  for (std::size_t i = 0; i < count; ++i) {
    if (!(a[i] == b[i])) return false;
  }
  return true;
}

/// Lexicographic order; a proper prefix is smaller.
template <class T>
[[nodiscard]] std::partial_ordering compare_arrays(const T* a, std::size_t a_count, const T* b, std::size_t b_count) {
  guard_stack();
  const std::size_t common = a_count < b_count ? a_count : b_count;
  for (std::size_t i = 0; i < common; ++i) {
    const std::partial_ordering order = detail::compare_parts(a[i], b[i]);
    if (order != 0) return order;
  }
  return a_count <=> b_count;
}

}  // namespace mesh::detail

namespace mesh {

/// `a <= b` where a type parameter is compared: `not (b < a)`, and for a Float what IEEE says.
template <class T>
[[nodiscard]] bool at_most(const T& a, const T& b) {
  if constexpr (std::floating_point<T>) {
    return a <= b;
  } else {
    return !(b < a);
  }
}

/// The order of a type of which only `<` is known.
template <class T>
[[nodiscard]] std::partial_ordering order_by_less(const T& a, const T& b) {
  if (a < b) return std::partial_ordering::less;
  return b < a ? std::partial_ordering::greater : std::partial_ordering::equivalent;
}

}  // namespace mesh
