// A set of expressions of one program, a bit each: analyses fill such sets and everybody behind asks them.
#pragma once

#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

class ExprSet {
 public:
  explicit ExprSet(const typed::Program& program) : bits_(program.expressions) {}

  void insert(const typed::Expr& expr) { bits_[expr.id] = true; }
  [[nodiscard]] bool contains(const typed::Expr& expr) const { return bits_[expr.id]; }

 private:
  std::vector<bool> bits_;
};

}  // namespace mesh2cpp::plan
