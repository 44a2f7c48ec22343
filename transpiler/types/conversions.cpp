// `into`, `try_into`, and the conversion of errors by `?` (reference 02 sections 13 and 14).
#include <algorithm>
#include <array>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/trial.hpp"

namespace mesh2cpp::types {

namespace {

/// Reference 02 section 13 rule 1.
struct BuiltinConversion {
  TypeKind from;
  TypeKind to;
  std::string_view module;
};

constexpr std::array builtin_conversions = {
    BuiltinConversion{TypeKind::integer, TypeKind::floating, "Float"},
    BuiltinConversion{TypeKind::integer, TypeKind::string, "String"},
    BuiltinConversion{TypeKind::floating, TypeKind::string, "String"},
    BuiltinConversion{TypeKind::boolean, TypeKind::string, "String"},
};

}  // namespace

bool Checker::is_conversion(std::string_view name) { return name == "into" || name == "try_into"; }

/// `v.into()`: the target is what the surroundings expect.
typed::ExprPtr Checker::convert(ExprPtr value, const ast::Name& name, Span span) {
  Constraint constraint;
  constraint.demand = Demand::conversion;
  constraint.subject = value->type;
  constraint.name = name.text;
  constraint.span = name.span;
  constraint.result = unifier_.fresh();
  typed::Call call{poison(name.span), {}};
  call.arguments.push_back(std::move(value));
  ExprPtr result = make(span, constraint.result, std::move(call));
  constraint.expr = result.get();
  const std::size_t before = errors_;
  add_constraint(std::move(constraint));
  if (errors_ > before) result->type = simple(TypeKind::never);
  return result;
}

/// Every way from one type to another: impls of `From` or `TryFrom` of the target, impls of `Into` or `TryInto` of the
/// source.
std::vector<Checker::Target> Checker::conversions(Type source, Type target, bool is_fallible) {
  std::vector<Target> targets;
  const auto add = [&](std::string_view interface, Type self, Type argument) {
    InterfaceInfo& info = *builtin_interfaces_.at(std::string(interface));
    const typed::InterfaceMethod& method = info.definition->methods.front();
    for (Found& found : find_impls(info, self, {argument})) {
      FunctionInfo* function = impl_function(*found.impl, method);
      if (function != nullptr) targets.push_back({{found.impl, &method, function}, std::move(found.substitution)});
    }
  };
  add(is_fallible ? "TryFrom" : "From", target, source);
  add(is_fallible ? "TryInto" : "Into", source, target);
  return targets;
}

const typed::LibraryFunction* Checker::builtin_conversion(Type source, Type target) {
  const TypeKind from = resolve(source)->kind;
  const TypeKind to = resolve(target)->kind;
  for (const BuiltinConversion& row : builtin_conversions) {
    if (row.from == from && row.to == to) return find_library_function(row.module, "from");
  }
  return nullptr;
}

void Checker::solve_conversion(Constraint& constraint) {
  const Type source = resolve(constraint.subject);
  const bool is_fallible = constraint.name == "try_into";
  Type target = resolve(constraint.result);
  if (is_fallible && target->kind != TypeKind::never) {
    if (target->kind != TypeKind::sum || target->sum != sums_.result) {
      if (!unify(constraint.result, result(unifier_.fresh(), unifier_.fresh()), constraint.span)) return;
    }
    target = resolve(resolve(constraint.result)->arguments[0]);
  }
  if (target->kind == TypeKind::never) return;
  std::vector<Target> targets = conversions(source, target, is_fallible);
  if (target->kind == TypeKind::variable) {
    if (!constraint.is_last_try) {
      constraint.solved = false;
      unifier_.watch(target, constraint.position_in_list);
      return;
    }
    if (targets.empty()) {
      report(errors::no_method(constraint.name, to_string(source), constraint.span));
      return;
    }
  }
  ExprPtr callee;
  if (targets.empty() && !is_fallible) {
    if (const typed::LibraryFunction* function = builtin_conversion(source, target))
      callee = library_reference(*function, constraint.span, constraint.span);
  }
  if (!callee && targets.empty()) {
    report(errors::missing_trait(to_string(target), (is_fallible ? "TryFrom<" : "From<") + to_string(source) + ">",
                                 constraint.span));
    return;
  }
  if (targets.size() > 1) {
    if (!constraint.is_last_try && !(is_closed(source) && is_closed(target))) {
      constraint.solved = false;
      return;
    }
    std::vector<std::string> names;
    for (const Target& each : targets)
      names.push_back(impl_name(*each.entry.impl->impl) + " for " + to_string(each.entry.impl->impl->self));
    std::ranges::sort(names);
    report(errors::ambiguous_conversion(constraint.name, to_string(source), names, constraint.span));
    return;
  }
  if (!callee) {
    const bool is_from = targets.front().entry.function->function->is_static;
    callee = method_reference(targets.front(), is_from ? target : source, constraint.span, constraint.span);
  }
  unify(callee->type, function_type({constraint.subject}, constraint.result), constraint.span);
  complete_call(constraint, std::move(callee));
}

/// The `from` that turns the error of an operand of `?` into that of the function; null when there is none.
typed::ExprPtr Checker::error_conversion(Type error, Type wanted, Span span) {
  const std::vector<Target> targets = conversions(error, wanted, false);
  if (targets.size() == 1 && targets.front().entry.function->function->is_static) {
    ExprPtr made = method_reference(targets.front(), wanted, span, span);
    unify(made->type, function_type({error}, wanted), span);
    return made;
  }
  const typed::LibraryFunction* function = builtin_conversion(error, wanted);
  if (function == nullptr) return nullptr;
  ExprPtr made = library_reference(*function, span, span);
  unify(made->type, function_type({error}, wanted), span);
  return made;
}

}  // namespace mesh2cpp::types
