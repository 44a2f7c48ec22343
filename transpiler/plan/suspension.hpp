// Which functions are coroutines, and which operations they await (design section 4).
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "transpiler/plan/expr_set.hpp"
#include "transpiler/plan/implementations.hpp"
#include "transpiler/plan/tail_calls.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// Which bodies wait themselves, and which call which: closures aside, they are code of their own.
class WaitingBodies {
 public:
  WaitingBodies(const TailCalls& tail_calls, const Implementations& implementations)
      : tail_calls_(tail_calls), implementations_(implementations) {}

  void add(const typed::Block& body);
  void add(const typed::Expr&) {}  // nobody calls the initializer of a constant

  std::vector<const typed::Block*> waiting;
  std::unordered_map<const typed::Block*, std::vector<const typed::Block*>> callers;

 private:
  const TailCalls& tail_calls_;
  const Implementations& implementations_;
};

class Suspension {
 public:
  Suspension(const typed::Program& program, const TailCalls& tail_calls, const Implementations& implementations);

  /// Finds the coroutines. `used_as_value`: the functions of which some use is not a direct call.
  void spread(WaitingBodies bodies, const std::unordered_set<const typed::Function*>& used_as_value);
  /// Marks the operations of a body, when all coroutines are known.
  void mark(const typed::Block& body);
  void mark(const typed::Expr& initializer);

  [[nodiscard]] bool suspends(const typed::MethodRef& method) const {
    return method.method != nullptr ? methods.contains(method.method) : functions.contains(method.function);
  }
  [[nodiscard]] bool contains_operation(const typed::Block& block) const;

  std::unordered_set<const typed::Function*> functions;
  std::unordered_set<const typed::InterfaceMethod*> methods;
  std::unordered_set<const typed::Block*> bodies;  // all coroutine bodies, also of actors, terminate clauses, handlers
  ExprSet operations;                              // those that are awaited themselves
  ExprSet expressions;                             // those that hold such an operation
  ExprSet started;                                 // functions that wait and that jobs run as coroutines

 private:
  const typed::Program& program_;
  const TailCalls& tail_calls_;
  const Implementations& implementations_;
};

}  // namespace mesh2cpp::plan
