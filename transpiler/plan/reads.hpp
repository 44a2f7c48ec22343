// Which variables, or which places in them, a piece of code reads.
#pragma once

#include "transpiler/plan/captures.hpp"
#include "transpiler/plan/place_set.hpp"
#include "transpiler/plan/variables.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// Answers for variables, with those they refer into; closures read their captures. `Set` is a `LocalSet`, or a
/// `PlaceSet`, in which the gaps stay that are not read.
class Reads {
 public:
  Reads(const Variables& variables, const Captures& captures, const Places& places)
      : variables_(variables), captures_(captures), places_(places) {}

  /// Adds a local's variable, as a whole, and the variables it refers into.
  template <class Set>
  void add(const typed::Local* local, Set& set) const;
  /// Adds a place, the variables it refers into, and what its keys read.
  void add(const Place& place, PlaceSet& set) const;
  /// Takes a variable that begins here out of the set.
  template <class Set>
  void erase(const typed::Local* local, Set& set) const;
  template <class Set>
  void add_captures(const typed::Lambda& lambda, Set& set) const;
  /// For a reference to a local function, or its definition.
  template <class Set>
  void add_captures(const typed::Function* function, Set& set) const;
  /// Adds everything read in `code`, which is an expression or a block, except locals that are bound within it.
  template <class Code, class Set>
  void add_free(const Code& code, Set& set) const;
  /// The code reads the place or a part of it.
  [[nodiscard]] bool is_read(const Place& place, const typed::Expr& code) const;

 private:
  template <class Set>
  class Collector;

  const Variables& variables_;
  const Captures& captures_;
  const Places& places_;
};

}  // namespace mesh2cpp::plan
