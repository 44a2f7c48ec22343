// Which variables closures and local functions read from around them, and which functions are passed around as values.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "transpiler/plan/variables.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

struct Captures {
  std::unordered_map<const typed::Lambda*, std::vector<const typed::Local*>> lambdas;
  std::unordered_map<const typed::Function*, std::vector<const typed::Local*>> functions;  // local ones
  std::unordered_set<const typed::Function*> used_as_value;
};

[[nodiscard]] Captures find_captures(const typed::Program& program, const Variables& variables);

}  // namespace mesh2cpp::plan
