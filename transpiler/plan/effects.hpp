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
  Effects(const typed::Program& program, const Implementations& implementations);

  /// Takes up what the function does itself and whom it may call.
  void add(const typed::Function& function);
  template <class Other>
  void add(const Other&) {}  // nobody calls these in an expression
  /// Finds all functions with an effect, from those that have one or wait to their callers.
  void spread(const std::unordered_set<const typed::Function*>& suspending);

  [[nodiscard]] bool contains(const typed::Function* function) const { return effectful_.contains(function); }
  /// Making the text of a value of the type can be observed: it, or what it may hold, has such a Display or Debug.
  [[nodiscard]] bool of_text(types::Type type) const;

 private:
  const Implementations& implementations_;
  std::vector<const typed::Impl*> texts_;  // the impls of Display and Debug; behind `spread`, those with an effect
  std::vector<const typed::Function*> work_;
  std::unordered_map<const typed::Function*, std::vector<const typed::Function*>> callers_;
  std::unordered_set<const typed::Function*> effectful_;
};

}  // namespace mesh2cpp::plan
