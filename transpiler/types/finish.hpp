// The last step of inference: every type of the tree becomes closed.
#pragma once

#include "transpiler/types/typed.hpp"
#include "transpiler/types/unify.hpp"

namespace mesh2cpp::types {

/// Replaces bound variables by what they stand for, everywhere. What nothing has fixed becomes `()`, the message
/// type of an open mailbox becomes `any` (reference 02 section 1.7 rule 2, 04 section 5 rule 5).
void finish_types(typed::Program& program, Unifier& unifier);

}  // namespace mesh2cpp::types
