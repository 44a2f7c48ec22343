// Which variables closures and local functions read from around them, and which functions are passed around as values.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "transpiler/plan/variables.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

class Captures {
 public:
  explicit Captures(const Variables& variables) : variables_(variables) {}

  /// Takes up a body, local functions aside, when the names of all bodies around it are known.
  void add(const typed::Block& body);
  void add(const typed::Expr& initializer);
  /// Notes which functions a body uses as values.
  void add_values(const typed::Block& body);
  void add_values(const typed::Expr& initializer);
  /// Finds the captures of all local functions, which those of closures contain.
  void add_local_functions(const typed::Program& program);

  std::unordered_map<const typed::Lambda*, std::vector<const typed::Local*>> lambdas;
  std::unordered_map<const typed::Function*, std::vector<const typed::Local*>> functions;  // local ones
  std::unordered_set<const typed::Function*> used_as_value;

 private:
  const Variables& variables_;
};

}  // namespace mesh2cpp::plan
