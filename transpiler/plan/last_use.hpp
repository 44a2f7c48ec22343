// Finds for every variable the places of its last use, so that the emitter can move instead of copy (design section 5).
#pragma once

#include <unordered_set>

#include "transpiler/plan/captures.hpp"
#include "transpiler/plan/suspension.hpp"
#include "transpiler/plan/tail_calls.hpp"
#include "transpiler/plan/variables.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

struct LastUses {
  std::unordered_set<const typed::Expr*> uses;         // LocalRefs that are moved from
  std::unordered_set<const typed::Local*> moved;       // their variables
  std::unordered_set<const typed::Expr*> temporaries;  // operands to be evaluated before a sibling is moved
};

[[nodiscard]] LastUses find_last_uses(const typed::Program& program, const Variables& variables,
                                      const Captures& captures, const TailCalls& tail_calls,
                                      const Suspension& suspension);

}  // namespace mesh2cpp::plan
