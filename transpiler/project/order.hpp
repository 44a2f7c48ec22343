// The order in which modules are compiled (reference 08 section 1.6).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mesh2cpp::project {

/// A module and the project modules that it imports, by index, in the order of its imports.
struct Dependent {
  std::string name;
  std::vector<std::size_t> needs;
};

/// Kahn's algorithm: every module after those it needs, otherwise by name. `modules` is in discovery order.
/// Throws `Failure` for a module that imports itself and for a cycle.
[[nodiscard]] std::vector<std::size_t> compilation_order(const std::vector<Dependent>& modules);

}  // namespace mesh2cpp::project
