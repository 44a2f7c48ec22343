// Method calls `e.m(args)`: fields first, then methods of built-in traits, then the library module of the receiver's
// type (reference 02 section 9.6).
#include <algorithm>
#include <array>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

/// Trait methods that the prelude offers as functions (reference 02 sections 9.7 and 10).
constexpr std::array<std::string_view, 4> trait_functions = {"to_string", "inspect", "hash", "compare"};

}  // namespace

std::string_view Checker::library_module_of(Type type) {
  switch (resolve(type)->kind) {
    case TypeKind::string:
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

const typed::LibraryFunction* Checker::find_method(Type receiver, std::string_view name) {
  if (std::ranges::find(trait_functions, name) != trait_functions.end()) return find_library_function("", name);
  const std::string_view module = library_module_of(receiver);
  return module.empty() ? nullptr : find_library_function(module, name);
}

bool Checker::has_field(Type type, std::string_view name) {
  type = resolve(type);
  return type->kind == TypeKind::structure &&
         std::ranges::find(type->structure->fields, name, &typed::Field::name) != type->structure->fields.end();
}

typed::ExprPtr Checker::call_method(const ast::Expr& callee, std::vector<Argument> arguments, Span span) {
  const ast::Name name = callee.name();
  ExprPtr receiver = infer(callee.operand());
  const Type type = resolve(receiver->type);
  if (type->kind == TypeKind::never) {
    check_arguments(arguments, {});
    return poison(span);
  }
  if (type->kind == TypeKind::variable) return defer_method(std::move(receiver), name, std::move(arguments), span);
  if (has_field(type, name.text))
    return call_value(field_access(std::move(receiver), name, callee.span()), std::move(arguments), span);
  if (const typed::LibraryFunction* function = find_method(type, name.text)) {
    arguments.emplace(arguments.begin(), std::move(receiver));
    return call_entity(function, callee, std::move(arguments), span, {});
  }
  check_arguments(arguments, {});
  report(errors::no_method(name.text, to_string(type), name.span));
  return poison(span);
}

/// The receiver's type is not known yet: the call is completed when it is.
typed::ExprPtr Checker::defer_method(ExprPtr receiver, const ast::Name& name, std::vector<Argument> arguments,
                                     Span span) {
  Constraint constraint;
  constraint.demand = Demand::method;
  constraint.subject = receiver->type;
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
  add_constraint(std::move(constraint));
  return result;
}

void Checker::solve_method(Constraint& constraint) {
  const Type receiver = resolve(constraint.subject);
  if (has_field(receiver, constraint.name)) {
    Constraint field = constraint;
    field.demand = Demand::field;
    field.expr = nullptr;
    field.solved = false;
    field.result = function_type(constraint.arguments, constraint.result);
    if (errors_ == 0) {
      auto& call = std::get<typed::Call>(constraint.expr->node);
      ExprPtr object = std::move(call.arguments.front());
      call.arguments.erase(call.arguments.begin());
      call.callee = make(constraint.span, field.result,
                         typed::FieldAccess{std::move(object), receiver->structure, 0, constraint.name});
      field.expr = call.callee.get();
    }
    add_constraint(std::move(field));
    return;
  }
  const typed::LibraryFunction* function = find_method(receiver, constraint.name);
  if (function == nullptr) {
    report(errors::no_method(constraint.name, to_string(receiver), constraint.span));
    return;
  }
  ExprPtr callee = library_reference(*function, constraint.span, constraint.span);
  std::vector<Type> arguments = {constraint.subject};
  arguments.insert(arguments.end(), constraint.arguments.begin(), constraint.arguments.end());
  unify(callee->type, function_type(std::move(arguments), constraint.result), constraint.span);
  if (errors_ == 0) std::get<typed::Call>(constraint.expr->node).callee = std::move(callee);
}

}  // namespace mesh2cpp::types
