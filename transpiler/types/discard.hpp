// Values that nobody uses: what need not be computed for them.
#pragma once

#include "transpiler/types/typed.hpp"
#include "transpiler/types/unify.hpp"

namespace mesh2cpp::types {

/// Marks loops whose list nobody uses, so that it need not be built.
void discard_value(typed::Expr& expr);
void discard_value(typed::Block& block);

/// Lets a function whose value nobody asks for give `()`, unless it leaves early with a value. For `main` (reference
/// 02 section 19.1 rule 1).
void drop_result(typed::Function& function, const Unifier& unifier);

}  // namespace mesh2cpp::types
