// Division, where the operators of C++ would be undefined (03 sections 2.3 and 2.4).
#pragma once

#include <concepts>

#include "mesh/core/location.hpp"
#include "mesh/core/panic.hpp"
#include "mesh/core/scalar.hpp"

namespace mesh {

/// `a / b`, truncated toward zero. Panics when `b` is 0; the smallest Int divided by -1 is itself.
inline Int divide(Int a, Int b, Location where = {}) {
  if (b == 0) panic("division by zero", where);
  return b == -1 ? -a : a / b;
}
/// The `/` of any other type, for generic code.
template <class T>
  requires(!std::integral<T>)
auto divide(const T& a, const T& b, Location = {}) {
  return a / b;
}

/// `a % b` with the sign of `a`. Panics when `b` is 0.
inline Int modulo(Int a, Int b, Location where = {}) {
  if (b == 0) panic("modulo by zero", where);
  return b == -1 ? 0 : a % b;
}
/// The `%` of any other type; that of floats is `fmod`.
template <class T>
  requires(!std::integral<T>)
auto modulo(const T& a, const T& b, Location = {}) {
  if constexpr (std::floating_point<T>) {
    return __builtin_fmod(a, b);  // not <cmath>, which every generated file would pay for
  } else {
    return a % b;
  }
}

}  // namespace mesh
