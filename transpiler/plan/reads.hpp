// Which variables a piece of code reads.
#pragma once

#include "transpiler/plan/captures.hpp"
#include "transpiler/plan/local_set.hpp"
#include "transpiler/plan/variables.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// Answers for variables, with those they refer into; closures read their captures.
class Reads {
 public:
  Reads(const Variables& variables, const Captures& captures) : variables_(variables), captures_(captures) {}

  /// Adds a local's variable, as a whole, and the variables it refers into.
  void add(const typed::Local* local, LocalSet& set) const;
  /// Takes a variable that begins here out of the set.
  void erase(const typed::Local* local, LocalSet& set) const;
  void add_captures(const typed::Lambda& lambda, LocalSet& set) const;
  /// For a reference to a local function, or its definition.
  void add_captures(const typed::Function* function, LocalSet& set) const;
  /// Adds everything read in `code`, except locals that are bound within it.
  void add_free(const typed::Expr& code, LocalSet& set) const;
  void add_free(const typed::Block& code, LocalSet& set) const;

 private:
  const Variables& variables_;
  const Captures& captures_;
};

}  // namespace mesh2cpp::plan
