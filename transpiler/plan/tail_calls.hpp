// Which calls become steps of a loop: a function or actor that calls itself as the last thing it does
// (reference 03 section 1.5).
#pragma once

#include <unordered_set>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

struct TailCalls {
  std::unordered_set<const typed::Expr*> calls;
  std::unordered_set<const typed::Expr*> inside_inner_loop;  // a subset of `calls`
  std::unordered_set<const typed::Function*> functions;      // those with a tail self call
  std::unordered_set<const typed::Actor*> actors;
};

[[nodiscard]] TailCalls find_tail_calls(const typed::Program& program);

}  // namespace mesh2cpp::plan
