// Methods as callees and values: of a known impl, of a bound, static ones, and methods called like functions (reference
// 02 sections 2.2, 9.5, 9.7 and 9.8).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

/// The method of a known impl for `self`; `use` is the whole call, where what the method demands is reported.
typed::ExprPtr Checker::method_reference(const Target& target, Type self, Span span, Span use) {
  Found found{target.entry.impl, target.substitution};
  const typed::Impl& impl = *found.impl->impl;
  use_impl(found, self, {}, use);
  FunctionInfo& function = *target.entry.function;
  prepare(function);
  typed::MethodRef reference;
  reference.method = target.entry.method;
  reference.impl = &impl;
  reference.function = function.function;
  reference.self_type = self;
  Substitution substitution = found.substitution;
  for (const Type argument : impl.arguments)
    reference.interface_arguments.push_back(unifier_.substitute(argument, substitution));
  for (const typed::TypeParameter* parameter : impl.parameters)
    reference.impl_arguments.push_back(substitution.at(parameter));
  if (function.interface != nullptr) bind_default(function, impl, self, substitution);
  std::vector<const typed::TypeParameter*> own = function.function->type_parameters;
  if (function.interface != nullptr) own.erase(own.begin());
  if (function.progress == Progress::done) {
    for (const typed::TypeParameter* parameter : own) {
      reference.type_arguments.push_back(unifier_.fresh());
      substitution[parameter] = reference.type_arguments.back();
    }
    add_demands(function.function->type_parameters, substitution, use);
  }
  const Type type = unifier_.substitute(function.type, substitution);
  ExprPtr made = make(span, type, std::move(reference));
  if (function.progress == Progress::open) function.uses.push_back(made.get());
  return made;
}

/// In a default body `Self`, its associated types and the parameters of the interface stand for those of the impl.
void Checker::bind_default(const FunctionInfo& function, const typed::Impl& impl, Type self,
                           Substitution& substitution) {
  const typed::TypeParameter* parameter = resolve(function.self)->parameter;
  const auto of_impl = [&](Type type) { return unifier_.substitute(type, substitution); };
  for (std::size_t i = 0; i < impl.arguments.size(); ++i)
    substitution[impl.interface->parameters[i]] = of_impl(impl.arguments[i]);
  for (const Projection& each : projections_[parameter]) {
    if (each.interface == function.interface) substitution[each.parameter] = of_impl(impl.associated[each.index]);
  }
  substitution[parameter] = self;
}

/// The bounds on a type, still open, that offer a method.
std::vector<const ScopedBound*> Checker::bounds_with_method(Type type, std::string_view name,
                                                            const InterfaceInfo* only) const {
  std::vector<const ScopedBound*> bounds;
  for (const ScopedBound& bound : bounds_) {
    if (resolve(bound.type) != resolve(type) || (only != nullptr && bound.interface != only)) continue;
    const auto is_known = [&](const ScopedBound* known) { return known->interface == bound.interface; };
    if (std::ranges::any_of(bounds, is_known)) continue;
    if (std::ranges::find(bound.interface->definition->methods, name, &typed::InterfaceMethod::name) !=
        bound.interface->definition->methods.end())
      bounds.push_back(&bound);
  }
  return bounds;
}

/// The method as its interface declares it, for a type that is known by a bound alone.
typed::ExprPtr Checker::bound_method(const ScopedBound& given, std::string_view name, Span span) {
  const ScopedBound bound = given;
  const typed::InterfaceDefinition& definition = *bound.interface->definition;
  const auto method = std::ranges::find(definition.methods, name, &typed::InterfaceMethod::name);
  Substitution substitution;
  substitution[definition.self] = bound.type;
  if (bound.interface->any != nullptr) substitution[bound.interface->any] = unifier_.fresh();
  for (std::size_t i = 0; i < definition.parameters.size(); ++i)
    substitution[definition.parameters[i]] = bound.arguments[i];
  for (std::size_t i = 0; i < definition.associated.size(); ++i)
    substitution[definition.associated[i]] = associated_type(bound, i, span);
  std::vector<Type> parameters;
  bool is_complete = method->result != nullptr;
  if (!method->is_static) parameters.push_back(bound.type);
  std::vector<Type> arguments;
  for (const Type parameter : method->parameters) {
    is_complete = is_complete && parameter != nullptr;
    arguments.push_back(parameter == nullptr ? unifier_.fresh() : unifier_.substitute(parameter, substitution));
    parameters.push_back(arguments.back());
  }
  const bool is_rigid = resolve(bound.type)->kind == TypeKind::parameter;
  const Type result = method->result != nullptr ? unifier_.substitute(method->result, substitution)
                      : is_rigid                ? agreed_result(bound, *method, span)
                                                : unifier_.fresh();
  typed::MethodRef reference;
  reference.method = &*method;
  reference.self_type = bound.type;
  reference.interface_arguments = bound.arguments;
  ExprPtr made = make(span, function_type(parameters, result), std::move(reference));
  if (!is_rigid) demand_bound(bound, span, made.get());
  if (!is_complete && !method->is_static) {
    // What the interface leaves to its impls is asked of each.
    Constraint constraint;
    constraint.demand = Demand::method;
    constraint.subject = bound.type;
    constraint.interface = bound.interface;
    constraint.impls_only = true;
    constraint.name = method->name;
    constraint.arguments = std::move(arguments);
    constraint.result = result;
    constraint.span = span;
    add_constraint(std::move(constraint));
  }
  return made;
}

/// `Item` of a type that is known by a bound alone.
Type Checker::associated_type(const ScopedBound& bound, std::size_t index, Span span) {
  if (resolve(bound.type)->kind == TypeKind::parameter) return projection(bound, index);
  Constraint constraint;
  constraint.demand = Demand::associated;
  constraint.subject = bound.type;
  constraint.interface = bound.interface;
  constraint.interface_arguments = bound.arguments;
  constraint.index = index;
  constraint.span = span;
  constraint.result = unifier_.fresh();
  const Type type = constraint.result;
  add_constraint(std::move(constraint));
  return type;
}

/// What a method without a written result gives where only its interface is known: what its default body gives, and
/// what all impls agree on.
Type Checker::agreed_result(const ScopedBound& bound, const typed::InterfaceMethod& method, Span span) {
  Type agreed = nullptr;
  if (FunctionInfo* const body = bound.interface->defaults[method.index]) {
    check_early(*body);
    const Type result = resolve(resolve(body->type)->arguments.back());
    if (body->progress != Progress::done) return result;  // it calls itself
    const bool is_self = result == resolve(body->self);
    if (is_self || is_closed(result)) agreed = is_self ? bound.type : result;
  }
  for (const ImplInfo* impl : bound.interface->impls) {
    const FunctionInfo* function = impl_function(*impl, method);
    if (function == nullptr) continue;
    check_early(*function_infos_.at(function->function));
    const Type result = resolve(resolve(function->type)->arguments.back());
    if (agreed == nullptr) agreed = result;
    if (!is_closed(result) || !same(agreed, result)) {
      report(errors::unsupported("method " + method.name + " without a result type, whose impls give different types,",
                                 span));
      return simple(TypeKind::never);
    }
  }
  return agreed == nullptr ? simple(TypeKind::unit) : agreed;
}

/// `Type.m(args)`. Where impls of a parameterised interface offer it several times, the arguments select (reference 02
/// section 9.5).
typed::ExprPtr Checker::call_static(const StaticMethod& method, std::vector<Argument> arguments, Span callee,
                                    Span span) {
  const Type self = resolve(method.self);
  if (self->kind == TypeKind::variable || self->kind == TypeKind::parameter) {
    const std::vector<const ScopedBound*> bounds = bounds_with_method(self, method.name, nullptr);
    if (bounds.size() == 1)
      return call_value(bound_method(*bounds.front(), method.name, callee), std::move(arguments), span);
  } else {
    const std::vector<Target> targets = method_targets(method.name, self, true, nullptr);
    if (report_ambiguous(targets, method.name, self, callee)) {
      check_arguments(arguments, {});
      return poison(span);
    }
    if (targets.size() == 1 && method.library == nullptr)
      return call_value(method_reference(targets.front(), self, callee, span), std::move(arguments), span);
    if (!targets.empty()) return defer_static(method, std::move(arguments), callee, span);
  }
  if (method.library != nullptr)
    return call_value(library_reference(*method.library, callee, span), std::move(arguments), span);
  if (method.name == "default" && arguments.empty()) {
    ExprPtr made = library_reference(*find_library_function("", "default"), callee, span);
    unify(resolve(made->type)->arguments.back(), method.self, span);
    return call_value(std::move(made), {}, span);
  }
  check_arguments(arguments, {});
  report(errors::no_method(method.name, to_string(self), callee));
  return poison(span);
}

/// A static method as a value.
typed::ExprPtr Checker::static_reference(const StaticMethod& method, Span span) {
  const Type self = resolve(method.self);
  if (self->kind == TypeKind::variable || self->kind == TypeKind::parameter) {
    const std::vector<const ScopedBound*> bounds = bounds_with_method(self, method.name, nullptr);
    if (bounds.size() == 1) return bound_method(*bounds.front(), method.name, span);
  }
  const std::vector<Target> targets = method_targets(method.name, self, true, nullptr);
  if (targets.size() == 1 && method.library == nullptr) return method_reference(targets.front(), self, span, span);
  if (report_ambiguous(targets, method.name, self, span)) return poison(span);
  if (targets.empty() && method.library != nullptr) return library_reference(*method.library, span, span);
  if (!targets.empty()) {
    // What it is called with selects: a closure around the call, which waits until that is known.
    typed::Lambda closure;
    std::vector<Argument> arguments;
    std::vector<Type> types;
    const FunctionInfo& function = *targets.front().entry.function;
    for (const ast::Param& param : function.clauses.front().params()) {
      types.push_back(unifier_.fresh());
      const std::string name(param.name() ? param.name()->text : "value");
      closure.parameters.push_back(make_local(name, types.back(), span));
      arguments.emplace_back(local_reference(closure.parameters.back(), span));
    }
    ExprPtr call = defer_static(method, std::move(arguments), span, span);
    closure.result = call->type;
    closure.body.type = call->type;
    closure.body.span = span;
    closure.body.result = std::move(call);
    const Type type = function_type(std::move(types), closure.result);
    return make(span, type, std::move(closure));
  }
  report(errors::no_method(method.name, to_string(self), span));
  return poison(span);
}

typed::ExprPtr Checker::defer_static(const StaticMethod& method, std::vector<Argument> arguments, Span callee,
                                     Span span) {
  Constraint constraint;
  constraint.demand = Demand::static_method;
  constraint.subject = method.self;
  constraint.name = method.name;
  constraint.library = method.library;
  constraint.span = span;
  constraint.result = unifier_.fresh();
  typed::Call call{poison(callee), check_arguments(arguments, {})};
  for (const ExprPtr& argument : call.arguments) constraint.arguments.push_back(argument->type);
  ExprPtr result = make(span, constraint.result, std::move(call));
  constraint.expr = result.get();
  const std::size_t before = errors_;
  add_constraint(std::move(constraint));
  if (errors_ > before) result->type = simple(TypeKind::never);
  return result;
}

void Checker::solve_static(Constraint& constraint) {
  std::vector<Target> targets = method_targets(constraint.name, constraint.subject, true, nullptr);
  if (constraint.library != nullptr) {
    const Type argument = constraint.arguments.empty() ? nullptr : resolve(constraint.arguments.front());
    if (argument != nullptr && argument->kind == TypeKind::variable && !constraint.is_last_try) {
      constraint.solved = false;
      unifier_.watch(argument, constraint.position_in_list);
      return;
    }
    std::erase_if(targets, [&](const Target& target) { return !may_call(target, constraint); });
  }
  ExprPtr callee;
  if (targets.empty() && constraint.library != nullptr) {
    callee = library_reference(*constraint.library, constraint.span, constraint.span);
  } else {
    if (!select_target(constraint, targets)) return;
    callee = method_reference(targets.front(), constraint.subject, constraint.span, constraint.span);
  }
  unify(callee->type, function_type(constraint.arguments, constraint.result), constraint.span);
  complete_call(constraint, std::move(callee));
}

/// `m(e, args)` and `Interface.m(e, args)`: like `e.m(args)`, but only by impls.
typed::ExprPtr Checker::call_free(const FreeMethod& method, const ast::Name& name, std::vector<Argument> arguments,
                                  Span callee, Span span) {
  if (method.interface != nullptr) {
    const auto& methods = method.interface->definition->methods;
    const auto declared = std::ranges::find(methods, method.name, &typed::InterfaceMethod::name);
    if (declared != methods.end() && declared->is_static)
      return call_value(free_method(*method.interface, name, callee), std::move(arguments), span);
  }
  if (arguments.empty()) {
    report_undefined(name, false);
    return poison(span);
  }
  ExprPtr receiver = check_argument(arguments.front(), {});
  arguments.erase(arguments.begin());
  return call_method(std::move(receiver), name, std::move(arguments), callee, span,
                     {.only = method.interface, .impls_only = true});
}

/// A method as a value, for any type that implements the interface.
typed::ExprPtr Checker::free_method(InterfaceInfo& interface, const ast::Name& name, Span span) {
  ScopedBound bound{unifier_.fresh(), &interface, {}};
  for (std::size_t i = 0; i < interface.definition->parameters.size(); ++i) bound.arguments.push_back(unifier_.fresh());
  return bound_method(bound, name.text, span);
}

/// The interface that a method belongs to when it is named like a function: one of the program's before a built-in one.
InterfaceInfo* Checker::interface_of_method(std::string_view name) {
  InterfaceInfo* found = nullptr;
  for (InterfaceInfo& interface : interfaces_) {
    const auto& methods = interface.definition->methods;
    if (std::ranges::find(methods, name, &typed::InterfaceMethod::name) != methods.end()) found = &interface;
  }
  return found;
}

}  // namespace mesh2cpp::types
