// Lowering of literals of JSON and of regular expressions, of conversions between Json and String, and of derived
// functions.
#include "transpiler/cpp/derived_functions.hpp"
#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/cpp/printer.hpp"

namespace mesh2cpp::cpp {

using typed::DerivedFunction;
using types::TypeKind;

/// `mesh::regex::literal<"[0-9]+", "i">()`, compiled once per program. One with counts may be too large to
/// compile, and says where it stands.
Value FunctionLowering::lower_regex(const typed::RegexLiteral& node, source::Span span) {
  std::vector<Type> texts{{.name = quoted(node.pattern)}};
  if (!node.flags.empty()) texts.push_back({.name = quoted(node.flags)});
  std::vector<Expr> arguments;
  if (node.pattern.find('{') != std::string::npos) arguments.push_back(module_.location(span));
  return {call(name("mesh::regex::literal", std::move(texts)), std::move(arguments), Effect::none)};
}

/// `mesh::json::object({{"name", name}, {"age", 36}})`
Value FunctionLowering::lower_json(const typed::JsonLiteral& node, Block& out) {
  std::vector<Operand> operands;
  for (const auto& [name, value] : node.fields) {
    // An alternative of a sum has a JSON form only as the sum.
    operands.push_back({value.get(), name, types::resolve(value->type)->kind == TypeKind::sum});
  }
  const std::vector<Value> values = lower_operands(operands, Order::left_to_right, out);
  std::vector<Expr> fields;
  for (std::size_t i = 0; i < values.size(); ++i) {
    fields.push_back(construct(Type{}, {literal(node.fields[i].first), values[i].expr}));
  }
  return {call("mesh::json::object", {construct(Type{}, std::move(fields))}, Effect::none)};
}

Value FunctionLowering::lower_conversion(const typed::JsonConversion& node, const typed::Expr& expr, Block& out) {
  const TypeKind from = types::resolve(node.value->type)->kind;
  const bool is_plain = from == TypeKind::json || from == TypeKind::string;
  Value value = lower(*node.value, "", out);
  if (from == TypeKind::json) return {call("mesh::text", {std::move(value.expr)}, Effect::none)};
  if (is_plain) return {call("mesh::json::from_text", {std::move(value.expr)}, Effect::none)};
  value = exact(std::move(value), node.value->type);
  return {call(name("mesh::json::convert", {types_.lower(expr.type)}), {std::move(value.expr)}, Effect::none)};
}

/// A derived function with its arguments: `track.to_json()`, `mesh::json::decode<Track>(text)`, `Track::table()`.
Value FunctionLowering::derived_call(const typed::DerivedRef& callee, std::vector<Expr> arguments) {
  const types::Type owner = types::resolve(callee.owner);
  const Type type = types_.lower(owner);
  switch (callee.function) {
    case DerivedFunction::to_json:
      return {call(member(arguments.front(), "to_json"), {}, Effect::none)};
    case DerivedFunction::from_json:
      return {call(name("mesh::json::decode", {type}), std::move(arguments), Effect::none)};
    case DerivedFunction::from_row:
      return {call(type.name + "::from_row", std::move(arguments), Effect::none)};
    case DerivedFunction::column:
      return {literal(callee.column), false};
    default:
      // The arguments of a generic struct say nothing about its table.
      if (!type.arguments.empty()) return {schema_value(*owner->structure, callee.function), false};
      return {call(type.name + "::" + schema_function(*owner->structure, callee.function), {}, Effect::none)};
  }
}

Value FunctionLowering::lower_derived_call(const typed::DerivedRef& callee, const typed::Call& node, Block& out) {
  std::vector<Operand> operands = operands_of(node.arguments, {});
  for (Operand& operand : operands) operand.needs_exact = callee.function == DerivedFunction::to_json;
  std::vector<Expr> arguments;
  for (const Value& value : lower_operands(operands, Order::open, out)) arguments.push_back(value.expr);
  return derived_call(callee, std::move(arguments));
}

Value FunctionLowering::lower_derived_value(const typed::DerivedRef& node, const typed::Expr& expr) {
  const ScopeGuard scope(*this);
  const types::Type result = types::resolve(expr.type)->arguments.back();
  Forwarder parts = forwarder(expr.type, {});
  Value called = derived_call(node, parts.arguments);
  return wrapper(std::move(parts), exact(std::move(called), result).expr, result);
}

}  // namespace mesh2cpp::cpp
