// Demands on types that are not known yet: kept, tried again when their subject is bound, and handed to the scheme
// of the function when it is generalised (reference 02 section 3.4).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

void Checker::add_constraint(Constraint constraint) {
  if (constraint.module == nullptr) constraint.module = module_;
  constraints_.push_back(std::move(constraint));
  const auto index = static_cast<std::uint32_t>(constraints_.size() - 1);
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
  } else {
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
  }
  module_ = module;
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
    const auto parts = requirements(type, next.trait, unifier_);
    if (!parts) {
      report(errors::missing_trait(to_string(constraint.subject), trait_name(constraint.trait), constraint.span));
      return;
    }
    open.insert(open.end(), parts->begin(), parts->end());
  }
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
  report(errors::no_field(to_string(subject), constraint.name, constraint.span));
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
      report(errors::missing_trait(to_string(subject), "Iterable", constraint.span));
      return;
  }
  unify(constraint.result, item, constraint.span);
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
    report(errors::missing_trait(to_string(subject), "Index", constraint.span));
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

/// The subject has been generalised: every use of the function will be asked instead.
void Checker::become_scheme(const Constraint& constraint, const typed::TypeParameter& parameter) {
  if (constraint.demand == Demand::method) {
    report(errors::no_method(constraint.name, parameter.name, constraint.span));
    return;
  }
  std::vector<Constraint>& scheme = schemes_[&parameter];
  if (constraint.demand == Demand::trait) {
    const auto is_this = [&](const Constraint& other) {
      return other.demand == Demand::trait && other.trait == constraint.trait;
    };
    if (std::ranges::any_of(scheme, is_this)) return;
    // The program owns its type parameters; only the checker, which made them, adds to their needs.
    std::vector<std::string>& needs = parameter_needs_[&parameter];
    const std::string name(trait_name(constraint.trait));
    if (std::ranges::find(needs, name) == needs.end()) needs.push_back(name);
  }
  scheme.push_back(constraint);
}

/// Ends the demands made since `mark` whose subjects nothing can bind any more: those deeper than the current
/// level, or all. Data defaults to `()` (reference 02 section 1.7 rule 2); anything else is reported.
void Checker::finish_constraints(std::size_t mark, bool everything) {
  for (std::size_t i = mark; i < constraints_.size(); ++i) {
    Constraint& constraint = constraints_[i];
    if (constraint.solved) continue;
    const Type subject = resolve(constraint.subject);
    if (subject->kind != TypeKind::variable || (!everything && subject->level <= unifier_.level())) continue;
    const auto give_up = [&](source::Diagnostic diagnostic) {
      constraint.solved = true;
      report(std::move(diagnostic), constraint.module);
      unifier_.bind(subject, simple(TypeKind::never));
      settle();
    };
    const std::string type = to_string(subject);
    if (constraint.demand == Demand::field) {
      give_up(errors::no_field(type, constraint.name, constraint.span));
    } else if (constraint.demand == Demand::method) {
      give_up(errors::no_method(constraint.name, type, constraint.span));
    } else if (constraint.demand == Demand::iteration) {
      give_up(errors::missing_trait(type, "Iterable", constraint.span));
    } else if (constraint.demand == Demand::index) {
      give_up(errors::missing_trait(type, "Index", constraint.span));
    } else if (constraint.demand == Demand::trait && constraint.trait == Trait::concatenate) {
      unifier_.bind(subject, simple(TypeKind::string));
    } else if (constraint.demand == Demand::trait && requirements(simple(TypeKind::unit), constraint.trait, unifier_) &&
               constraint.trait != Trait::default_value) {
      unifier_.bind(subject, simple(unifier_.is_open(subject) ? TypeKind::any : TypeKind::unit));
    } else {
      give_up(errors::missing_trait(type, trait_name(constraint.trait), constraint.span));
    }
    settle();
  }
}

}  // namespace mesh2cpp::types
