// Which functions of a program have effects that other code can observe: output, messages, panics, waiting. Calls of
// the others may stand side by side in one C++ expression, where C++ leaves the order of evaluation open.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "transpiler/plan/implementations.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// `Iter.from`, `Iter.map` and their like: they only prepare what happens when somebody pulls an element.
[[nodiscard]] bool is_adapter(const typed::LibraryFunction& function);
/// Calling the library function can be observed, its arguments aside.
[[nodiscard]] bool has_effect(const typed::LibraryFunction& function);

class Effects {
 public:
  explicit Effects(const Implementations& implementations) : implementations_(implementations) {}

  /// Takes up what the function does itself and whom it may call.
  void add(const typed::Function& function);
  template <class Other>
  void add(const Other&) {}  // nobody calls these in an expression
  /// Finds all functions with an effect, from those that have one or wait to their callers.
  void spread(const std::unordered_set<const typed::Function*>& suspending);

  [[nodiscard]] bool contains(const typed::Function* function) const { return effectful_.contains(function); }

 private:
  const Implementations& implementations_;
  std::vector<const typed::Function*> work_;
  std::unordered_map<const typed::Function*, std::vector<const typed::Function*>> callers_;
  std::unordered_set<const typed::Function*> effectful_;
};

}  // namespace mesh2cpp::plan
