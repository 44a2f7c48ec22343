// Types too large to be written in C++.
#pragma once

#include <vector>

#include "transpiler/source/diagnostics.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// M0090 for the first value of each body whose type, written out, has more parts than a compiler of C++ can bear.
/// `let b = (a, a)` doubles a type, so thirty lines are enough for a thousand million parts.
[[nodiscard]] std::vector<source::Diagnostic> find_large_types(const typed::Program& program);

}  // namespace mesh2cpp::types
