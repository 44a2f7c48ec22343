// What the lowering knows about the program around the construct that it lowers.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "transpiler/cpp/program_names.hpp"
#include "transpiler/cpp/types.hpp"
#include "transpiler/plan/plan.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::cpp {

/// The top-level thing in which a local function stands; exactly one pointer is set.
struct Owner {
  const typed::Module* module = nullptr;
  const typed::Function* function = nullptr;
  const typed::Actor* actor = nullptr;
  const typed::Service* service = nullptr;
  const typed::Supervisor* supervisor = nullptr;

  friend auto operator<=>(const Owner&, const Owner&) = default;
};

struct ProgramContext {
  [[nodiscard]] bool returns_void(const typed::Function& function) const {
    if (inits.contains(&function)) return false;  // the state of a service is a value, also when it is ()
    if (gives_unit_as_value(function)) return false;
    return is_unit(function.result) || is_never(function.result) || without_result.contains(&function);
  }

  /// The local functions that stand in a top-level thing, in source order.
  [[nodiscard]] std::vector<const typed::Function*> lifted_from(const Owner& owner) const {
    const auto found = lifted.find(owner);
    return found == lifted.end() ? std::vector<const typed::Function*>{} : found->second;
  }

  /// The interface says `-> Self.Item`: generic code wants a value, also where it is ().
  [[nodiscard]] static bool gives_unit_as_value(const typed::Function& function);

  const typed::Program& program;
  const plan::Plan& plan;
  ProgramNames& names;
  const ExplicitImpls& impls;
  /// Their result is a list of units that nobody reads: they are `void`.
  std::set<const typed::Function*> without_result;
  /// The `init`s of services.
  std::set<const typed::Function*> inits;
  /// Local functions are lifted out of their blocks; here is where each one stood,
  std::map<const typed::Function*, Owner> local_functions;
  /// and which ones each top-level thing had, in source order.
  std::map<Owner, std::vector<const typed::Function*>> lifted;
  bool line_directives = false;
};

/// One module; collects what its files will have to include or declare.
struct ModuleContext {
  const ProgramContext& program;
  const typed::Module& module;
  Types types;
  bool uses_location = false;
  bool uses_actors = false;

  ModuleContext(const ProgramContext& context, const typed::Module& lowered)
      : ModuleContext(context, lowered, &lowered) {}
  /// Code of the module that stands in the namespace of another one, or in `mesh` (null): impls of foreign interfaces.
  ModuleContext(const ProgramContext& context, const typed::Module& lowered, const typed::Module* home)
      : program(context), module(lowered), types(context.names, context.plan, lowered, home) {}

  /// `at(12)` for the line of a place in this module.
  [[nodiscard]] Expr location(source::Span span);
  /// Comments above a place, and those at the ends of its first and last line, without their `#`.
  [[nodiscard]] std::vector<std::string> comments_of(source::Span span) const;
};

}  // namespace mesh2cpp::cpp
