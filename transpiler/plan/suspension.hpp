// Which functions are coroutines, and which operations they await (design section 4).
#pragma once

#include <unordered_set>

#include "transpiler/plan/implementations.hpp"
#include "transpiler/plan/tail_calls.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

struct Suspension {
  std::unordered_set<const typed::Function*> functions;
  std::unordered_set<const typed::InterfaceMethod*> methods;
  std::unordered_set<const typed::Block*> bodies;  // all coroutine bodies, also of actors, terminate clauses, handlers
  std::unordered_set<const typed::Expr*> operations;   // those that are awaited themselves
  std::unordered_set<const typed::Expr*> expressions;  // those that hold such an operation
  std::unordered_set<const typed::Block*> blocks;

  [[nodiscard]] bool suspends(const typed::MethodRef& method) const {
    return method.method != nullptr ? methods.contains(method.method) : functions.contains(method.function);
  }
};

/// `used_as_value`: the functions of which some use is not a direct call.
[[nodiscard]] Suspension find_suspension(const typed::Program& program, const TailCalls& tail_calls,
                                         const Implementations& implementations,
                                         const std::unordered_set<const typed::Function*>& used_as_value);

}  // namespace mesh2cpp::plan
