// All side tables of a plan, one analysis each.
#pragma once

#include "transpiler/plan/captures.hpp"
#include "transpiler/plan/control_flow.hpp"
#include "transpiler/plan/effects.hpp"
#include "transpiler/plan/last_use.hpp"
#include "transpiler/plan/recursion.hpp"
#include "transpiler/plan/suspension.hpp"
#include "transpiler/plan/tail_calls.hpp"
#include "transpiler/plan/type_layout.hpp"
#include "transpiler/plan/variables.hpp"

namespace mesh2cpp::plan {

struct Tables {
  explicit Tables(const typed::Program& program);
  // The analyses refer to each other.
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;

  TypeLayout types;
  Implementations implementations;
  Variables variables;
  Captures captures;
  TailCalls tail_calls;
  DeadEnds dead_ends;
  SpinningLoops spinning;
  Suspension suspension;
  Effects effects;
  std::unordered_set<const typed::Function*> recursive;
  std::unordered_set<const typed::Actor*> recursive_actors;
  LastUses last_uses;
};

}  // namespace mesh2cpp::plan
