// Which functions of a program have effects that other code can observe: output, messages, panics, waiting. Calls of
// the others may stand side by side in one C++ expression, where C++ leaves the order of evaluation open.
#pragma once

#include <set>

#include "transpiler/plan/plan.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::cpp {

/// `Iter.from`, `Iter.map` and their like: they only prepare what happens when somebody pulls an element.
[[nodiscard]] bool is_adapter(const typed::LibraryFunction& function);

class Effects {
 public:
  Effects(const typed::Program& program, const plan::Plan& plan);

  [[nodiscard]] bool has_effect(const typed::Function* function) const { return effectful_.contains(function); }
  [[nodiscard]] bool has_effect(const typed::MethodRef& method) const;
  /// Some method of the impl has an effect; false for null.
  [[nodiscard]] bool has_effect(const typed::Impl* impl) const;
  /// Calling the library function can be observed, its arguments aside.
  [[nodiscard]] static bool has_effect(const typed::LibraryFunction& function);

 private:
  [[nodiscard]] bool is_effectful(const typed::Expr& expr) const;
  [[nodiscard]] bool is_effectful(const typed::Block& block) const;
  [[nodiscard]] bool any_effect(const std::vector<const typed::Function*>& functions) const;
  [[nodiscard]] bool is_effectful_call(const typed::Call& call) const;

  const plan::Plan& plan_;
  std::set<const typed::Function*> effectful_;
};

}  // namespace mesh2cpp::cpp
