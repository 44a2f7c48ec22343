// The traits of Mesh as concepts, for the bounds of generic functions (02 section 10).
#pragma once

#include <concepts>

#include "mesh/core/text.hpp"

namespace mesh {

template <class T>
concept Addable = requires(const T& a, const T& b) { a + b; };
template <class T>
concept Subtractable = requires(const T& a, const T& b) { a - b; };
template <class T>
concept Multipliable = requires(const T& a, const T& b) { a* b; };
template <class T>
concept Dividable = requires(const T& a, const T& b) { a / b; };
/// Has `%`; Float has it as `mesh::modulo`.
template <class T>
concept Remaindered = std::floating_point<T> || requires(const T& a, const T& b) { a % b; };
template <class T>
concept Negatable = requires(const T& a) { -a; };
template <class T>
concept Equatable = requires(const T& a, const T& b) {
  { a == b } -> std::convertible_to<bool>;
};
template <class T>
concept Orderable = requires(const T& a, const T& b) {
  { a < b } -> std::convertible_to<bool>;
};

}  // namespace mesh
