// Json and String fit each other by conversion; this is where the conversions come from.
#pragma once

#include "transpiler/types/typed.hpp"
#include "transpiler/types/unify.hpp"

namespace mesh2cpp::types {

/// Puts a `JsonConversion` wherever a value of one type meets a place of the other: arguments, results, annotations,
/// fields, elements, branches (reference 02 section 1.5 rule 2). All types must be closed.
void insert_json_conversions(typed::Program& program, Unifier& unifier);

}  // namespace mesh2cpp::types
