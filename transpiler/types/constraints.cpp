// Demands on types that are not known yet: kept, tried again when their subject is bound, and handed to the scheme
// of the function when it is generalised (reference 02 section 3.4).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

void Checker::add_constraint(Constraint constraint) {
  if (constraint.module == nullptr) constraint.module = module_;
  const auto index = static_cast<std::uint32_t>(constraints_.size());
  constraint.position_in_list = index;
  constraint.errors_before = errors_before_component_;
  constraints_.push_back(std::move(constraint));
  if (settling_) {
    solve(index);
    return;
  }
  settling_ = true;
  solve(index);
  settling_ = false;
  settle();
}

void Checker::need(Type type, Trait trait, Span span) {
  Constraint constraint;
  constraint.demand = Demand::trait;
  constraint.subject = type;
  constraint.trait = trait;
  constraint.span = span;
  add_constraint(std::move(constraint));
}

/// Tries everything again that waited for a variable bound meanwhile.
void Checker::settle() {
  if (settling_) return;
  settling_ = true;
  for (std::vector<std::uint32_t> woken = unifier_.take_woken(); !woken.empty(); woken = unifier_.take_woken()) {
    for (const std::uint32_t index : woken) solve(index);
  }
  settling_ = false;
}

void Checker::solve(std::uint32_t index) {
  Constraint& constraint = constraints_[index];
  if (constraint.solved) return;
  const Type subject = resolve(constraint.subject);
  if (subject->kind == TypeKind::variable) {
    unifier_.watch(subject, index);
    return;
  }
  constraint.solved = true;
  if (subject->kind == TypeKind::never) return;
  ModuleInfo* const module = std::exchange(module_, constraint.module);
  if (subject->kind == TypeKind::parameter) {
    become_scheme(constraint, *subject->parameter);
  } else if (!repeats_open_demand(constraint)) {
    open_demands_.push_back(index);
    switch (constraint.demand) {
      case Demand::trait:
        solve_trait(constraint);
        break;
      case Demand::field:
        solve_field(constraint);
        break;
      case Demand::method:
        solve_method(constraint);
        break;
      case Demand::static_method:
        solve_static(constraint);
        break;
      case Demand::conversion:
        solve_conversion(constraint);
        break;
      case Demand::bound:
        solve_bound(constraint);
        break;
      case Demand::associated:
        solve_associated(constraint);
        break;
      case Demand::iteration:
        solve_iteration(constraint);
        break;
      case Demand::index:
        solve_index(constraint);
        break;
      case Demand::element:
        solve_element(constraint);
        break;
    }
    open_demands_.pop_back();
  }
  module_ = module;
}

/// True for a method of an instance that is asked for while its answer is found, since it calls itself: the two answers
/// are one. Ends the search where it would go on with ever larger types.
bool Checker::repeats_open_demand(const Constraint& constraint) {
  constexpr std::size_t most_open_demands = 100;
  if (open_demands_.size() >= most_open_demands) {
    unavailable("a method that needs itself on ever larger types", constraint.span);
    return true;
  }
  const bool is_method = constraint.demand == Demand::method || constraint.demand == Demand::static_method;
  if (!is_method || constraint.expr != nullptr) return false;
  for (const std::uint32_t index : open_demands_) {
    const Constraint& open = constraints_[index];
    if (open.expr != nullptr || open.demand != constraint.demand || open.origin != constraint.origin ||
        open.name != constraint.name || open.interface != constraint.interface ||
        open.arguments.size() != constraint.arguments.size() || !same(open.subject, constraint.subject))
      continue;
    for (std::size_t i = 0; i < open.arguments.size(); ++i) {
      unify(open.arguments[i], constraint.arguments[i], constraint.span);
    }
    unify(open.result, constraint.result, constraint.span);
    return true;
  }
  return false;
}

/// Reduces a demand on `List<T>` to one on `T`, and so on; a failure names the type that was asked about.
void Checker::solve_trait(Constraint& constraint) {
  std::vector<Obligation> open = {{constraint.subject, constraint.trait}};
  std::vector<Obligation> seen;
  while (!open.empty()) {
    const Obligation next = open.back();
    open.pop_back();
    const Type type = resolve(next.type);
    if (type->kind == TypeKind::variable || type->kind == TypeKind::parameter) {
      need(type, next.trait, constraint.span);
      continue;
    }
    // A recursive type has the trait when the rest of it has.
    const auto is_this = [&](const Obligation& other) { return other.trait == next.trait && same(other.type, type); };
    if (std::ranges::any_of(seen, is_this)) continue;
    seen.push_back(next);
    const bool is_subject = seen.size() == 1;
    if (solve_by_impl(type, next.trait, is_subject, constraint)) continue;
    const auto parts = requirements(type, next.trait, unifier_, trait_impls_);
    if (!parts) {
      if (!is_known_to_lack(constraint)) report(lacks_trait(constraint));
      return;
    }
    if (is_subject && constraint.result != nullptr) unify(constraint.result, type, constraint.span);
    open.insert(open.end(), parts->begin(), parts->end());
  }
}

/// A trait that a type has by an explicit impl, which gives an operator its meaning and its result.
bool Checker::solve_by_impl(Type type, Trait trait, bool is_subject, const Constraint& constraint) {
  auto found = find_trait_impl(type, trait);
  if (!found) return false;
  use_impl(*found, type, {}, constraint.span);
  if (!is_subject) return true;
  const typed::Impl& impl = *found->impl->impl;
  if (constraint.result != nullptr)
    answer(constraint, unifier_.substitute(impl.associated.front(), found->substitution));
  if (constraint.expr == nullptr || errors_ > 0) return true;
  if (auto* binary = std::get_if<typed::Binary>(&constraint.expr->node)) binary->impl = &impl;
  if (auto* unary = std::get_if<typed::Unary>(&constraint.expr->node)) unary->impl = &impl;
  return true;
}

/// A field that keeps its type from deriving Json was reported where it is declared.
bool Checker::is_known_to_lack(const Constraint& constraint) const {
  if (constraint.trait != Trait::to_json && constraint.trait != Trait::from_json) return false;
  const auto is_reported = [&](const typed::Field& field) {
    return std::ranges::any_of(findings_, [&](const Finding& known) {
      return known.diagnostic.code == "E0038" && known.diagnostic.labels.front().span == field.span;
    });
  };
  const Type type = resolve(constraint.subject);
  if (type->kind == TypeKind::structure) return std::ranges::any_of(type->structure->fields, is_reported);
  return type->kind == TypeKind::sum && std::ranges::any_of(type->sum->variants, [&](const typed::Variant& variant) {
           return std::ranges::any_of(variant.payload, is_reported);
         });
}

source::Diagnostic Checker::lacks_trait(const Constraint& constraint) {
  const std::string type = to_string(constraint.subject);
  if (constraint.trait == Trait::to_json || constraint.trait == Trait::from_json)
    return errors::not_json(type, constraint.span);
  return errors::missing_trait(type, trait_name(constraint.trait), constraint.span);
}

void Checker::solve_field(Constraint& constraint) {
  const Type subject = resolve(constraint.subject);
  if (subject->kind == TypeKind::structure) {
    const typed::StructDefinition& structure = *subject->structure;
    const auto field = std::ranges::find(structure.fields, constraint.name, &typed::Field::name);
    if (field != structure.fields.end()) {
      Substitution substitution;
      for (std::size_t i = 0; i < structure.parameters.size(); ++i)
        substitution[structure.parameters[i]] = subject->arguments[i];
      if (constraint.expr != nullptr && errors_ == 0) {
        auto& access = std::get<typed::FieldAccess>(constraint.expr->node);
        access.structure = &structure;
        access.index = static_cast<std::uint32_t>(field - structure.fields.begin());
      }
      unify(unifier_.substitute(field->type, substitution), constraint.result, constraint.span);
      return;
    }
  }
  report(
      errors::no_field(to_string(subject), constraint.name, constraint.span, closest_field(subject, constraint.name)));
  if (constraint.result != nullptr && resolve(constraint.result)->kind == TypeKind::variable)
    unifier_.bind(resolve(constraint.result), simple(TypeKind::never));  // what follows from it is not reported
}

/// Reference 02 section 12.
void Checker::solve_iteration(Constraint& constraint) {
  const Type subject = resolve(constraint.subject);
  Type item = nullptr;
  switch (subject->kind) {
    case TypeKind::range:
      item = simple(TypeKind::integer);
      break;
    case TypeKind::list:
    case TypeKind::set:
    case TypeKind::iterator:
      item = subject->arguments[0];
      break;
    case TypeKind::map:
      item = constraint.pair ? unifier_.make(TypeKind::tuple, subject->arguments) : subject->arguments[0];
      break;
    default:
      item = solve_iteration_by_impl(constraint);
      if (item == nullptr) {
        report(errors::missing_trait(to_string(subject), "Iterable", constraint.span));
        return;
      }
  }
  unify(constraint.result, item, constraint.span);
}

/// What a demand gives. A type that was reported elsewhere fits everything from now on.
void Checker::answer(const Constraint& constraint, Type type) {
  const Type result = resolve(constraint.result);
  if (resolve(type)->kind == TypeKind::never && result->kind == TypeKind::variable) {
    unifier_.bind(result, type);
    settle();
  } else {
    unify(result, type, constraint.span);
  }
}

/// A type with `Iterable`, else one with `Iterator`. Null when it has neither.
Type Checker::solve_iteration_by_impl(const Constraint& constraint) {
  Type walked = resolve(constraint.subject);
  Type item = nullptr;
  auto* loop = constraint.expr == nullptr || errors_ > 0 ? nullptr : &std::get<typed::For>(constraint.expr->node);
  const auto take = [&](std::string_view interface) -> std::optional<Found> {
    std::vector<Found> found = find_impls(*builtin_interfaces_.at(std::string(interface)), walked, {});
    if (found.empty()) return std::nullopt;
    use_impl(found.front(), walked, {}, constraint.span);
    const typed::Impl& impl = *found.front().impl->impl;
    item = unifier_.substitute(impl.associated.front(), found.front().substitution);
    return std::move(found.front());
  };
  if (const auto iterable = take("Iterable")) {
    if (loop != nullptr) loop->iterable_impl = iterable->impl->impl;
    walked = resolve(unifier_.substitute(iterable->impl->impl->associated.back(), iterable->substitution));
  }
  if (walked->kind == TypeKind::structure || walked->kind == TypeKind::sum) {
    if (const auto iterator = take("Iterator"); iterator && loop != nullptr) loop->iterator_impl = iterator->impl->impl;
  }
  return item;
}

void Checker::solve_index(Constraint& constraint) {
  const Type subject = resolve(constraint.subject);
  if (subject->kind == TypeKind::list) {
    unify(constraint.arguments[0], simple(TypeKind::integer), constraint.span);
    unify(constraint.result, subject->arguments[0], constraint.span);
  } else if (subject->kind == TypeKind::map) {
    unify(constraint.arguments[0], subject->arguments[0], constraint.span);
    unify(constraint.result, subject->arguments[1], constraint.span);
  } else {
    report(errors::no_index(to_string(subject), constraint.span));
  }
}

/// `Tuple.first`, `second` and `nth` (reference 02 section 1.5 rule 4).
void Checker::solve_element(Constraint& constraint) {
  const Type subject = resolve(constraint.subject);
  if (subject->kind != TypeKind::tuple) return;  // the demand for a tuple reports it
  if (!constraint.position) {
    for (const Type element : subject->arguments) unify(constraint.result, element, constraint.span);
    return;
  }
  const std::int64_t position = *constraint.position;
  if (position < 0 || position >= static_cast<std::int64_t>(subject->arguments.size())) {
    report(errors::tuple_index(std::to_string(position), to_string(subject), constraint.span));
    return;
  }
  unify(constraint.result, subject->arguments[static_cast<std::size_t>(position)], constraint.span);
}

/// The subject is a type parameter: every use of the function or impl will be asked instead.
void Checker::become_scheme(Constraint& constraint, const typed::TypeParameter& parameter) {
  if (rigid_.contains(&parameter) && !belongs_to_rigid(constraint, parameter)) return;
  if (constraint.demand == Demand::conversion || constraint.demand == Demand::static_method)
    return report(errors::no_method(constraint.name, parameter.name, constraint.span));
  std::vector<Constraint>& scheme = schemes_[&parameter];
  if (constraint.demand == Demand::bound) {
    std::vector<ScopedBound>& bounds = parameter_bounds_[&parameter];
    if (std::ranges::find(bounds, constraint.interface, &ScopedBound::interface) != bounds.end()) return;
    bounds.push_back({constraint.subject, constraint.interface, constraint.interface_arguments});
  }
  if (constraint.demand == Demand::associated) {
    const Type result = resolve(constraint.result);
    if (result->kind == TypeKind::parameter && !rigid_.contains(result->parameter))
      determine(result->parameter, {constraint.subject, constraint.interface, constraint.interface_arguments},
                constraint.index);
  }
  if (constraint.demand == Demand::method && constraint.expr != nullptr && errors_ == 0) {
    typed::Expr& callee = *std::get<typed::Call>(constraint.expr->node).callee;
    std::vector<Type> parameters = {constraint.subject};
    parameters.insert(parameters.end(), constraint.arguments.begin(), constraint.arguments.end());
    callee.type = function_type(std::move(parameters), constraint.result);
    callee.node = typed::DeferredMethod{constraint.name, {}};
    constraint.origin = &callee;
    deferred_methods_.push_back(&callee);
  }
  if (constraint.demand == Demand::trait) {
    if (constraint.result != nullptr && foreign_outputs_.contains(constraint.trait)) {
      scheme.push_back(constraint);
      return add_need(parameter, constraint.trait);
    }
    if (constraint.result != nullptr) unify(constraint.result, constraint.subject, constraint.span);
    const auto is_this = [&](const Constraint& other) {
      return other.demand == Demand::trait && other.trait == constraint.trait;
    };
    if (std::ranges::any_of(scheme, is_this)) return;
    add_need(parameter, constraint.trait);
  }
  scheme.push_back(constraint);
}

/// The program owns its type parameters; only the checker, which made them, adds to their needs.
void Checker::add_need(const typed::TypeParameter& parameter, Trait trait) {
  std::vector<std::string>& needs = parameter_needs_[&parameter];
  const std::string name(trait_name(trait));
  if (std::ranges::find(needs, name) == needs.end()) needs.push_back(name);
}

/// What may be asked of a type parameter of an impl or of `Self`: traits and bounds; it has no fields, and methods only
/// by its bounds. False when that is settled or reported.
bool Checker::belongs_to_rigid(const Constraint& constraint, const typed::TypeParameter& parameter) {
  switch (constraint.demand) {
    case Demand::trait:
    case Demand::bound:
      return true;
    case Demand::method:
      if (constraint.expr == nullptr) return true;
      solve_by_bound(constraint);
      return false;
    case Demand::associated:
      unify(constraint.result,
            projection({constraint.subject, constraint.interface, constraint.interface_arguments}, constraint.index),
            constraint.span);
      return false;
    case Demand::iteration: {
      const InterfaceInfo* iterable = builtin_interfaces_.at("Iterable");
      for (const ScopedBound& bound : std::vector(bounds_)) {
        if (bound.interface != iterable || resolve(bound.type)->parameter != &parameter) continue;
        unify(constraint.result, projection(bound, 0), constraint.span);
        return false;
      }
      report(errors::missing_trait(parameter.name, "Iterable", constraint.span));
      return false;
    }
    case Demand::field:
      report(errors::no_field(parameter.name, constraint.name, constraint.span));
      return false;
    default:
      report(errors::no_method(constraint.name.empty() ? "index" : constraint.name, parameter.name, constraint.span));
      return false;
  }
}

/// A method call whose receiver turned out to be a type parameter with a bound.
void Checker::solve_by_bound(const Constraint& constraint) {
  const Type type = resolve(constraint.subject);
  const std::vector<const ScopedBound*> bounds = bounds_with_method(type, constraint.name, constraint.interface);
  if (bounds.size() != 1 || bounds.front()->interface->trait)
    return report(errors::no_method(constraint.name, to_string(type), constraint.span));
  ExprPtr callee = bound_method(*bounds.front(), constraint.name, constraint.span);
  std::vector<Type> arguments = {constraint.subject};
  arguments.insert(arguments.end(), constraint.arguments.begin(), constraint.arguments.end());
  unify(callee->type, function_type(std::move(arguments), constraint.result), constraint.span);
  if (errors_ == 0) std::get<typed::Call>(constraint.expr->node).callee = std::move(callee);
}

/// Decides the calls made since `mark` whose receivers are known and that wait for more: a conversion for its target,
/// one of several impls for an argument. Those that the surroundings may still decide wait on.
void Checker::decide_calls(std::size_t mark, bool everything) {
  for (std::size_t i = mark; i < constraints_.size(); ++i) {
    Constraint& constraint = constraints_[i];
    if (constraint.solved || resolve(constraint.subject)->kind == TypeKind::variable) continue;
    const Type result = constraint.result == nullptr ? constraint.subject : resolve(constraint.result);
    if (!everything && result->kind == TypeKind::variable && result->level <= unifier_.level()) continue;
    constraint.is_last_try = true;
    solve(static_cast<std::uint32_t>(i));
    settle();
  }
}

/// Ends the demands made since `mark` whose subjects nothing can bind any more: those deeper than the current
/// level, or all. Data defaults to `()` (reference 02 section 1.7 rule 2); anything else is reported.
void Checker::finish_constraints(std::size_t mark, bool everything) {
  decide_calls(mark, everything);
  for (std::size_t i = mark; i < constraints_.size(); ++i) {
    Constraint& constraint = constraints_[i];
    if (constraint.solved) continue;
    const Type subject = resolve(constraint.subject);
    if (subject->kind != TypeKind::variable) continue;
    if (!everything && subject->level <= unifier_.level()) continue;
    const auto give_up = [&](source::Diagnostic diagnostic) {
      constraint.solved = true;
      // After an error nearby the type is open because of that.
      if (errors_ == constraint.errors_before) report(std::move(diagnostic), constraint.module);
      unifier_.bind(subject, simple(TypeKind::never));
      settle();
    };
    const std::string type = to_string(subject);
    if (constraint.demand == Demand::field) {
      give_up(errors::no_field(type, constraint.name, constraint.span));
    } else if (constraint.demand == Demand::bound || constraint.demand == Demand::associated) {
      give_up(errors::missing_trait(type, constraint.interface->definition->name, constraint.span));
    } else if (constraint.demand == Demand::method || constraint.demand == Demand::static_method ||
               constraint.demand == Demand::conversion) {
      give_up(errors::no_method(constraint.name, type, constraint.span));
    } else if (constraint.demand == Demand::iteration) {
      give_up(errors::missing_trait(type, "Iterable", constraint.span));
    } else if (constraint.demand == Demand::index) {
      give_up(errors::no_index(type, constraint.span));
    } else if (constraint.demand == Demand::trait && constraint.trait == Trait::concatenate) {
      unifier_.bind(subject, simple(TypeKind::string));
    } else if (constraint.demand == Demand::trait &&
               requirements(simple(TypeKind::unit), constraint.trait, unifier_, trait_impls_) &&
               constraint.trait != Trait::default_value) {
      unifier_.bind(subject, simple(unifier_.is_open(subject) ? TypeKind::any : TypeKind::unit));
    } else if (errors_ > 0) {
      unifier_.bind(subject, simple(TypeKind::never));  // open because of what was reported already
    } else {
      give_up(lacks_trait(constraint));
    }
    settle();
  }
}

}  // namespace mesh2cpp::types
