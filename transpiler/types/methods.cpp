// Method calls `e.m(args)`: fields first, then methods of impls and of built-in traits, then the library module of the
// receiver's type (reference 02 section 9.6).
#include <algorithm>
#include <array>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/trial.hpp"

namespace mesh2cpp::types {

namespace {

/// The methods of built-in traits where the trait is built in or derived: operators, and functions of the prelude
/// (reference 02 sections 9.7 and 10).
struct TraitMethod {
  std::string_view name;
  Trait trait;
  std::string_view op;  // empty: a function of the prelude
};

constexpr std::array trait_methods = {
    TraitMethod{"to_string", Trait::display, ""}, TraitMethod{"inspect", Trait::debug, ""},
    TraitMethod{"hash", Trait::hash, ""},         TraitMethod{"compare", Trait::ord, ""},
    TraitMethod{"add", Trait::add, "+"},          TraitMethod{"sub", Trait::subtract, "-"},
    TraitMethod{"mul", Trait::multiply, "*"},     TraitMethod{"div", Trait::divide, "/"},
    TraitMethod{"mod", Trait::modulo, "%"},       TraitMethod{"neg", Trait::negate, "-"},
    TraitMethod{"eq", Trait::eq, "=="},           TraitMethod{"lt", Trait::ord, "<"},
};

const TraitMethod* find_trait_method(std::string_view name, std::size_t arguments) {
  const auto* const row = std::ranges::find(trait_methods, name, &TraitMethod::name);
  if (row == trait_methods.end()) return nullptr;
  const bool is_binary = name == "compare" || (!row->op.empty() && name != "neg");
  return arguments == (is_binary ? 1 : 0) ? row : nullptr;
}

std::vector<std::string> interface_names(const std::vector<MethodEntry>& entries) {
  std::vector<std::string> names;
  for (const MethodEntry& entry : entries) names.push_back(entry.impl->interface->definition->name);
  std::ranges::sort(names);
  const auto doubles = std::ranges::unique(names);
  names.erase(doubles.begin(), doubles.end());
  return names;
}

}  // namespace

std::string_view Checker::library_module_of(Type type) {
  switch (resolve(type)->kind) {
    case TypeKind::string:
    case TypeKind::json:  // which counts as its text
      return "String";
    case TypeKind::list:
      return "List";
    case TypeKind::map:
      return "Map";
    case TypeKind::set:
      return "Set";
    case TypeKind::range:
      return "Range";
    case TypeKind::integer:
      return "Int";
    case TypeKind::floating:
      return "Float";
    case TypeKind::queue:
      return "Queue";
    case TypeKind::iterator:
      return "Iter";
    default:
      return {};
  }
}

bool Checker::has_field(Type type, std::string_view name) {
  type = resolve(type);
  return type->kind == TypeKind::structure &&
         std::ranges::find(type->structure->fields, name, &typed::Field::name) != type->structure->fields.end();
}

/// The methods of that name in impls for a type.
std::vector<Checker::Target> Checker::method_targets(std::string_view name, Type type, bool is_static,
                                                     const InterfaceInfo* only) {
  std::vector<Target> targets;
  const auto entries = methods_by_name_.find(std::string(name));
  if (entries == methods_by_name_.end()) return targets;
  for (const MethodEntry& entry : entries->second) {
    if (entry.function->function->is_static != is_static) continue;
    if (only != nullptr && entry.impl->interface != only) continue;
    if (auto substitution = match_impl(*entry.impl, type, {})) targets.push_back({entry, std::move(*substitution)});
  }
  return targets;
}

/// True when several interfaces offer the method, which is then reported (E0027).
bool Checker::report_ambiguous(const std::vector<Target>& targets, std::string_view name, Type type, Span span) {
  std::vector<MethodEntry> entries;
  for (const Target& target : targets) entries.push_back(target.entry);
  const std::vector<std::string> names = interface_names(entries);
  if (names.size() < 2) return false;
  report(errors::ambiguous_method(name, to_string(type), names, span));
  return true;
}

typed::ExprPtr Checker::call_method(ExprPtr receiver, const ast::Name& name, std::vector<Argument> arguments,
                                    Span callee, Span span, const MethodScope& where) {
  const Type type = resolve(receiver->type);
  const auto with_receiver = [&] {
    arguments.emplace(arguments.begin(), std::move(receiver));
    return std::move(arguments);
  };
  if (type->kind == TypeKind::never) {
    check_arguments(arguments, {});
    return poison(span);
  }
  const TraitMethod* trait_method = find_trait_method(name.text, arguments.size());
  const bool is_open = type->kind == TypeKind::variable || type->kind == TypeKind::parameter;
  if (is_open) {
    const std::vector<const ScopedBound*> bounds = bounds_with_method(type, name.text, where.only);
    if (bounds.size() > 1) {
      std::vector<std::string> names;
      for (const ScopedBound* bound : bounds) names.push_back(bound->interface->definition->name);
      std::ranges::sort(names);
      check_arguments(arguments, {});
      report(errors::ambiguous_method(name.text, to_string(type), names, name.span));
      return poison(span);
    }
    if (bounds.size() == 1 && !bounds.front()->interface->trait) {
      ExprPtr method = bound_method(*bounds.front(), name.text, callee);
      return call_value(std::move(method), with_receiver(), span);
    }
    const bool is_trait = trait_method != nullptr && (type->kind == TypeKind::parameter || !bounds.empty());
    if (!is_trait && type->kind == TypeKind::variable)
      return defer_method(std::move(receiver), name, std::move(arguments), span, where);
  }
  if (!where.impls_only && has_field(type, name.text))
    return call_value(field_access(std::move(receiver), name, callee), std::move(arguments), span);
  if (!is_open) {
    if (is_conversion(name.text) && arguments.empty()) return convert(std::move(receiver), name, span);
    const std::vector<Target> targets = method_targets(name.text, type, false, where.only);
    if (report_ambiguous(targets, name.text, type, name.span)) {
      check_arguments(arguments, {});
      return poison(span);
    }
    if (targets.size() > 1) return defer_method(std::move(receiver), name, std::move(arguments), span, where);
    if (targets.size() == 1) {
      ExprPtr method = method_reference(targets.front(), type, callee, span);
      return call_value(std::move(method), with_receiver(), span);
    }
  }
  if (trait_method != nullptr && !trait_method->op.empty() &&
      (is_open || requirements(type, trait_method->trait, unifier_, trait_impls_))) {
    if (trait_method->trait == Trait::negate) return negate(std::move(receiver), span);
    ExprPtr other = check_argument(arguments.front(), {receiver->type});
    return binary(trait_method->op, std::move(receiver), std::move(other), span);
  }
  const bool is_prelude = trait_method != nullptr && trait_method->op.empty();
  const std::string_view module = is_prelude ? std::string_view() : library_module_of(type);
  const typed::LibraryFunction* function = nullptr;
  if (is_prelude || (!module.empty() && !where.impls_only)) function = find_library_function(module, name.text);
  if (function != nullptr) {
    ExprPtr result = call_value(library_reference(*function, callee, span), with_receiver(), span);
    if (function->module == "Tuple") demand_element(*function, *result);
    return result;
  }
  if (const auto derived = derived_method(type, name.text))
    return call_value(derived_reference(*derived, name.span), with_receiver(), span);
  check_arguments(arguments, {});
  if (where.impls_only && where.only == nullptr) {
    report_undefined(name, false);
  } else {
    report(errors::no_method(name.text, to_string(type), name.span));
  }
  return poison(span);
}

/// The type of the receiver is not known yet, or several impls of one interface offer the method: the call is completed
/// when more is known.
typed::ExprPtr Checker::defer_method(ExprPtr receiver, const ast::Name& name, std::vector<Argument> arguments,
                                     Span span, const MethodScope& where) {
  Constraint constraint;
  constraint.demand = Demand::method;
  constraint.subject = receiver->type;
  constraint.interface = where.only;
  constraint.impls_only = where.impls_only;
  constraint.name = name.text;
  constraint.span = name.span;
  constraint.result = unifier_.fresh();
  typed::Call call{poison(name.span), {}};
  call.arguments.push_back(std::move(receiver));
  for (ExprPtr& argument : check_arguments(arguments, {})) {
    constraint.arguments.push_back(argument->type);
    call.arguments.push_back(std::move(argument));
  }
  ExprPtr result = make(span, constraint.result, std::move(call));
  constraint.expr = result.get();
  const std::size_t before = errors_;
  add_constraint(std::move(constraint));
  if (errors_ > before) result->type = simple(TypeKind::never);
  return result;
}

void Checker::solve_method(Constraint& constraint) {
  const Type receiver = resolve(constraint.subject);
  const std::string& name = constraint.name;
  if (!constraint.impls_only && has_field(receiver, name)) return solve_field_call(constraint);
  if (is_conversion(name) && constraint.arguments.empty()) {
    Constraint conversion = constraint;
    conversion.demand = Demand::conversion;
    conversion.solved = false;
    add_constraint(std::move(conversion));
    return;
  }
  std::vector<Target> targets = method_targets(name, receiver, false, constraint.interface);
  if (report_ambiguous(targets, name, receiver, constraint.span)) return;
  if (!select_target(constraint, targets)) return;
  typed::DeferredMethod::Candidate candidate{.receiver = receiver};
  ExprPtr callee;
  if (!targets.empty()) {
    const Target& target = targets.front();
    candidate.method = target.entry.method;
    candidate.impl = target.entry.impl->impl;
    candidate.function = target.entry.function->function;
    callee = method_reference(target, receiver, constraint.span, constraint.span);
  } else {
    const TraitMethod* trait_method = find_trait_method(name, constraint.arguments.size());
    if (trait_method != nullptr && !trait_method->op.empty() &&
        requirements(receiver, trait_method->trait, unifier_, trait_impls_))
      return solve_operator_call(constraint, trait_method->trait, trait_method->op);
    const bool is_prelude = trait_method != nullptr && trait_method->op.empty();
    const std::string_view module = is_prelude ? std::string_view() : library_module_of(receiver);
    if (is_prelude || (!module.empty() && !constraint.impls_only))
      candidate.library = find_library_function(module, name);
    if (candidate.library != nullptr) {
      callee = library_reference(*candidate.library, constraint.span, constraint.span);
    } else if (const auto derived = derived_method(receiver, name)) {
      callee = derived_reference(*derived, constraint.span);
    } else {
      report(errors::no_method(name, to_string(receiver), constraint.span));
      return;
    }
  }
  std::vector<Type> arguments = {constraint.subject};
  arguments.insert(arguments.end(), constraint.arguments.begin(), constraint.arguments.end());
  unify(callee->type, function_type(std::move(arguments), constraint.result), constraint.span);
  complete_call(constraint, std::move(callee));
  add_candidate(constraint, std::move(candidate));
}

/// The callee of a call that waited for it; for an instance of a generic function only its type counted.
void Checker::complete_call(const Constraint& constraint, ExprPtr callee) {
  if (errors_ > 0) return;
  if (constraint.expr != nullptr) {
    std::get<typed::Call>(constraint.expr->node).callee = std::move(callee);
  } else if (const auto* method = std::get_if<typed::MethodRef>(&callee->node)) {
    std::erase(function_infos_.at(method->function)->uses, callee.get());
  }
}

/// Leaves one of several impls of one interface: the one that the arguments and the result fit. False when that is not
/// clear yet; it is reported when nothing more will be known (reference 02 section 9.5).
bool Checker::select_target(Constraint& constraint, std::vector<Target>& targets) {
  if (targets.size() < 2) return true;
  const std::vector<MethodEntry> all = [&] {
    std::vector<MethodEntry> entries;
    for (const Target& target : targets) entries.push_back(target.entry);
    return entries;
  }();
  std::erase_if(targets, [&](const Target& target) { return !may_call(target, constraint); });
  if (targets.size() == 1) return true;
  const Type subject = resolve(constraint.subject);
  if (targets.empty()) {
    std::string wanted = all.front().impl->interface->definition->name;
    if (!constraint.arguments.empty()) wanted += "<" + to_string(constraint.arguments.front()) + ">";
    report(errors::missing_trait(to_string(subject), wanted, constraint.span));
    return false;
  }
  if (constraint.is_last_try) {
    std::vector<std::string> names;
    for (const Target& target : targets) {
      const typed::Impl& impl = *target.entry.impl->impl;
      names.push_back(impl_name(impl) + (impl.arguments.empty() ? " for " + to_string(impl.self) : ""));
    }
    std::ranges::sort(names);
    report(errors::ambiguous_conversion(constraint.name, to_string(subject), names, constraint.span));
    return false;
  }
  constraint.solved = false;
  const auto index = constraint.position_in_list;
  const auto watch = [&](Type type) {
    if (resolve(type)->kind == TypeKind::variable) unifier_.watch(resolve(type), index);
  };
  for (const Type argument : constraint.arguments) watch(argument);
  watch(constraint.result);
  return false;
}

/// `From<Int>`.
std::string Checker::impl_name(const typed::Impl& impl) {
  std::string name = impl.interface->name;
  for (std::size_t i = 0; i < impl.arguments.size(); ++i) name += (i == 0 ? "<" : ", ") + to_string(impl.arguments[i]);
  return impl.arguments.empty() ? name : name + ">";
}

bool Checker::may_call(const Target& target, const Constraint& constraint) {
  FunctionInfo& function = *target.entry.function;
  prepare(function);
  const Type type = resolve(unifier_.substitute(function.type, target.substitution));
  const std::size_t receiver = function.function->is_static ? 0 : 1;
  if (type->arguments.size() != constraint.arguments.size() + receiver + 1) return false;
  Trial trial;
  for (std::size_t i = 0; i < constraint.arguments.size(); ++i) {
    if (!trial.fits(type->arguments[i + receiver], constraint.arguments[i])) return false;
  }
  return trial.fits(type->arguments.back(), constraint.result);
}

/// A field that holds a function, called on a receiver whose type has become known.
void Checker::solve_field_call(Constraint& constraint) {
  const Type receiver = resolve(constraint.subject);
  Constraint field = constraint;
  field.demand = Demand::field;
  field.expr = nullptr;
  field.origin = nullptr;
  field.solved = false;
  field.result = function_type(constraint.arguments, constraint.result);
  if (errors_ == 0 && constraint.expr != nullptr) {
    auto& call = std::get<typed::Call>(constraint.expr->node);
    ExprPtr object = std::move(call.arguments.front());
    call.arguments.erase(call.arguments.begin());
    call.callee = make(constraint.span, field.result,
                       typed::FieldAccess{std::move(object), receiver->structure, 0, constraint.name});
    field.expr = call.callee.get();
  }
  add_constraint(std::move(field));
  add_candidate(constraint, {.receiver = receiver});
}

/// `x.add(y)` is `x + y` where the trait is built in or derived.
void Checker::solve_operator_call(Constraint& constraint, Trait trait, std::string_view op) {
  Constraint demand;
  demand.demand = Demand::trait;
  demand.subject = constraint.subject;
  demand.trait = trait;
  demand.span = constraint.span;
  for (const Type argument : constraint.arguments) unify(constraint.subject, argument, constraint.span);
  const bool is_comparison = trait == Trait::eq || trait == Trait::ord;
  unify(constraint.result, is_comparison ? simple(TypeKind::boolean) : constraint.subject, constraint.span);
  add_constraint(std::move(demand));
  if (errors_ > 0) return;
  if (constraint.expr == nullptr) {
    return add_candidate(constraint, {.receiver = resolve(constraint.subject), .op = std::string(op)});
  }
  std::vector<ExprPtr> operands = std::move(std::get<typed::Call>(constraint.expr->node).arguments);
  if (operands.size() == 1) {
    constraint.expr->node = typed::Unary{typed::UnaryOperator::negate, std::move(operands[0])};
  } else {
    constraint.expr->node = typed::Binary{operator_of(op), std::move(operands[0]), std::move(operands[1])};
  }
}

/// A method call on a type parameter that every instance answers by one interface is a call by a bound.
void Checker::bind_deferred_methods() {
  for (typed::Expr* callee : deferred_methods_) {
    const auto& candidates = std::get<typed::DeferredMethod>(callee->node).candidates;
    const Type self = resolve(resolve(callee->type)->arguments.front());
    if (candidates.empty() || self->kind != TypeKind::parameter) continue;
    const typed::InterfaceMethod* method = candidates.front().method;
    const auto is_same = [&](const auto& other) { return other.method == method; };
    if (method == nullptr || !method->interface->parameters.empty() || !std::ranges::all_of(candidates, is_same))
      continue;
    typed::MethodRef reference;
    reference.method = method;
    reference.self_type = self;
    callee->node = std::move(reference);
    const auto interface = std::ranges::find(interfaces_, method->interface, &InterfaceInfo::definition);
    const ScopedBound bound{self, &*interface, {}};
    std::vector<ScopedBound>& bounds = parameter_bounds_[self->parameter];
    if (std::ranges::find(bounds, &*interface, &ScopedBound::interface) == bounds.end()) bounds.push_back(bound);
    // What the method gives is no type parameter any more: the interface says it.
    const Type result = resolve(resolve(callee->type)->arguments.back());
    if (method->result == nullptr || result->kind != TypeKind::parameter || result == self) continue;
    Substitution substitution{{method->interface->self, self}};
    for (std::size_t i = 0; i < method->interface->associated.size(); ++i)
      substitution[method->interface->associated[i]] = projection(bound, i);
    determined_[result->parameter] = unifier_.substitute(method->result, substitution);
  }
}

/// One more answer to a method call on a type parameter.
void Checker::add_candidate(const Constraint& constraint, typed::DeferredMethod::Candidate candidate) {
  if (constraint.origin == nullptr || errors_ > 0) return;
  std::vector<typed::DeferredMethod::Candidate>& known =
      std::get<typed::DeferredMethod>(constraint.origin->node).candidates;
  const auto is_this = [&](const typed::DeferredMethod::Candidate& other) {
    return same(other.receiver, candidate.receiver);
  };
  if (std::ranges::none_of(known, is_this)) known.push_back(std::move(candidate));
}

}  // namespace mesh2cpp::types
