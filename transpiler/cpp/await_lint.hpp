// Finds uses of `co_await` that compilers get wrong (design section 4.5). Generated code must have none.
#pragma once

#include <string>
#include <vector>

#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

/// One sentence per forbidden form found, with the function that holds it. Empty: the unit is clean.
[[nodiscard]] std::vector<std::string> lint_awaits(const Unit& unit);

}  // namespace mesh2cpp::cpp
