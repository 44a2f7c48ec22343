#pragma once

#include <mesh/core.hpp>

namespace std_ {

mesh::Int move(mesh::Int swap);

}  // namespace std_
