// `if`, `case`, loops and the ways out of them (reference 02 sections 3.3, 3.6, 8 and 12).
#include <algorithm>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/discard.hpp"

namespace mesh2cpp::types {

typed::ExprPtr Checker::check_condition(const ast::Expr& expr) {
  ExprPtr condition = infer(expr);
  unify(condition->type, simple(TypeKind::boolean), condition->span);
  return condition;
}

typed::ExprPtr Checker::infer_if(const ast::Expr& expr, const Hint& hint) {
  typed::If made{check_condition(expr.condition()), check_block(expr.then_block(), hint), nullptr};
  const auto otherwise = expr.else_block();
  if (!otherwise) {
    discard_value(made.then);
    return make(expr.span(), simple(TypeKind::unit), std::move(made));
  }
  made.otherwise = std::make_unique<typed::Block>(check_block(*otherwise, hint));
  bool fits = true;
  const errors::Where where{
      .kind = errors::Where::Kind::branches, .span = value_span(*made.otherwise), .other = value_span(made.then)};
  const Type type = join(made.then.type, made.otherwise->type, where, fits);
  return make(expr.span(), joined(type, fits), std::move(made));
}

/// `case (a, b) do (p, q) -> ...` looks at both parts separately when every arm does.
bool Checker::is_flat_case(const ast::Expr& scrutinee, const std::vector<ast::Arm>& arms) {
  if (scrutinee.form() != ast::ExprForm::tuple) return false;
  const std::size_t size = scrutinee.elements().size();
  return std::ranges::all_of(arms, [&](const ast::Arm& arm) {
    const ast::Pattern pattern = arm.pattern();
    return pattern.form() == ast::PatternForm::wildcard ||
           (pattern.form() == ast::PatternForm::tuple && pattern.parts().size() == size);
  });
}

typed::ExprPtr Checker::infer_case(const ast::Expr& expr, const Hint& hint) {
  const ast::Expr scrutinee = expr.scrutinee();
  const std::vector<ast::Arm> arms = expr.arms();
  typed::Match match;
  if (is_flat_case(scrutinee, arms)) {
    for (const ast::Expr& element : scrutinee.elements()) match.subjects.push_back(infer(element));
  } else {
    match.subjects.push_back(infer(scrutinee));
  }
  std::vector<Type> subjects;
  for (const ExprPtr& subject : match.subjects) subjects.push_back(subject->type);
  Type type = simple(TypeKind::never);
  bool fits = true;
  for (const ast::Arm& arm : arms) {
    match.arms.push_back(check_arm(arm, subjects, hint));
    const typed::Block& body = match.arms.back().body;
    type = join(type, body.type, errors::Where{.span = value_span(body)}, fits);
  }
  return make(expr.span(), joined(type, fits), std::move(match));
}

typed::Arm Checker::check_arm(const ast::Arm& arm, const std::vector<Type>& subjects, const Hint& hint) {
  const ScopeGuard guard(scope_);
  typed::Arm made;
  made.span = arm.span();
  Bindings bindings;
  const ast::Pattern pattern = arm.pattern();
  if (subjects.size() == 1) {
    made.patterns.push_back(infer_pattern(pattern, subjects.front(), bindings));
  } else if (pattern.form() == ast::PatternForm::wildcard) {
    for (const Type subject : subjects)
      made.patterns.push_back(
          std::make_unique<typed::Pattern>(typed::Pattern{subject, pattern.span(), typed::WildcardPattern{}}));
  } else {
    const std::vector<ast::Pattern> parts = pattern.parts();
    for (std::size_t i = 0; i < subjects.size(); ++i)
      made.patterns.push_back(infer_pattern(parts[i], subjects[i], bindings));
  }
  declare_bindings(bindings);
  if (const auto condition = arm.guard()) made.guard = check_condition(*condition);
  made.body = check_block(arm.body(), hint);
  return made;
}

typed::ExprPtr Checker::infer_while(const ast::Expr& expr) {
  typed::While loop{check_condition(expr.condition()), {}};
  ++body_->loops;
  loop.body = check_block(expr.body(), {});
  --body_->loops;
  discard_value(loop.body);
  return make(expr.span(), simple(TypeKind::unit), std::move(loop));
}

/// Reference 02 section 12.
typed::ExprPtr Checker::infer_for(const ast::Expr& expr) {
  ExprPtr made = make(expr.span(), simple(TypeKind::never), typed::For{});
  auto& loop = std::get<typed::For>(made->node);
  loop.iterable = infer(expr.iterable());
  const ast::ForBinding binding = expr.binding();
  const auto pattern = binding.pattern();
  const std::vector<ast::Name> pair = binding.pair();
  Constraint constraint;
  constraint.demand = Demand::iteration;
  constraint.subject = loop.iterable->type;
  constraint.span = loop.iterable->span;
  constraint.expr = made.get();
  constraint.pair = !pattern && pair.size() > 1;
  constraint.result =
      resolve(loop.iterable->type)->kind == TypeKind::never ? simple(TypeKind::never) : unifier_.fresh();
  const Type item = constraint.result;
  const std::size_t before = errors_;
  add_constraint(std::move(constraint));
  const Type subject = errors_ > before ? simple(TypeKind::never) : item;

  const ScopeGuard guard(scope_);
  Bindings bindings;
  if (pattern) {
    loop.pattern = infer_pattern(*pattern, subject, bindings);
  } else {
    std::vector<Type> types;
    typed::TuplePattern names;
    for (const ast::Name& name : pair) {
      types.push_back(unifier_.fresh());
      names.elements.push_back(bind_pattern(name, types.back(), bindings));
    }
    if (names.elements.size() == 1) {
      unify(types.front(), subject, binding.span());
      loop.pattern = std::move(names.elements.front());
    } else {
      const Type tuple = unifier_.make(TypeKind::tuple, std::move(types));
      unify(tuple, subject, binding.span());
      loop.pattern = std::make_unique<typed::Pattern>(typed::Pattern{tuple, binding.span(), std::move(names)});
    }
  }
  declare_bindings(bindings);
  if (const auto filter = expr.filter()) loop.filter = check_condition(*filter);
  ++body_->loops;
  loop.body = check_block(expr.body(), {});
  --body_->loops;
  Type element = loop.body.type;
  if (resolve(element)->kind == TypeKind::never) element = simple(TypeKind::unit);
  made->type = unifier_.make(TypeKind::list, {element});
  return made;
}

typed::ExprPtr Checker::infer_loop_exit(const ast::Expr& expr) {
  const bool is_break = expr.form() == ast::ExprForm::break_;
  if (body_->loops == 0) report(errors::outside_loop(is_break ? "break" : "continue", expr.span()));
  return make(expr.span(), simple(TypeKind::never), is_break ? Node(typed::Break{}) : Node(typed::Continue{}));
}

typed::ExprPtr Checker::infer_return(const ast::Expr& expr) {
  const auto source = expr.value();
  if (!source) {
    unify(simple(TypeKind::unit), body_->result, expr.span());
    return make(expr.span(), simple(TypeKind::never), typed::Return{nullptr});
  }
  ExprPtr value = infer(*source, {body_->result, body_->is_actor});
  // What an actor's body gives is ignored, also when it is given early.
  if (!body_->is_actor) unify(value->type, body_->result, value->span);
  return make(expr.span(), simple(TypeKind::never), typed::Return{std::move(value)});
}

}  // namespace mesh2cpp::types
