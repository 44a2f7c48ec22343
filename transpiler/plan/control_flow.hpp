// Where control ends, and which loops may spin without waiting.
#pragma once

#include <unordered_set>

#include "transpiler/plan/tail_calls.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// Code behind which nothing is reached: on every path stands a return, break, continue, panic or tail self call.
struct DeadEnds {
  std::unordered_set<const typed::Expr*> expressions;
  std::unordered_set<const typed::Block*> blocks;
};
[[nodiscard]] DeadEnds find_dead_ends(const typed::Program& program, const TailCalls& tail_calls);

/// Loops with a way round that has no receive, waiting library call or service call.
struct SpinningLoops {
  std::unordered_set<const typed::Function*> functions;  // their tail loops
  std::unordered_set<const typed::Actor*> actors;
  std::unordered_set<const typed::Expr*> loops;  // `for` and `while`
};
[[nodiscard]] SpinningLoops find_spinning_loops(const typed::Program& program, const TailCalls& tail_calls);

}  // namespace mesh2cpp::plan
