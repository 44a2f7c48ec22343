// Calls of everything that can be called (reference 02 sections 3.3 and 3.4).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

bool is_closure(const Argument& argument) {
  const auto* source = std::get_if<ast::Expr>(&argument);
  return source != nullptr && source->form() == ast::ExprForm::closure;
}

}  // namespace

/// Positional arguments, then keyword arguments as one map, then a trailing closure (reference 02 section 3.8).
std::vector<Argument> Checker::call_arguments(const ast::Expr& call) {
  std::vector<Argument> arguments;
  if (call.form() != ast::ExprForm::call) {
    for (const ast::Expr& argument : call.elements()) arguments.emplace_back(argument);
    return arguments;
  }
  for (const ast::Expr& argument : call.arguments()) arguments.emplace_back(argument);
  if (std::vector<ast::FieldInit> keywords = call.keyword_arguments(); !keywords.empty())
    arguments.emplace_back(std::move(keywords));
  if (const auto closure = call.trailing_closure()) arguments.emplace_back(*closure);
  return arguments;
}

Span Checker::span_of(const Argument& argument, Span otherwise) {
  if (const auto* source = std::get_if<ast::Expr>(&argument)) return source->span();
  if (const auto* done = std::get_if<ExprPtr>(&argument)) return (*done)->span;
  return otherwise;
}

typed::ExprPtr Checker::infer_call(const ast::Expr& expr, const Hint& hint) {
  return call(expr.callee(), call_arguments(expr), expr.span(), hint);
}

typed::ExprPtr Checker::call(const ast::Expr& callee, std::vector<Argument> arguments, Span span, const Hint& hint) {
  if (callee.form() == ast::ExprForm::name) {
    const ast::Name name = callee.name();
    const Entity entity = find_value(name.text);
    if (is_known(entity)) return call_entity(entity, callee, std::move(arguments), span, hint);
    if (interface_of_method(name.text) != nullptr || methods_by_name_.contains(std::string(name.text)))
      return call_free({nullptr, name.text}, name, std::move(arguments), callee.span(), span);
    report_undefined(name, false);
    check_arguments(arguments, {});
    return poison(span);
  }
  if (callee.form() == ast::ExprForm::member) {
    const ast::Expr object = callee.operand();
    if (const auto entity = find_member(callee)) {
      if (is_known(*entity)) return call_entity(*entity, callee, std::move(arguments), span, hint);
      check_arguments(arguments, {});
      return poison(span);
    }
    if (object.form() == ast::ExprForm::name && !is_known(find_value(object.name().text))) {
      report_undefined(object.name(), is_uppercase(object.name().text));
      check_arguments(arguments, {});
      return poison(span);
    }
    return call_method(infer(object), callee.name(), std::move(arguments), callee.span(), span, {});
  }
  return call_value(infer(callee), std::move(arguments), span);
}

typed::ExprPtr Checker::call_entity(const Entity& entity, const ast::Expr& callee, std::vector<Argument> arguments,
                                    Span span, const Hint& hint) {
  if (const auto* actor = std::get_if<ActorInfo*>(&entity))
    return call_actor(**actor, std::move(arguments), span, hint);
  if (const auto* variant = std::get_if<const typed::Variant*>(&entity))
    return construct(**variant, std::move(arguments), span);
  if (const auto* functions = std::get_if<const FunctionSet*>(&entity)) {
    ExprPtr function = function_reference(*overload(**functions, arguments.size()), callee.span(), span);
    return call_value(std::move(function), std::move(arguments), span);
  }
  if (const auto* method = std::get_if<StaticMethod>(&entity))
    return call_static(*method, std::move(arguments), callee.span(), span);
  if (const auto* method = std::get_if<FreeMethod>(&entity))
    return call_free(*method, callee.name(), std::move(arguments), callee.span(), span);
  const auto* library = std::get_if<const typed::LibraryFunction*>(&entity);
  if (library == nullptr) return call_value(reference(entity, callee.span(), hint), std::move(arguments), span);
  if (is_clustered_wrapper(**library)) {
    report(errors::misplaced_clustered(span));
    check_arguments(arguments, {});
    return poison(span);
  }
  if ((*library)->module == "Node" && (*library)->name.starts_with("spawn"))
    return remote_spawn(**library, library_reference(**library, callee.span(), span), std::move(arguments), span);
  if (is_route_registration(**library)) unwrap_clustered_handler(arguments);
  ExprPtr result = call_value(library_reference(**library, callee.span(), span), std::move(arguments), span);
  if ((*library)->module == "Tuple") demand_element(**library, *result);
  return result;
}

/// `Tuple.nth` gives the type of the element that it selects; `first` and `second` need no argument for that.
void Checker::demand_element(const typed::LibraryFunction& function, const typed::Expr& expr) {
  const auto* call = std::get_if<typed::Call>(&expr.node);
  if (call == nullptr || function.name != "nth" || call->arguments.empty()) return;
  Constraint constraint;
  constraint.demand = Demand::element;
  constraint.subject = call->arguments.front()->type;
  constraint.span = expr.span;
  constraint.result = expr.type;
  if (const auto* literal = std::get_if<typed::IntLiteral>(&call->arguments.back()->node)) {
    constraint.position = literal->value;
  }
  add_constraint(std::move(constraint));
}

typed::ExprPtr Checker::call_value(ExprPtr callee, std::vector<Argument> arguments, Span span) {
  const Type type = resolve(callee->type);
  if (type->kind == TypeKind::never) {
    check_arguments(arguments, {});
    return poison(span);
  }
  if (type->kind == TypeKind::function) {
    const std::vector<Type> parameters(type->arguments.begin(), type->arguments.end() - 1);
    std::optional<std::vector<ExprPtr>> checked = fit_call(parameters, arguments, span);
    if (!checked) return poison(span);
    return make(span, type->arguments.back(), typed::Call{std::move(callee), std::move(*checked)});
  }
  std::vector<ExprPtr> checked = check_arguments(arguments, {});
  std::vector<Type> types;
  for (const ExprPtr& argument : checked) types.push_back(argument->type);
  const Type result = unifier_.fresh();
  if (!unify(callee->type, function_type(std::move(types), result), callee->span)) return poison(span);
  return make(span, result, typed::Call{std::move(callee), std::move(checked)});
}

/// Count first (E0003), then each argument (E0001). Empty when something did not fit.
std::optional<std::vector<typed::ExprPtr>> Checker::fit_call(const std::vector<Type>& parameters,
                                                             std::vector<Argument>& arguments, Span span) {
  if (parameters.size() != arguments.size()) {
    check_arguments(arguments, {});
    report(errors::wrong_count(parameters.size(), arguments.size(), span));
    return std::nullopt;
  }
  const std::size_t before = errors_;
  std::vector<ExprPtr> checked = check_arguments(arguments, parameters);
  // What an argument reported about itself does not spoil the result of the call.
  if (errors_ > before && mismatched_) {
    mismatched_ = false;
    return std::nullopt;
  }
  return checked;
}

/// Closures come last, so that they know the types that the other arguments have fixed (reference 02 section 3.4
/// rule 1). The result is in the order written.
std::vector<typed::ExprPtr> Checker::check_arguments(std::vector<Argument>& arguments,
                                                     const std::vector<Type>& parameters) {
  std::vector<ExprPtr> checked(arguments.size());
  bool fits = true;
  for (const bool closures : {false, true}) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (is_closure(arguments[i]) != closures) continue;
      const Type parameter = parameters.empty() ? nullptr : parameters[i];
      checked[i] = check_argument(arguments[i], {parameter});
      if (parameter == nullptr) continue;
      fits = unify(parameter, checked[i]->type,
                   errors::Where{.kind = errors::Where::Kind::argument, .span = checked[i]->span, .index = i + 1}) &&
             fits;
    }
  }
  mismatched_ = !fits;
  return checked;
}

typed::ExprPtr Checker::check_argument(Argument& argument, const Hint& hint) {
  if (auto* done = std::get_if<ExprPtr>(&argument)) return std::move(*done);
  if (const auto* source = std::get_if<ast::Expr>(&argument)) return infer(*source, hint);
  const auto& keywords = std::get<std::vector<ast::FieldInit>>(argument);
  const Span span = source::cover(keywords.front().name.span, keywords.back().value.span());
  const Type value = unifier_.fresh();
  typed::MapLiteral map;
  for (const ast::FieldInit& keyword : keywords) {
    ExprPtr made = infer(keyword.value);
    unify(value, made->type, made->span);
    map.entries.emplace_back(
        make(keyword.name.span, simple(TypeKind::string), typed::StringLiteral{std::string(keyword.name.text)}),
        std::move(made));
  }
  return make(span, unifier_.make(TypeKind::map, {simple(TypeKind::string), value}), std::move(map));
}

typed::ExprPtr Checker::construct(const typed::Variant& variant, std::vector<Argument> arguments, Span span) {
  const Constructor constructor = instantiate_variant(variant);
  if (constructor.payload.empty() && !arguments.empty()) {
    // A constant is not a function: reported like any other call of a value.
    return call_value(make(span, constructor.sum, typed::Construct{&variant, {}}), std::move(arguments), span);
  }
  std::optional<std::vector<ExprPtr>> checked = fit_call(constructor.payload, arguments, span);
  if (!checked) return poison(span);
  return make(span, constructor.sum, typed::Construct{&variant, std::move(*checked)});
}

/// Inside its own body an actor's name is its loop (reference 04 section 4 rules 4 to 7).
typed::ExprPtr Checker::call_actor(ActorInfo& actor, std::vector<Argument> arguments, Span span, const Hint& hint) {
  if (actor_ != &actor) {
    check_arguments(arguments, {});
    report(errors::actor_called(actor.actor->name, span));
    return poison(span);
  }
  std::vector<Type> parameters;
  for (const typed::Local* parameter : actor.actor->parameters) parameters.push_back(parameter->type);
  std::optional<std::vector<ExprPtr>> checked = fit_call(parameters, arguments, span);
  if (!checked) return poison(span);
  const bool is_loop = hint.tail && body_->is_actor;
  return make(span, simple(is_loop ? TypeKind::never : TypeKind::unit),
              typed::Call{make(span, actor_type(actor), typed::ActorRef{actor.actor}), std::move(*checked)});
}

}  // namespace mesh2cpp::types
