// Operators and `?` (reference 02 sections 3.3 and 14).
#include <algorithm>
#include <array>
#include <limits>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/trial.hpp"

namespace mesh2cpp::types {

namespace {

struct Operator {
  std::string_view text;
  typed::BinaryOperator op;
  std::optional<Trait> trait;  // of both operands
  enum class Gives : std::uint8_t { operand, boolean } gives;
};

using enum typed::BinaryOperator;

constexpr std::array operators = {
    Operator{"+", add, Trait::add, Operator::Gives::operand},
    Operator{"-", subtract, Trait::subtract, Operator::Gives::operand},
    Operator{"*", multiply, Trait::multiply, Operator::Gives::operand},
    Operator{"/", divide, Trait::divide, Operator::Gives::operand},
    Operator{"%", modulo, Trait::modulo, Operator::Gives::operand},
    Operator{"==", equal, Trait::eq, Operator::Gives::boolean},
    Operator{"!=", not_equal, Trait::eq, Operator::Gives::boolean},
    Operator{"<", less, Trait::ord, Operator::Gives::boolean},
    Operator{">", greater, Trait::ord, Operator::Gives::boolean},
    Operator{"<=", less_equal, Trait::ord, Operator::Gives::boolean},
    Operator{">=", greater_equal, Trait::ord, Operator::Gives::boolean},
    Operator{"<>", concatenate, Trait::concatenate, Operator::Gives::operand},
    Operator{"and", logical_and, std::nullopt, Operator::Gives::boolean},
    Operator{"or", logical_or, std::nullopt, Operator::Gives::boolean},
    Operator{"..", range, std::nullopt, Operator::Gives::operand},
};

}  // namespace

typed::ExprPtr Checker::infer_unary(const ast::Expr& expr) {
  const ast::Expr source = expr.operand();
  if (expr.op() == "not") {
    ExprPtr operand = infer(source);
    unify(operand->type, simple(TypeKind::boolean), operand->span);
    return make(expr.span(), simple(TypeKind::boolean),
                typed::Unary{typed::UnaryOperator::logical_not, std::move(operand)});
  }
  // The sign belongs to the literal: only so can the smallest Int be written.
  if (source.form() == ast::ExprForm::integer) {
    const auto value =
        static_cast<std::uint64_t>(source.integer_value().value_or(std::numeric_limits<std::int64_t>::min()));
    return make(expr.span(), simple(TypeKind::integer), typed::IntLiteral{static_cast<std::int64_t>(0 - value)});
  }
  if (source.form() == ast::ExprForm::floating)
    return make(expr.span(), simple(TypeKind::floating), typed::FloatLiteral{-source.floating_value()});
  return negate(infer(source), expr.span());
}

typed::ExprPtr Checker::negate(ExprPtr operand, Span span) {
  const Type type = operand->type;
  ExprPtr made = make(span, type, typed::Unary{typed::UnaryOperator::negate, std::move(operand)});
  demand_operator(*made, type, Trait::negate);
  return made;
}

/// Asks for the trait of an operator. Its value has the type of the operands, unless an impl may have another `Output`.
void Checker::demand_operator(typed::Expr& expr, Type operand, Trait trait) {
  Constraint constraint;
  constraint.demand = Demand::trait;
  constraint.subject = operand;
  constraint.trait = trait;
  constraint.span = expr.span;
  constraint.expr = &expr;
  const bool is_arithmetic = trait != Trait::eq && trait != Trait::ord && trait != Trait::concatenate;
  if (is_arithmetic && foreign_outputs_.contains(trait)) {
    const TypeKind kind = resolve(operand)->kind;
    if (kind != TypeKind::integer && kind != TypeKind::floating) expr.type = constraint.result = unifier_.fresh();
  }
  const std::size_t before = errors_;
  add_constraint(std::move(constraint));
  if (errors_ > before && expr.type != simple(TypeKind::boolean)) expr.type = simple(TypeKind::never);
}

typed::BinaryOperator Checker::operator_of(std::string_view text) {
  return std::ranges::find(operators, text, &Operator::text)->op;
}

typed::ExprPtr Checker::infer_binary(const ast::Expr& expr) {
  // A chain of operators leans to the left: walked in a loop, so that its length costs no stack.
  std::vector<ast::Expr> chain;
  ast::Expr leftmost = expr;
  for (; leftmost.form() == ast::ExprForm::binary; leftmost = leftmost.left()) chain.push_back(leftmost);
  ExprPtr left = infer(leftmost);
  for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
    ExprPtr right = infer(link->right(), {left->type});
    left = binary(link->op(), std::move(left), std::move(right), link->span());
  }
  return left;
}

/// Two Strings, of which a Json is one (reference 03 section 2.5), or two lists.
Type Checker::concatenated(Type left, Type right) {
  const Type both = resolve(unifier_.text_join(left, right));
  return both->kind == TypeKind::json ? simple(TypeKind::string) : both;
}

typed::ExprPtr Checker::binary(std::string_view text, ExprPtr left, ExprPtr right, Span span) {
  const auto* const row = std::ranges::find(operators, text, &Operator::text);
  const std::size_t before = errors_;
  std::optional<Trait> demanded;
  const Type operand = resolve(left->type)->kind == TypeKind::never ? right->type : left->type;  // an error gives way
  Type type = row->gives == Operator::Gives::boolean ? simple(TypeKind::boolean) : operand;
  switch (row->op) {
    case logical_and:
    case logical_or:
      unify(left->type, simple(TypeKind::boolean), left->span);
      unify(right->type, simple(TypeKind::boolean), right->span);
      break;
    case range:
      unify(left->type, simple(TypeKind::integer), left->span);
      unify(right->type, simple(TypeKind::integer), right->span);
      type = simple(TypeKind::range);
      break;
    default:
      if (!unify(left->type, right->type, right->span)) break;
      demanded = row->trait;
      if (row->op == concatenate) type = concatenated(left->type, right->type);
      if (row->op == concatenate && resolve(operand)->kind == TypeKind::json) unify(operand, type, span);
      break;
  }
  if (errors_ > before && row->gives == Operator::Gives::operand) type = simple(TypeKind::never);
  ExprPtr made = make(span, type, typed::Binary{row->op, std::move(left), std::move(right)});
  if (demanded) demand_operator(*made, row->op == concatenate ? type : operand, *demanded);
  return made;
}

typed::ExprPtr Checker::check_question(ExprPtr operand, Span span) {
  Type type = resolve(operand->type);
  if (type->kind == TypeKind::never) return operand;
  if (type->kind == TypeKind::variable) {
    unify(type, result(unifier_.fresh(), unifier_.fresh()), operand->span);
    type = resolve(type);
  }
  const bool is_result = type->kind == TypeKind::sum && type->sum == sums_.result;
  const bool is_option = type->kind == TypeKind::sum && type->sum == sums_.option;
  if (!is_result && !is_option) {
    report(errors::question_operand(to_string(type), operand->span));
    return poison(span);
  }
  Type returned = resolve(body_->result);
  if (returned->kind == TypeKind::variable) {
    // The first `?` decides what an unannotated function gives (reference 02 section 14 rule 4); the error of a closure
    // may be known from where it is passed to.
    const Type asked = body_->asked == nullptr ? nullptr : resolve(body_->asked);
    const bool is_asked = asked != nullptr && asked->kind == TypeKind::sum && asked->sum == sums_.result &&
                          resolve(asked->arguments[1])->kind != TypeKind::variable;
    const Type error = is_result && is_asked ? asked->arguments[1] : type->arguments.back();
    unify(returned, is_result ? result(unifier_.fresh(), error) : option(unifier_.fresh()), span);
    body_->question = true;
    returned = resolve(body_->result);
  }
  const Type value = type->arguments[0];
  const bool same_kind = returned->kind == TypeKind::sum && returned->sum == type->sum;
  if (returned->kind != TypeKind::never && !same_kind) {
    report(errors::question_not_allowed(to_string(returned), span));
    return poison(span);
  }
  ExprPtr conversion;
  if (is_result && same_kind) {
    const Type error = type->arguments[1];
    const Type wanted = returned->arguments[1];
    // The error goes through as it is where it can (reference 02 section 14 rule 3).
    if (may_unify(error, wanted) || is_text_pair(types::resolve(error), types::resolve(wanted))) {
      unify(error, wanted, span);
    } else {
      conversion = error_conversion(error, wanted, span);
      if (!conversion) {
        report(errors::question_conversion(to_string(returned), to_string(error), to_string(wanted), span));
        return poison(span);
      }
    }
  }
  settle();
  return make(span, value, typed::Try{std::move(operand), body_->result, std::move(conversion)});
}

}  // namespace mesh2cpp::types
