// The scalar types of Mesh: wrapping 64-bit integers, IEEE doubles and the value that says nothing.
#pragma once

#include <compare>
#include <cstdint>

namespace mesh {

/// 64-bit two's-complement integer; arithmetic wraps because everything is compiled with -fwrapv (03 section 2.3).
using Int = std::int64_t;

/// IEEE-754 binary64 (03 section 2.4).
using Float = double;

/// The empty tuple, result of what is done for its effect (03 section 2.1).
struct Unit {
  friend bool operator==(const Unit&, const Unit&) = default;
  friend auto operator<=>(const Unit&, const Unit&) = default;
};

}  // namespace mesh
