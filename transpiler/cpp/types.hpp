// C++ types for Mesh types, spelled as they must be inside one module.
#pragma once

#include <string>

#include "transpiler/cpp/impls.hpp"
#include "transpiler/cpp/program_names.hpp"
#include "transpiler/cpp/tree.hpp"
#include "transpiler/plan/plan.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::cpp {

/// Passed by value and never moved: Int, Float, Bool, unit, pids.
[[nodiscard]] bool is_scalar(types::Type type);
[[nodiscard]] bool is_unit(types::Type type);
[[nodiscard]] bool is_never(types::Type type);
/// Mentions a type parameter.
[[nodiscard]] bool is_dependent(types::Type type);
/// What `==` (`<`) needs all the way down (reference 02 section 1.2); derives and impls of user types count.
[[nodiscard]] bool has_equality(types::Type type, const ExplicitImpls& impls);
[[nodiscard]] bool has_order(types::Type type, const ExplicitImpls& impls);
/// The built-in sums, which are class templates of the runtime.
[[nodiscard]] bool is_builtin(const typed::SumDefinition& sum);

class Types {
 public:
  /// `home`: the module in whose namespace the code stands, null for `mesh`. What stands in the namespace of another
  /// module than its own names everything in full.
  Types(const ProgramNames& names, const plan::Plan& plan, const typed::Module& module, const typed::Module* home)
      : names_(names), plan_(plan), module_(module), home_(home) {}

  /// The type of a value (unit is `mesh::Unit`).
  [[nodiscard]] Type lower(types::Type type) const;
  /// How a plain function takes a parameter that it only reads.
  [[nodiscard]] Type parameter(types::Type type) const;
  /// The class of a variant: `Shape::Circle`, `mesh::Some`, `typename Tree<T>::Leaf`.
  [[nodiscard]] Type variant(const typed::Variant& variant, types::Type sum) const;
  /// The type of a member; boxed when the plan says so.
  [[nodiscard]] Type field(const typed::Field& field) const;

  /// `name` of another module gets its namespace; `::` in front when an inner namespace would hide that.
  [[nodiscard]] std::string qualify(const typed::Module* owner, const std::string& name) const;
  /// The same also for names of this module: where a plain name would mean something else.
  [[nodiscard]] std::string qualify_fully(const typed::Module* owner, const std::string& name) const;

 private:
  [[nodiscard]] Type associated(types::Type type) const;
  /// A type whose name is also that of a request would be hidden by it inside the service.
  [[nodiscard]] std::string spell(const typed::Module* owner, const std::string& name) const;

  const ProgramNames& names_;
  const plan::Plan& plan_;
  const typed::Module& module_;
  const typed::Module* home_;
};

}  // namespace mesh2cpp::cpp
