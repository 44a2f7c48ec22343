// Exhaustiveness and redundancy of `case` and of clauses (reference 02 section 8.3).
#pragma once

#include "transpiler/source/diagnostics.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// Decides for every `Match` whether some value falls through, and for every `let` whether its pattern can fail, and
/// notes that in the tree. Reports E0012 (an error for `case`, a warning for clauses), W0001 and M1004: module by
/// module, errors first, in source order (reference 02 section 21.1).
void check_exhaustiveness(typed::Program& program, source::Diagnostics& diagnostics);

}  // namespace mesh2cpp::types
