// Which impl a type has, and what its use brings along (reference 02 sections 4, 9.3 and 9.8).
#include <algorithm>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/trial.hpp"

namespace mesh2cpp::types {

/// The type parameters of an impl as `type` fixes them; empty when the impl is for other types. What `type` leaves open
/// stays open.
std::optional<Substitution> Checker::match_impl(const ImplInfo& info, Type type, const std::vector<Type>& arguments) {
  const typed::Impl& impl = *info.impl;
  // Most impls are for another type altogether.
  const Type self = resolve(impl.self);
  const Type subject = resolve(type);
  if (subject->kind != TypeKind::variable && self->kind != TypeKind::parameter && !is_same_head(self, subject))
    return std::nullopt;
  Substitution substitution;
  if (!match(self, subject, substitution)) return std::nullopt;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!match(impl.arguments[i], arguments[i], substitution)) return std::nullopt;
  }
  for (const typed::TypeParameter* parameter : impl.parameters) {
    if (!substitution.contains(parameter)) substitution[parameter] = unifier_.fresh();
  }
  return substitution;
}

bool Checker::is_same_head(Type one, Type other) {
  const auto is_pid = [](Type type) { return type->kind == TypeKind::pid || type->kind == TypeKind::any_pid; };
  if (is_pid(one) && is_pid(other)) return true;
  return one->kind == other->kind && one->structure == other->structure && one->sum == other->sum;
}

/// One way: only the type parameters of the pattern are bound; an open part of the type fits everything.
bool Checker::match(Type pattern, Type type, Substitution& substitution) {
  pattern = resolve(pattern);
  type = resolve(type);
  if (pattern->kind == TypeKind::parameter) {
    const auto [known, is_new] = substitution.try_emplace(pattern->parameter, type);
    return is_new || may_unify(known->second, type);
  }
  if (type->kind == TypeKind::variable || type->kind == TypeKind::never) return true;
  if (!is_same_head(pattern, type)) return false;
  if (pattern->arguments.size() != type->arguments.size()) return pattern->kind != type->kind;  // `Pid` and `Pid<M>`
  for (std::size_t i = 0; i < pattern->arguments.size(); ++i) {
    if (!match(pattern->arguments[i], type->arguments[i], substitution)) return false;
  }
  return true;
}

/// All impls of an interface that a type may have.
std::vector<Checker::Found> Checker::find_impls(InterfaceInfo& interface, Type type,
                                                const std::vector<Type>& arguments) {
  std::vector<Found> found;
  for (ImplInfo* impl : interface.impls) {
    if (auto substitution = match_impl(*impl, type, arguments)) found.push_back({impl, std::move(*substitution)});
  }
  return found;
}

/// Takes an impl for `type`: what is open in both becomes equal, what the impl asks of its type parameters is asked.
void Checker::use_impl(Found& found, Type type, const std::vector<Type>& arguments, Span span) {
  const typed::Impl& impl = *found.impl->impl;
  use_module(*found.impl->module);
  if (impl.parameters.empty() && arguments.empty() && is_closed(type)) return;
  unify(unifier_.substitute(impl.self, found.substitution), type, span);
  for (std::size_t i = 0; i < arguments.size(); ++i)
    unify(unifier_.substitute(impl.arguments[i], found.substitution), arguments[i], span);
  // The bodies of the impl may ask more of its parameters than its head says.
  if (!impl.parameters.empty()) {
    for (FunctionInfo* function : found.impl->in_order) check_early(*function);
  }
  add_demands(impl.parameters, found.substitution, span);
}

bool Checker::is_closed(Type type) {
  type = resolve(type);
  return type->kind != TypeKind::variable && std::ranges::all_of(type->arguments, [](Type t) { return is_closed(t); });
}

/// Impls are global: the module that defines what is used must be known where it is used.
void Checker::use_module(const ModuleInfo& module) {
  if (&module == module_) return;
  std::vector<const typed::Module*>& known = module_->module->impl_modules;
  if (std::ranges::find(known, module.module) == known.end()) known.push_back(module.module);
}

void Checker::demand_bound(const ScopedBound& bound, Span span, typed::Expr* expr) {
  Constraint constraint;
  constraint.demand = Demand::bound;
  constraint.subject = bound.type;
  constraint.interface = bound.interface;
  constraint.interface_arguments = bound.arguments;
  constraint.span = span;
  constraint.expr = expr;
  add_constraint(std::move(constraint));
}

/// A bound on a type that has become known (E0006 without an impl).
void Checker::solve_bound(Constraint& constraint) {
  const Type type = resolve(constraint.subject);
  InterfaceInfo& interface = *constraint.interface;
  std::vector<Found> found = find_impls(interface, type, constraint.interface_arguments);
  if (found.empty()) {
    if (has_builtin_impl(interface, type)) return;
    report(errors::missing_trait(to_string(type), interface.definition->name, constraint.span));
    return;
  }
  if (found.size() > 1) {
    if (!constraint.is_last_try) {
      constraint.solved = false;
      return;
    }
    report(errors::ambiguous_method(interface.definition->name, to_string(type), {interface.definition->name},
                                    constraint.span));
    return;
  }
  use_impl(found.front(), type, constraint.interface_arguments, constraint.span);
  // An impl may take other types than its interface says; then it does not serve those who know the interface only.
  for (const typed::InterfaceMethod& method : interface.definition->methods) {
    FunctionInfo* const function = impl_function(*found.front().impl, method);
    if (function == nullptr || function->clauses.empty()) continue;
    prepare(*function);
    const Type own = resolve(unifier_.substitute(function->type, found.front().substitution));
    const std::vector<Type> declared = declared_signature(*function).parameters;
    const std::size_t receiver = method.is_static ? 0 : 1;
    for (std::size_t i = 0; i < declared.size() && i + receiver + 1 < own->arguments.size(); ++i) {
      if (declared[i] == nullptr) continue;
      const Type expected = unifier_.substitute(declared[i], found.front().substitution);
      if (may_unify(expected, own->arguments[i + receiver])) continue;
      return report(errors::wrong_method_shape(method.name, interface.definition->name, to_string(expected),
                                               to_string(own->arguments[i + receiver]), constraint.span));
    }
  }
  if (constraint.expr == nullptr || errors_ > 0) return;
  // A method was found by its interface before the type was known: now it is that of the impl.
  auto& reference = std::get<typed::MethodRef>(constraint.expr->node);
  for (const MethodEntry& entry : methods_by_name_[reference.method->name]) {
    if (entry.impl != found.front().impl || entry.method != reference.method) continue;
    ExprPtr method = method_reference({entry, found.front().substitution}, type, constraint.span, constraint.span);
    unify(constraint.expr->type, method->type, constraint.span);
    constraint.expr->node = std::move(method->node);
    std::ranges::replace(entry.function->uses, method.get(), constraint.expr);
    return;
  }
}

/// Built-in iterables and iterators, which have no impl that one could point at.
bool Checker::has_builtin_impl(const InterfaceInfo& interface, Type type) const {
  if (interface.module != nullptr) return false;
  const std::string& name = interface.definition->name;
  const TypeKind kind = resolve(type)->kind;
  if (name == "Iterator") return kind == TypeKind::iterator;
  if (name != "Iterable") return name == "Not" && kind == TypeKind::boolean;
  return kind == TypeKind::list || kind == TypeKind::map || kind == TypeKind::set || kind == TypeKind::range ||
         kind == TypeKind::iterator;
}

/// The explicit impl of a built-in trait. For the text of a value: of Display, else of Debug.
std::optional<Checker::Found> Checker::find_trait_impl(Type type, Trait trait) {
  if (trait == Trait::text) {
    if (auto found = find_trait_impl(type, Trait::display)) return found;
    return find_trait_impl(type, Trait::debug);
  }
  const auto interface = trait_interfaces_.find(trait);
  if (interface == trait_interfaces_.end() || interface->second->impls.empty()) return std::nullopt;
  std::vector<Found> found = find_impls(*interface->second, type, {});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

/// The associated type of a type that has become known.
void Checker::solve_associated(Constraint& constraint) {
  const Type type = resolve(constraint.subject);
  std::vector<Found> found = find_impls(*constraint.interface, type, constraint.interface_arguments);
  if (found.size() != 1) return;  // the bound reports it
  answer(constraint,
         unifier_.substitute(found.front().impl->impl->associated[constraint.index], found.front().substitution));
}

/// Asks of the types that stand for `parameters` what was found to be asked of those; fresh variables for the types
/// that depend on them.
void Checker::add_demands(const std::vector<const typed::TypeParameter*>& parameters, Substitution& substitution,
                          Span span) {
  for (const typed::TypeParameter* parameter : parameters) {
    const auto projections = projections_.find(parameter);
    if (projections == projections_.end()) continue;
    for (const Projection& each : projections->second) {
      if (!substitution.try_emplace(each.parameter, unifier_.fresh()).second) continue;
      Constraint constraint;
      constraint.demand = Demand::associated;
      constraint.subject = substitution.at(parameter);
      constraint.interface = each.interface;
      for (const Type argument : each.arguments)
        constraint.interface_arguments.push_back(unifier_.substitute(argument, substitution));
      constraint.index = each.index;
      constraint.result = substitution.at(each.parameter);
      constraint.span = span;
      add_constraint(std::move(constraint));
    }
  }
  for (const typed::TypeParameter* parameter : parameters) {
    const auto scheme = schemes_.find(parameter);
    if (scheme == schemes_.end()) continue;
    // Copied: adding a demand may make another scheme.
    const std::vector<Constraint> demands = scheme->second;
    for (Constraint demand : demands) {
      demand.subject = unifier_.substitute(demand.subject, substitution);
      if (demand.result != nullptr) demand.result = unifier_.substitute(demand.result, substitution);
      for (Type& argument : demand.arguments) argument = unifier_.substitute(argument, substitution);
      for (Type& argument : demand.interface_arguments) argument = unifier_.substitute(argument, substitution);
      demand.span = span;
      demand.module = module_;
      demand.expr = nullptr;
      demand.solved = false;
      add_constraint(std::move(demand));
    }
  }
}

}  // namespace mesh2cpp::types
