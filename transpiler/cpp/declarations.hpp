// C++ declarations and definitions of functions, constants, actors, services and supervisors.
#pragma once

#include <string>
#include <vector>

#include "transpiler/cpp/context.hpp"
#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

/// How a parameter is passed: what is moved, rebound or kept over a suspension is a value.
[[nodiscard]] Parameter lower_parameter(const ModuleContext& module, const typed::Local* local, bool by_value,
                                        std::string name);

/// A prototype; `scope` is empty for a function of a namespace.
[[nodiscard]] Function function_prototype(const ModuleContext& module, const typed::Function& function);
/// The definition, with `scope` (`Bank`) in front of its name when it is a member.
[[nodiscard]] Function function_definition(ModuleContext& module, const typed::Function& function,
                                           const std::string& scope = {}, types::Type actor_message = nullptr);

/// The first statement of `function`, which calls itself: a stack overflow names it as Mesh does.
[[nodiscard]] Stmt stack_guard(ModuleContext& module, source::Span span, const std::string& name,
                               const Function& function);

/// `const mesh::List<mesh::Int>& primes()`: a constant of the module, computed on first use.
[[nodiscard]] Function constant_prototype(const ModuleContext& module, const typed::Constant& constant);
[[nodiscard]] Function constant_definition(ModuleContext& module, const typed::Constant& constant);

[[nodiscard]] Class actor_class(const ModuleContext& module, const typed::Actor& actor);
[[nodiscard]] Decls actor_definitions(ModuleContext& module, const typed::Actor& actor);

[[nodiscard]] Class service_class(const ModuleContext& module, const typed::Service& service);
[[nodiscard]] Decls service_definitions(ModuleContext& module, const typed::Service& service);

[[nodiscard]] Class supervisor_class(ModuleContext& module, const typed::Supervisor& supervisor);
[[nodiscard]] Decls supervisor_definitions(ModuleContext& module, const typed::Supervisor& supervisor);

/// `mesh::Task<T>` for what suspends, `T` for what does not.
[[nodiscard]] Type task_or_plain(Type result, bool suspends);

/// Parameters that the body does not mention lose their names.
void drop_unused_names(std::vector<Parameter>& parameters, const Block& body);

}  // namespace mesh2cpp::cpp
