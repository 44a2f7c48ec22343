// How the names of a program relate to the variables of the C++ program: which names are other names of a variable,
// which refer into another variable, and which variables own their value.
#pragma once

#include <deque>
#include <unordered_map>
#include <vector>

#include "transpiler/plan/type_layout.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

class Variables {
 public:
  Variables(const typed::Program& program, const TypeLayout& types);

  /// The local whose variable holds the value: itself, or the subject of the match that only renames it.
  [[nodiscard]] const typed::Local* variable(const typed::Local* local) const;
  /// The variables that must stay as they are while this one is used, because it may be a reference into them.
  [[nodiscard]] const std::vector<const typed::Local*>& subjects(const typed::Local* variable) const;
  /// The body in which the variable may be moved away; null when it does not own its value.
  [[nodiscard]] const typed::Block* owner(const typed::Local* variable) const;
  /// The variable of which this one is a part that can be taken out: a name in `(a, b)`, `Circle(r)` or `Crate { label:
  /// l }`. Null for all others.
  [[nodiscard]] const typed::Local* whole(const typed::Local* part) const;
  /// Stands in sets of variables for the variable as a whole, beside its parts. Null for variables without parts.
  [[nodiscard]] const typed::Local* as_whole(const typed::Local* variable) const;

 private:
  friend class VariablesBuilder;

  std::unordered_map<const typed::Local*, const typed::Local*> renamed_;
  std::unordered_map<const typed::Local*, std::vector<const typed::Local*>> subjects_;
  std::unordered_map<const typed::Local*, const typed::Block*> owners_;
  std::unordered_map<const typed::Local*, const typed::Local*> wholes_;
  std::unordered_map<const typed::Local*, const typed::Local*> as_wholes_;
  std::deque<typed::Local> marks_;
};

}  // namespace mesh2cpp::plan
