// The text to count, as a library would hand it out: page by page.
#pragma once

#include <mesh/core.hpp>

namespace pages {

mesh::List<mesh::String> all();

}  // namespace pages
