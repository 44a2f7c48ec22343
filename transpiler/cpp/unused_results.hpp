// Functions that end in a `for` have a list of units as their result, which nobody looks at. They return nothing.
#pragma once

#include <set>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::cpp {

/// The functions with a result of type `List<()>` that no use in the program reads.
[[nodiscard]] std::set<const typed::Function*> functions_without_read_result(const typed::Program& program);

}  // namespace mesh2cpp::cpp
