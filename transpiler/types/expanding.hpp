// Generic types and methods that C++ could never finish to instantiate.
#pragma once

#include <vector>

#include "transpiler/source/diagnostics.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// M0090 where a type contains itself with an argument that contains its own parameter: `Nest<T>` with a field of
/// `Nest<(T, T)>`. The checker could not finish with them either.
[[nodiscard]] std::vector<source::Diagnostic> find_expanding_types(const typed::Program& program);

/// M0090 where a default body calls itself, maybe through others, on a type that contains its own `Self`. (Functions do
/// so only by an infinite type, E0002.)
[[nodiscard]] std::vector<source::Diagnostic> find_expanding_methods(const typed::Program& program);

}  // namespace mesh2cpp::types
