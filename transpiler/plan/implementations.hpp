// Which functions a call of an interface method may run. Dispatch is static, but where the receiver is a type
// parameter, C++ decides at instantiation: analyses then count with every impl.
#pragma once

#include <unordered_map>
#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

class Implementations {
 public:
  explicit Implementations(const typed::Program& program);

  /// The functions of all impls, and the default body.
  [[nodiscard]] const std::vector<const typed::Function*>& of(const typed::InterfaceMethod* method) const;
  /// The function that the reference names; all of its method when the impl is not known.
  [[nodiscard]] std::vector<const typed::Function*> of(const typed::MethodRef& reference) const;

  [[nodiscard]] auto begin() const { return functions_.begin(); }
  [[nodiscard]] auto end() const { return functions_.end(); }

 private:
  std::unordered_map<const typed::InterfaceMethod*, std::vector<const typed::Function*>> functions_;
};

}  // namespace mesh2cpp::plan
