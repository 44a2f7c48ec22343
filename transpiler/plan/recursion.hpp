// Which functions can reach themselves, and so need a check of the stack (reference 03 section 1.5 rule 5).
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "transpiler/plan/implementations.hpp"
#include "transpiler/plan/tail_calls.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// Which functions the functions of a program name, tail loops left out. A function passed as a value counts as called,
/// also in a closure, since nobody knows who calls it.
class CallGraph {
 public:
  CallGraph(const TailCalls& tail_calls, const Implementations& implementations)
      : tail_calls_(tail_calls), implementations_(implementations) {}

  void add(const typed::Function& function);
  void add(const typed::Actor& actor);
  template <class Other>
  void add(const Other&) {}  // nothing calls these

  /// Actors whose body calls the actor itself otherwise than in tail position. Nothing else can call an actor.
  std::unordered_set<const typed::Actor*> recursive_actors;
  std::unordered_map<const typed::Function*, std::vector<const typed::Function*>> callees;

 private:
  const TailCalls& tail_calls_;
  const Implementations& implementations_;
};

/// The members of its cycles.
[[nodiscard]] std::unordered_set<const typed::Function*> find_recursive_functions(const typed::Program& program,
                                                                                  const CallGraph& graph);

}  // namespace mesh2cpp::plan
