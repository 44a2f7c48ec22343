// Actors and the forms that only make sense with them (reference 02 section 15, 04 sections 4 to 8).
#include <algorithm>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/discard.hpp"
#include "transpiler/types/library.hpp"

namespace mesh2cpp::types {

/// Actors are not generic: what their annotations leave open is fixed by the body or by a use, once per program.
void Checker::declare_actor(ActorInfo& actor) {
  if (actor.declared) return;
  actor.declared = true;
  const std::uint32_t level = unifier_.level();
  unifier_.set_level(0);
  ModuleInfo* const module = std::exchange(module_, actor.module);
  for (const ast::Param& param : actor.syntax.params()) {
    const auto written = param.annotation();
    const auto name = param.name();
    actor.actor->parameters.push_back(make_local(name ? std::string(name->text) : "_",
                                                 written ? annotation(*written) : unifier_.fresh(), param.span()));
  }
  actor.message = unifier_.fresh();
  module_ = module;
  unifier_.set_level(level);
}

/// What the name of an actor is as a value: `(P...) -> Pid<M>`, with an `M` of its own per use when it is open.
Type Checker::actor_type(const ActorInfo& actor) {
  std::vector<Type> parameters;
  for (const typed::Local* parameter : actor.actor->parameters) parameters.push_back(parameter->type);
  const bool is_open = resolve(actor.message)->kind == TypeKind::any;
  const Type message = is_open ? unifier_.fresh_open() : actor.message;
  return function_type(std::move(parameters), unifier_.make(TypeKind::pid, {message}));
}

void Checker::check_actor(ActorInfo& actor) {
  ActorInfo* const outer_actor = std::exchange(actor_, &actor);
  Body context{simple(TypeKind::unit), true};
  context.is_actor = true;
  Body* const outer_body = std::exchange(body_, &context);
  const auto declare_parameters = [&] {
    for (const typed::Local* parameter : actor.actor->parameters)
      scope_.declare(parameter->name, LocalBinding{parameter});
  };
  {
    const ScopeGuard guard(scope_);
    declare_parameters();
    actor.actor->body = check_block(actor.syntax.body(), {nullptr, true});
    discard_value(actor.actor->body);
  }
  if (const auto terminate = actor.syntax.terminate()) {
    const ScopeGuard guard(scope_);
    declare_parameters();
    Body ending{simple(TypeKind::unit), true};
    body_ = &ending;
    const bool was_terminating = std::exchange(terminating_, true);
    actor.actor->terminate = std::make_unique<typed::Block>(check_block(*terminate, {}));
    terminating_ = was_terminating;
    discard_value(*actor.actor->terminate);
  }
  body_ = outer_body;
  actor_ = outer_actor;
}

/// Nothing in the body says what a message is: any value may be sent (reference 04 section 5 rule 5). Demands that
/// every message meets (text, equality) do not close the mailbox.
bool Checker::stays_open(const ActorInfo& actor, std::size_t mark) {
  const Type message = resolve(actor.message);
  if (message->kind != TypeKind::variable) return false;
  for (std::size_t i = mark; i < constraints_.size(); ++i) {
    const Constraint& constraint = constraints_[i];
    if (constraint.solved || resolve(constraint.subject) != message) continue;
    if (constraint.demand != Demand::trait ||
        !requirements(simple(TypeKind::any), constraint.trait, unifier_, trait_impls_))
      return false;
  }
  const auto mentions_it = [&](const typed::Local* parameter) { return mentions(parameter->type, message); };
  if (actor.actor != nullptr && std::ranges::any_of(actor.actor->parameters, mentions_it)) return false;
  unifier_.bind(message, simple(TypeKind::any));
  settle();
  return true;
}

bool Checker::mentions(Type type, Type variable) {
  type = resolve(type);
  return type == variable ||
         std::ranges::any_of(type->arguments, [&](Type argument) { return mentions(argument, variable); });
}

/// `spawn(f, a, b)`, `send(p, m)`: special forms, but pipes reach them like calls.
typed::ExprPtr Checker::process_form(const ast::Expr& expr, std::vector<Argument> arguments, Span span) {
  switch (expr.form()) {
    case ast::ExprForm::spawn:
      return spawn(std::move(arguments), span);
    case ast::ExprForm::send:
      return send(std::move(arguments), span);
    default:
      return call_value(library_reference(*find_library_function("", "link"), span, span), std::move(arguments), span);
  }
}

typed::ExprPtr Checker::spawn(std::vector<Argument> arguments, Span span) {
  if (arguments.empty()) {
    report(errors::wrong_count(1, 0, span));
    return poison(span);
  }
  ExprPtr callee = check_argument(arguments.front(), {});
  arguments.erase(arguments.begin());
  const Type type = resolve(callee->type);
  const Type pid = unifier_.make(TypeKind::pid, {unifier_.fresh()});
  switch (type->kind) {
    case TypeKind::never:
      check_arguments(arguments, {});
      return poison(span);
    case TypeKind::variable: {
      std::vector<ExprPtr> checked = check_arguments(arguments, {});
      std::vector<Type> types;
      for (const ExprPtr& argument : checked) types.push_back(argument->type);
      unify(callee->type, function_type(std::move(types), pid), callee->span);
      return make(span, pid, typed::Spawn{std::move(callee), std::move(checked)});
    }
    case TypeKind::function: {
      const std::vector<Type> parameters(type->arguments.begin(), type->arguments.end() - 1);
      std::optional<std::vector<ExprPtr>> checked = fit_call(parameters, arguments, span);
      if (!checked || !unify(type->arguments.back(), pid, callee->span)) return poison(span);
      return make(span, type->arguments.back(), typed::Spawn{std::move(callee), std::move(*checked)});
    }
    default:
      check_arguments(arguments, {});
      report(errors::not_spawnable(to_string(type), callee->span));
      return poison(span);
  }
}

typed::ExprPtr Checker::send(std::vector<Argument> arguments, Span span) {
  if (arguments.size() != 2) {
    check_arguments(arguments, {});
    report(errors::wrong_count(2, arguments.size(), span));
    return poison(span);
  }
  ExprPtr pid = check_argument(arguments[0], {});
  const Type target = resolve(pid->type);
  ExprPtr message = check_argument(arguments[1], {target->kind == TypeKind::pid ? target->arguments[0] : nullptr});
  switch (resolve(pid->type)->kind) {
    case TypeKind::pid: {
      const Type accepted = resolve(pid->type)->arguments[0];
      if (unifier_.unify(accepted, message->type))
        report(errors::message_mismatch(to_string(accepted), to_string(message->type), message->span));
      settle();
      break;
    }
    case TypeKind::any_pid:
    case TypeKind::never:
      break;
    case TypeKind::variable:
      unify(pid->type, unifier_.make(TypeKind::pid, {message->type}), pid->span);
      break;
    default:
      report(errors::mismatch("Pid", to_string(pid->type), errors::Where{.span = pid->span}));
      break;
  }
  return make(span, simple(TypeKind::unit), typed::Send{std::move(pid), std::move(message)});
}

typed::ExprPtr Checker::infer_self(const ast::Expr& expr) {
  if (actor_ == nullptr) {
    report(errors::self_outside_actor(expr.span()));
    return poison(expr.span());
  }
  return make(expr.span(), unifier_.make(TypeKind::pid, {actor_->message}), typed::SelfPid{});
}

/// A pattern like `(:down, ref, pid, reason)` says that the messages are such notices (reference 04 section 9.5).
void Checker::expect_notice(const ast::Pattern& pattern, Type message) {
  const std::vector<ast::Pattern> parts = pattern.parts();
  if (pattern.form() != ast::PatternForm::tuple || parts.empty() || parts[0].form() != ast::PatternForm::atom) return;
  const std::string_view atom = parts[0].atom_name();
  std::vector<TypeKind> elements{TypeKind::atom};
  if (atom == "exit" && parts.size() == 3) elements.insert(elements.end(), {TypeKind::any_pid, TypeKind::string});
  if (atom == "down" && parts.size() == 4)
    elements.insert(elements.end(), {TypeKind::integer, TypeKind::any_pid, TypeKind::string});
  if ((atom == "nodedown" || atom == "nodeup") && parts.size() == 2) elements.push_back(TypeKind::string);
  if (elements.size() == 1) return;
  std::vector<Type> types;
  for (const TypeKind element : elements) types.push_back(simple(element));
  unify(unifier_.make(TypeKind::tuple, std::move(types)), message, pattern.span());
}

typed::ExprPtr Checker::infer_receive(const ast::Expr& expr, const Hint& hint) {
  // A terminate clause may not receive (reference 04 section 4.1 rule 3).
  if (actor_ == nullptr || terminating_) report(errors::receive_outside_actor(expr.span()));
  const Type message = actor_ == nullptr ? simple(TypeKind::never) : actor_->message;
  typed::Receive receive;
  Type type = simple(TypeKind::never);
  bool fits = true;
  for (const ast::Arm& arm : expr.arms()) {
    expect_notice(arm.pattern(), message);
    receive.arms.push_back(check_arm(arm, {message}, hint));
    const typed::Block& body = receive.arms.back().body;
    type = join(type, body.type, errors::Where{.span = value_span(body)}, fits);
  }
  if (const auto timeout = expr.timeout()) {
    receive.timeout = infer(*timeout);
    unify(receive.timeout->type, simple(TypeKind::integer), receive.timeout->span);
  }
  if (const auto after = expr.after_body()) {
    receive.after = std::make_unique<typed::Block>(check_block(*after, hint));
    type = join(type, receive.after->type, errors::Where{.span = value_span(*receive.after)}, fits);
  }
  return make(expr.span(), joined(type, fits), std::move(receive));
}

}  // namespace mesh2cpp::types
