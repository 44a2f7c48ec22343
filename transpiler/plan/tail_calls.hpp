// Which calls become steps of a loop: a function or actor that calls itself as the last thing it does
// (reference 03 section 1.5).
#pragma once

#include <unordered_set>

#include "transpiler/plan/expr_set.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

class TailCalls {
 public:
  explicit TailCalls(const typed::Program& program) : calls(program), inside_inner_loop(program) {}

  void add(const typed::Function& function);
  void add(const typed::Actor& actor);
  template <class Other>
  void add(const Other&) {}  // nothing else can call itself by its name

  ExprSet calls;
  ExprSet inside_inner_loop;                             // a subset of `calls`
  std::unordered_set<const typed::Function*> functions;  // those with a tail self call
  std::unordered_set<const typed::Actor*> actors;
};

}  // namespace mesh2cpp::plan
