// The modules `Int`, `Float` and `Math` (03 sections 9.2 and 9.3).
#pragma once

#include <concepts>
#include <limits>

#include "mesh/core/scalar.hpp"
#include "mesh/core/text.hpp"

namespace mesh::integer {

inline String to_string(Int value) { return mesh::text(value); }
/// The nearest Float.
constexpr Float to_float(Int value) noexcept { return static_cast<Float>(value); }

}  // namespace mesh::integer

namespace mesh::floating {

inline String to_string(Float value) { return mesh::text(value); }
constexpr Float from(Int value) noexcept { return static_cast<Float>(value); }

/// Toward zero; NaN is 0, values out of range become the nearest Int.
constexpr Int to_int(Float value) noexcept {
  constexpr Float limit = 9223372036854775808.0;  // 2^63
  if (value >= limit) return std::numeric_limits<Int>::max();
  if (value < -limit) return std::numeric_limits<Int>::min();
  return value == value ? static_cast<Int>(value) : 0;
}

}  // namespace mesh::floating

// The compiler's builtins stand for <cmath>, which every generated file would pay for.
namespace mesh::math {

inline constexpr Float pi = 3.141592653589793;

/// The smallest Int is its own absolute value.
constexpr Int abs(Int value) noexcept { return value < 0 ? -value : value; }
template <std::floating_point T>
Float abs(T value) noexcept {
  return __builtin_fabs(value);
}

constexpr Int min(Int a, Int b) noexcept { return b < a ? b : a; }
constexpr Int max(Int a, Int b) noexcept { return a < b ? b : a; }
/// If one is NaN, the other.
template <std::floating_point T>
Float min(T a, T b) noexcept {
  return __builtin_fmin(a, b);
}
template <std::floating_point T>
Float max(T a, T b) noexcept {
  return __builtin_fmax(a, b);
}

inline Float pow(Float base, Float exponent) noexcept { return __builtin_pow(base, exponent); }
inline Float sqrt(Float value) noexcept { return __builtin_sqrt(value); }

inline Int floor(Float value) noexcept { return floating::to_int(__builtin_floor(value)); }
inline Int ceil(Float value) noexcept { return floating::to_int(__builtin_ceil(value)); }
/// Half away from zero.
inline Int round(Float value) noexcept { return floating::to_int(__builtin_round(value)); }

}  // namespace mesh::math
