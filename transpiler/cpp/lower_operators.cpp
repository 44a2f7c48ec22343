// Lowering of binary operators (reference 03 sections 1.1 and 2).
#include <optional>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/plan/held_types.hpp"

namespace mesh2cpp::cpp {

using typed::BinaryOperator;

namespace {

bool is_comparison(BinaryOperator op) { return op >= BinaryOperator::equal && op <= BinaryOperator::greater_equal; }

bool is_order(BinaryOperator op) {
  return is_comparison(op) && op != BinaryOperator::equal && op != BinaryOperator::not_equal;
}

bool fits_int(std::int64_t value) { return value >= -2147483647 && value <= 2147483647; }

std::optional<std::int64_t> constant_value(const Expr& expr);

/// What `a op b` gives for expressions of literals alone; computed without sign, because integers wrap.
std::optional<std::int64_t> constant_value(BinaryOperator op, const Expr& a, const Expr& b) {
  const auto left = constant_value(a);
  const auto right = constant_value(b);
  if (!left || !right) return std::nullopt;
  const auto x = static_cast<std::uint64_t>(*left);
  const auto y = static_cast<std::uint64_t>(*right);
  switch (op) {
    case BinaryOperator::add:
      return static_cast<std::int64_t>(x + y);
    case BinaryOperator::subtract:
      return static_cast<std::int64_t>(x - y);
    case BinaryOperator::multiply:
      return static_cast<std::int64_t>(x * y);
    default:
      return std::nullopt;
  }
}

std::optional<std::int64_t> constant_value(const Expr& expr) {
  if (const auto* number = expr.as<IntLiteral>()) return number->value;
  if (const auto* node = expr.as<Binary>()) {
    for (const auto op : {BinaryOperator::add, BinaryOperator::subtract, BinaryOperator::multiply}) {
      if (spelling(op) == node->op) return constant_value(op, node->left, node->right);
    }
  }
  return std::nullopt;
}

bool divides_safely(const Expr& divisor) {
  const auto* number = divisor.as<IntLiteral>();
  return number != nullptr && number->value != 0 && number->value != -1;
}

/// Two values of the type may be neither smaller, nor equal, nor greater, because there is a NaN somewhere in them.
bool may_hold_float(types::Type type) {
  return plan::may_hold(
      type, [](types::Type part) { return part->kind == types::TypeKind::floating || plan::is_any_type(part); });
}

/// `a <= b` is `not (b < a)`, which C++ does not say when a NaN leaves the two without an order; of a Float alone, and
/// of what may be one, it is false (reference 03 sections 2.2 and 4.2).
Expr compared(BinaryOperator op, const Expr& a, const Expr& b, types::Type type) {
  const types::TypeKind kind = types::resolve(type)->kind;
  const bool is_at_most = op == BinaryOperator::less_equal;
  const bool is_strict = !is_at_most && op != BinaryOperator::greater_equal;
  if (is_strict || kind == types::TypeKind::floating || !may_hold_float(type)) return binary(spelling(op), a, b);
  const Expr& smaller = is_at_most ? a : b;
  const Expr& greater = is_at_most ? b : a;
  return plan::is_any_type(types::resolve(type)) ? call("mesh::at_most", {smaller, greater}, Effect::none)
                                                 : negated(binary("<", greater, smaller));
}

}  // namespace

std::string spelling(BinaryOperator op) {
  switch (op) {
    case BinaryOperator::add:
    case BinaryOperator::concatenate:
      return "+";
    case BinaryOperator::subtract:
      return "-";
    case BinaryOperator::multiply:
      return "*";
    case BinaryOperator::divide:
      return "/";
    case BinaryOperator::modulo:
      return "%";
    case BinaryOperator::equal:
      return "==";
    case BinaryOperator::not_equal:
      return "!=";
    case BinaryOperator::less:
      return "<";
    case BinaryOperator::greater:
      return ">";
    case BinaryOperator::less_equal:
      return "<=";
    case BinaryOperator::greater_equal:
      return ">=";
    case BinaryOperator::logical_and:
      return "&&";
    case BinaryOperator::logical_or:
      return "||";
    case BinaryOperator::range:
      break;
  }
  return "";
}

Value FunctionLowering::lower_binary(const typed::Binary& node, const typed::Expr& expr, std::string_view hint,
                                     Block& out) {
  if (node.op == BinaryOperator::logical_and || node.op == BinaryOperator::logical_or) {
    return lower_logical(node, hint, out);
  }
  const bool is_list =
      node.op == BinaryOperator::concatenate && types::resolve(expr.type)->kind == types::TypeKind::list;
  std::vector<Operand> operands{{node.left.get(), "left"}, {node.right.get(), "right"}};
  // `concat(left, right)` takes over both sides, `left + right` on strings the left one.
  operands[0].is_taken_over = node.op == BinaryOperator::concatenate;
  operands[1].is_taken_over = is_list;
  operands[0].needs_exact = is_list;
  std::vector<Value> values = lower_operands(operands, Order::open, out);
  if (is_list) return {call("mesh::list::concat", {values[0].expr, values[1].expr}, Effect::none)};
  if (node.op == BinaryOperator::range) {
    return {construct(Type{.name = "mesh::Range"}, {values[0].expr, values[1].expr})};
  }
  if (node.impl != nullptr) return lower_impl_operator(node, std::move(values[0]), std::move(values[1]));
  return lower_arithmetic(node, std::move(values[0]), std::move(values[1]), expr);
}

Value FunctionLowering::lower_arithmetic(const typed::Binary& node, Value left, Value right, const typed::Expr& expr) {
  const types::TypeKind kind = types::resolve(node.left->type)->kind;
  const bool is_float = kind == types::TypeKind::floating;
  if (const auto number = constant_value(node.op, left.expr, right.expr)) {
    // C++ computes with literals as `int`.
    if (!fits_int(*number)) return {literal(*number), false};
    return {binary(spelling(node.op), std::move(left.expr), std::move(right.expr)), false};
  }
  // Two literals alone would be computed as `int`, or as pointers to characters.
  if (!left.is_exact && !right.is_exact) left = exact(std::move(left), node.left->type);
  // Operators of sums are found through a sum, not through its alternatives.
  if (kind == types::TypeKind::sum) {
    left = exact(std::move(left), node.left->type);
    if (is_order(node.op)) right = exact(std::move(right), node.right->type);
  }
  const bool is_modulo = node.op == BinaryOperator::modulo;
  if ((node.op == BinaryOperator::divide && !is_float) || is_modulo) {
    const bool is_int = kind == types::TypeKind::integer;
    if (!is_int || !divides_safely(right.expr)) {
      std::vector<Expr> arguments{left.expr, right.expr};
      if (!is_float) arguments.push_back(module_.location(expr.span));
      const bool may_panic = !is_float;
      return {call(is_modulo ? "mesh::modulo" : "mesh::divide", std::move(arguments),
                   may_panic ? Effect::some : Effect::none)};
    }
  }
  Expr result = compared(node.op, left.expr, right.expr, node.left->type);
  // An order or equality of a program's own may do anything, but derived ones do not.
  return {std::move(result), is_comparison(node.op) || left.is_exact || right.is_exact};
}

/// `a and b`: `b` only when `a` is true, also when `b` needs statements.
Value FunctionLowering::lower_logical(const typed::Binary& node, std::string_view hint, Block& out) {
  const bool is_and = node.op == BinaryOperator::logical_and;
  Value left = lower(*node.left, "", out);
  Block right_statements;
  const std::string name_hint = hint.empty() ? (is_and ? "both" : "either") : std::string(hint);
  Value right;
  {
    const ScopeGuard scope(*this);
    right = lower(*node.right, "", right_statements);
  }
  if (right_statements.empty()) return {binary(is_and ? "&&" : "||", std::move(left.expr), std::move(right.expr))};
  const std::string name = fresh(name_hint);
  const Expr result = cpp::name(name);
  out.push_back({Declare{Type{.name = "bool"}, name, std::move(left.expr)}});
  right_statements.push_back({Assign{result, std::move(right.expr)}});
  out.push_back({If{.condition = is_and ? result : negated(result), .then = std::move(right_statements)}});
  return {result};
}

}  // namespace mesh2cpp::cpp
