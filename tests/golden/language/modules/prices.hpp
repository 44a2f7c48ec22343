#pragma once

#include <mesh/core.hpp>

namespace prices {

const mesh::Int& tax();
mesh::Int price(const mesh::String& article);
mesh::Int with_tax(mesh::Int net);

}  // namespace prices
