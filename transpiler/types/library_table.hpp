// The rows behind `library.hpp`.
#pragma once

#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// Every library function, module by module. A scheme may end in `where a: Eq + Hash` (demands of `types::Need`).
[[nodiscard]] std::vector<typed::LibraryFunction> library_table();

}  // namespace mesh2cpp::types
