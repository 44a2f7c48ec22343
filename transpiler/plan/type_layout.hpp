// How types contain each other: which fields are boxed so that no type contains itself, and in which order C++ can
// define the types of a module.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

struct TypeLayout {
  std::unordered_set<const typed::Field*> boxed;
  std::unordered_map<const typed::Module*, std::vector<typed::Item>> order;
  std::unordered_map<const typed::Module*, std::vector<typed::Item>> forward;
};

[[nodiscard]] TypeLayout lay_out_types(const typed::Program& program);

}  // namespace mesh2cpp::plan
