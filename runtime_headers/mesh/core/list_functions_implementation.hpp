// The panics of list functions.
#pragma once

#include "mesh/core/format.hpp"
#include "mesh/core/list_functions.hpp"

namespace mesh::detail {

void panic_out_of_bounds(const String& function, Int index, std::size_t length, Location where) {
  panic(format("{}: index {} out of bounds (len {})", function, index, length), where);
}

}  // namespace mesh::detail
