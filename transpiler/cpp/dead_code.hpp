// What stands behind a `return` or a panic in the middle of an expression is never reached. The lowering writes it all
// the same, with placeholders for the values that never come, and lets this pass take it away.
#pragma once

#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

/// Removes statements that control never reaches, also in nested blocks, then variables that nothing reads any more.
void remove_dead_code(Block& block);

}  // namespace mesh2cpp::cpp
