// A module with the name of a standard one (and of a C++ header). Other members stay the standard
// ones.
#pragma once

#include <mesh/core.hpp>

namespace string {

mesh::String shout(const mesh::String& string);

}  // namespace string
