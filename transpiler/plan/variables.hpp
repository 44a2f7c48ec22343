// How the names of a program relate to the variables of the C++ program: which names are other names of a variable,
// which refer into another variable, and which variables own their value.
#pragma once

#include <deque>
#include <vector>

#include "transpiler/plan/type_layout.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

class Variables {
 public:
  Variables(const typed::Program& program, const TypeLayout& types);

  void add(const typed::Function& function);
  void add(const typed::Actor& actor);
  void add(const typed::Handler& handler);
  void add(const typed::Child& child);
  void add(const typed::Constant& constant);

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

  /// The answers for one local.
  struct Facts {
    const typed::Local* renamed = nullptr;  // another one's name
    const typed::Block* owner = nullptr;
    const typed::Local* whole = nullptr;
    const typed::Local* as_whole = nullptr;
    std::vector<const typed::Local*> subjects;
  };
  [[nodiscard]] Facts& facts(const typed::Local* local) { return facts_[local->id]; }
  [[nodiscard]] const Facts& facts(const typed::Local* local) const { return facts_[local->id]; }
  void mark_whole(const typed::Local* local);

  const TypeLayout& types_;
  std::vector<Facts> facts_;  // by the number of the local; those of the marks come last
  std::deque<typed::Local> marks_;
};

}  // namespace mesh2cpp::plan
