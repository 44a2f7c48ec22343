// Where control ends, and which loops may spin without waiting.
#pragma once

#include <unordered_set>

#include "transpiler/plan/tail_calls.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// Code behind which nothing is reached: on every path stands a return, break, continue, panic or tail self call.
class DeadEnds {
 public:
  explicit DeadEnds(const typed::Program& program) : expressions_(program) {}

  /// Takes up a body whose tail calls are known.
  void add(const typed::Block& body, const TailCalls& tail_calls);
  void add(const typed::Expr& initializer, const TailCalls& tail_calls);

  [[nodiscard]] bool contains(const typed::Expr& expr) const { return expressions_.contains(expr); }
  [[nodiscard]] bool contains(const typed::Block& block) const;

 private:
  ExprSet expressions_;
};

/// Loops with a way round that has no receive, waiting library call or service call.
class SpinningLoops {
 public:
  explicit SpinningLoops(const typed::Program& program) : loops(program) {}

  /// Takes up bodies whose tail calls are known.
  void add(const typed::Function& function, const TailCalls& tail_calls);
  void add(const typed::Actor& actor, const TailCalls& tail_calls);
  void add(const typed::Handler& handler, const TailCalls& tail_calls);
  template <class Other>
  void add(const Other&, const TailCalls&) {}  // no coroutine

  std::unordered_set<const typed::Function*> functions;  // their tail loops
  std::unordered_set<const typed::Actor*> actors;
  ExprSet loops;  // `for` and `while`
};

}  // namespace mesh2cpp::plan
