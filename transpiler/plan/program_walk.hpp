// Visits every piece of code of a program, for analyses that look at all of it.
#pragma once

#include "transpiler/types/typed.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::plan {

/// Calls `visit` for everything that has code of its own: each `const Function&` (local ones too), `const Actor&`,
/// `const Handler&`, `const Child&` of a supervisor, and `const Constant&`.
template <class Visit>
void for_each_owner(const typed::Program& program, Visit&& visit) {
  for (const typed::Function& function : program.functions) visit(function);
  for (const typed::Actor& actor : program.actors) visit(actor);
  for (const typed::Service& service : program.services) {
    for (const typed::Handler& handler : service.handlers) visit(handler);
  }
  for (const typed::Supervisor& supervisor : program.supervisors) {
    for (const typed::Child& child : supervisor.children) visit(child);
  }
  for (const typed::Constant& constant : program.constants) visit(constant);
}

/// Calls `visit` for each body of an owner: the `const Block&`s of functions, actors, terminate clauses and handlers,
/// the start of a child and the initializer of a constant as `const Expr&`. Closures are parts of these.
template <class Owner, class Visit>
void for_each_body(const Owner& owner, Visit&& visit) {
  if constexpr (std::is_same_v<Owner, typed::Constant>) {
    if (owner.initializer) visit(std::as_const(*owner.initializer));
  } else if constexpr (std::is_same_v<Owner, typed::Child>) {
    if (owner.start) visit(std::as_const(*owner.start));
  } else {
    visit(owner.body);
    if constexpr (std::is_same_v<Owner, typed::Actor>) {
      if (owner.terminate) visit(std::as_const(*owner.terminate));
    }
  }
}

/// The function that a call names directly, or null.
[[nodiscard]] inline const typed::Function* called_function(const typed::Call& call) {
  if (const auto* const method = std::get_if<typed::MethodRef>(&call.callee->node)) return method->function;
  const auto* const reference = std::get_if<typed::FunctionRef>(&call.callee->node);
  return reference == nullptr ? nullptr : reference->function;
}

/// The value belongs to nobody else: the result of a call, or what `?` takes out of one. `Tuple.first` and its like are
/// references into their argument.
[[nodiscard]] inline bool is_new_value(const typed::Expr& expr) {
  if (const auto* const attempt = std::get_if<typed::Try>(&expr.node)) return is_new_value(*attempt->operand);
  const auto* const call = std::get_if<typed::Call>(&expr.node);
  if (call == nullptr) return false;
  const auto* const library = std::get_if<typed::LibraryRef>(&call->callee->node);
  return library == nullptr || library->function->module != "Tuple";
}

/// Calls `visit` for every local that a pattern binds.
template <class Visit>
void for_each_bound_local(const typed::Pattern& pattern, Visit&& visit) {
  const auto each = [&visit](const typed::PatternPtr& part) { for_each_bound_local(*part, visit); };
  const auto all = [&each](const std::vector<typed::PatternPtr>& parts) {
    for (const typed::PatternPtr& part : parts) each(part);
  };
  std::visit(typed::Overloaded{
                 [&](const typed::BindPattern& node) { visit(node.local); },
                 [&](const typed::ConstructorPattern& node) { all(node.arguments); },
                 [&](const typed::TuplePattern& node) { all(node.elements); },
                 [&](const typed::ConsPattern& node) { each(node.head), each(node.tail); },
                 [&](const typed::ListPattern& node) { all(node.elements); },
                 [&](const typed::StructPattern& node) {
                   for (const auto& [index, field] : node.fields) each(field);
                 },
                 // All alternatives bind the same locals.
                 [&](const typed::OrPattern& node) { each(node.alternatives.front()); },
                 [&](const typed::AsPattern& node) { visit(node.local), each(node.pattern); },
                 [](const auto&) {},
             },
             pattern.node);
}

}  // namespace mesh2cpp::plan
