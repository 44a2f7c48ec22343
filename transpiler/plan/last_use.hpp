// Finds for every variable the places of its last use, so that the emitter can move instead of copy (design section 5).
#pragma once

#include <vector>

#include "transpiler/plan/captures.hpp"
#include "transpiler/plan/suspension.hpp"
#include "transpiler/plan/tail_calls.hpp"
#include "transpiler/plan/variables.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// Who takes the value of an expression over: nobody (it is only read), somebody, or a parameter or another variable if
/// that is moved from.
struct Taker {
  bool always = false;
  const typed::Local* variable = nullptr;
};

/// A name or a `?` whose value may be moved, and the sibling operands that would have to be evaluated first.
struct MoveCandidate {
  const typed::Expr* use;
  const typed::Local* variable;  // null when the use is a `?`
  Taker taker;
  std::vector<const typed::Expr*> earlier;
};

/// Looks for candidates body by body, when everything else is known of all of them.
class MoveCandidates {
 public:
  MoveCandidates(const Variables& variables, const Captures& captures, const TailCalls& tail_calls,
                 const Suspension& suspension)
      : variables_(variables), captures_(captures), tail_calls_(tail_calls), suspension_(suspension) {}

  void add(const typed::Function& function);
  void add(const typed::Actor& actor);
  void add(const typed::Handler& handler);
  void add(const typed::Child& child);
  void add(const typed::Constant& constant);

  std::vector<MoveCandidate> all;

 private:
  const Variables& variables_;
  const Captures& captures_;
  const TailCalls& tail_calls_;
  const Suspension& suspension_;
};

class LastUses {
 public:
  explicit LastUses(const typed::Program& program);

  /// Accepts the candidates whose value is taken over, until no parameter is found any more that takes its argument
  /// over.
  void accept(const MoveCandidates& candidates, const Variables& variables);
  [[nodiscard]] bool is_moved(const typed::Local* variable) const { return moved_[variable->id]; }

  ExprSet uses;         // LocalRefs that are moved from
  ExprSet temporaries;  // operands to be evaluated before a sibling is moved

 private:
  std::vector<bool> moved_;  // by the number of the variable
};

}  // namespace mesh2cpp::plan
