// Finds where a value is read for the last time before it is replaced or forgotten, so that the emitter can move
// instead of copy, and change it in place (design section 5):
//
//     let group = Map.get(groups, key)
//     Map.put(groups, key, List.append(group, word))
#pragma once

#include <vector>

#include "transpiler/plan/captures.hpp"
#include "transpiler/plan/place.hpp"
#include "transpiler/plan/reads.hpp"
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

/// A place or a `?` whose value may be moved, and the sibling operands that would have to be evaluated first.
struct MoveCandidate {
  const typed::Expr* use;
  const typed::Local* variable;  // null when the use is a `?`
  Taker taker;
  std::vector<const typed::Expr*> earlier;
  bool is_part = false;  // a field or entry, which stays where it is if the variable does
};

/// Looks for candidates body by body, when everything else is known of all of them.
class MoveCandidates {
 public:
  MoveCandidates(const Variables& variables, const Captures& captures, const TailCalls& tail_calls,
                 const Suspension& suspension, const TypeLayout& types)
      : variables_(variables),
        tail_calls_(tail_calls),
        suspension_(suspension),
        places_(variables, types),
        reads_(variables, captures, places_) {}
  MoveCandidates(const MoveCandidates&) = delete;
  MoveCandidates& operator=(const MoveCandidates&) = delete;

  void add(const typed::Function& function);
  void add(const typed::Actor& actor);
  void add(const typed::Handler& handler);
  void add(const typed::Child& child);
  void add(const typed::Constant& constant);

  std::vector<MoveCandidate> all;

 private:
  friend class Liveness;

  const Variables& variables_;
  const TailCalls& tail_calls_;
  const Suspension& suspension_;
  const Places places_;
  const Reads reads_;
};

class LastUses {
 public:
  explicit LastUses(const typed::Program& program);

  /// Accepts the candidates whose value is taken over, until no parameter is found any more that takes its argument
  /// over.
  void accept(const MoveCandidates& candidates, const Variables& variables);
  [[nodiscard]] bool is_moved(const typed::Local* variable) const { return moved_[variable->id]; }

  ExprSet uses;         // places that are moved from
  ExprSet temporaries;  // operands to be evaluated before a sibling is moved

 private:
  std::vector<bool> moved_;  // by the number of the variable
};

}  // namespace mesh2cpp::plan
