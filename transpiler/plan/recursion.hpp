// Which functions can reach themselves, and so need a check of the stack (reference 03 section 1.5 rule 5).
#pragma once

#include <unordered_set>

#include "transpiler/plan/implementations.hpp"
#include "transpiler/plan/tail_calls.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// Members of cycles in the call graph, tail loops left out. A function passed as a value counts as called, also in a
/// closure, since nobody knows who calls it.
[[nodiscard]] std::unordered_set<const typed::Function*> find_recursive_functions(
    const typed::Program& program, const TailCalls& tail_calls, const Implementations& implementations);

/// Actors whose body calls the actor itself otherwise than in tail position. Nothing else can call an actor.
[[nodiscard]] std::unordered_set<const typed::Actor*> find_recursive_actors(const typed::Program& program,
                                                                            const TailCalls& tail_calls);

}  // namespace mesh2cpp::plan
