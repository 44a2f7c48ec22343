// The last step of inference: every type of the tree becomes closed.
#pragma once

#include <unordered_map>

#include "transpiler/types/typed.hpp"
#include "transpiler/types/unify.hpp"

namespace mesh2cpp::types {

/// Replaces bound variables by what they stand for, everywhere. What nothing has fixed becomes `()`, the message
/// type of an open mailbox becomes `any` (reference 02 section 1.7 rule 2, 04 section 5 rule 5).
/// A type parameter in `determined` is not one of the program: the type given for it stands in its place.
void finish_types(typed::Program& program, Unifier& unifier,
                  const std::unordered_map<const typed::TypeParameter*, Type>& determined);

}  // namespace mesh2cpp::types
