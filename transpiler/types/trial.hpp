// Asks whether types would fit without making them fit.
#pragma once

#include <unordered_map>

#include "transpiler/types/type.hpp"

namespace mesh2cpp::types {

/// Unifies on paper: variables and type parameters are bound in a table of its own, nothing else changes.
class Trial {
 public:
  /// True when both types could still be made equal, with what earlier calls have assumed.
  bool fits(Type left, Type right);

 private:
  [[nodiscard]] Type known(Type type) const;

  std::unordered_map<Type, Type> bound_;
};

/// One question of its own.
[[nodiscard]] inline bool may_unify(Type left, Type right) { return Trial().fits(left, right); }

}  // namespace mesh2cpp::types
