// The smallest Mesh program. Try it: `mesh2cpp run examples/hello.mpl`.
#pragma once

#include <mesh/core.hpp>

namespace hello {

void main_();

}  // namespace hello
