// Order of evaluation: which operands must be computed into named values before the expression they belong to.
#include <algorithm>
#include <set>
#include <string_view>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/cpp/printer.hpp"

namespace mesh2cpp::cpp {

namespace {

/// The variables that statements move from or assign, also in nested blocks.
std::vector<std::string> changed_names(const Block& block) {
  std::vector<std::string> names;
  for_each_expr(block, [&](const Expr& expr, Access access) {
    // To assign is to change, like a move.
    for (std::string& name : moved_names(access == Access::assign ? moved(expr) : expr))
      names.push_back(std::move(name));
  });
  return names;
}

std::string without_prefix(const std::string& name) {
  for (const std::string_view prefix : {"get_", "make_", "create_", "new_", "find_", "parse_", "read_", "compute_",
                                        "to_", "fetch_", "load_", "build_", "take_"}) {
    if (name.starts_with(prefix) && name.size() > prefix.size()) return name.substr(prefix.size());
  }
  return name;
}

std::string hint_of_type(types::Type type) {
  using types::TypeKind;
  type = types::resolve(type);
  switch (type->kind) {
    case TypeKind::integer:
    case TypeKind::floating:
      return "number";
    case TypeKind::boolean:
      return "is_true";
    case TypeKind::string:
      return "text";
    case TypeKind::list:
      return "items";
    case TypeKind::map:
      return "entries";
    case TypeKind::tuple:
      return "pair";
    case TypeKind::function:
      return "function";
    case TypeKind::pid:
    case TypeKind::any_pid:
      return "pid";
    case TypeKind::structure:
      return snake_case(type->structure->name);
    case TypeKind::sum:
      return snake_case(type->sum->name);
    default:
      return "value";
  }
}

}  // namespace

/// What a call gives: `sorted`, `result`, or what the name of the function says (`get_balance` gives a `balance`).
std::string FunctionLowering::hint_of_call(const std::string& function, types::Type type, bool is_library) const {
  static const std::map<std::string_view, std::string_view> participles{
      {"sort", "sorted"},   {"map", "mapped"},        {"filter", "filtered"}, {"reverse", "reversed"},
      {"concat", "joined"}, {"append", "extended"},   {"split", "parts"},     {"take", "taken"},
      {"drop", "rest"},     {"flatten", "flattened"}, {"zip", "pairs"},       {"enumerate", "numbered"},
      {"join", "joined"},   {"length", "length"},     {"size", "size"},       {"trim", "trimmed"},
      {"keys", "keys"},     {"values", "values"},     {"slice", "slice"},     {"replace", "replaced"},
      {"to_int", "parsed"}, {"to_float", "parsed"},   {"find", "found"},      {"tail", "tail"},
      {"head", "head"},     {"put", "updated"},       {"compare", "order"}};
  const types::Type resolved = types::resolve(type);
  if (is_library) {
    const auto known = participles.find(function);
    return known == participles.end() ? hint_of_type(type) : std::string(known->second);
  }
  if (resolved->kind == types::TypeKind::sum && is_builtin(*resolved->sum)) {
    return resolved->sum->name == "Option" ? "found" : snake_case(resolved->sum->name);
  }
  const std::string name = snake_case(function);
  const std::string noun = without_prefix(name);
  if (noun == name && resolved->kind == types::TypeKind::structure) return hint_of_type(type);
  const bool is_free = !noun.empty() && !module_scope_.is_taken(safe_name(noun));
  return is_free ? noun : hint_of_type(type);
}

/// A telling name for the value of an expression.
std::string FunctionLowering::hint_of(const typed::Expr& expr) const {
  if (const auto* local = std::get_if<typed::LocalRef>(&expr.node)) return local->local->name;
  if (const auto* field = std::get_if<typed::FieldAccess>(&expr.node)) return field->name;
  if (const auto* construct = std::get_if<typed::Construct>(&expr.node)) return snake_case(construct->variant->name);
  if (const auto* call = std::get_if<typed::Call>(&expr.node)) {
    const auto& callee = call->callee->node;
    std::string name;
    if (const auto* function = std::get_if<typed::FunctionRef>(&callee)) name = function->function->name;
    if (const auto* library = std::get_if<typed::LibraryRef>(&callee)) name = library->function->name;
    if (const auto* method = std::get_if<typed::MethodRef>(&callee)) {
      name = method->method != nullptr ? method->method->name : method->function->name;
    }
    if (const auto* service = std::get_if<typed::ServiceRef>(&callee)) {
      name = service->handler == nullptr ? snake_case(service->service->name) : service->handler->client_name;
    }
    return hint_of_call(name, expr.type, std::holds_alternative<typed::LibraryRef>(callee));
  }
  if (std::holds_alternative<typed::Receive>(expr.node)) return "message";
  return hint_of_type(expr.type);
}

/// The type to declare a name with: scalars and strings say what they are, others are `auto` when that is right.
Type FunctionLowering::declared_type(types::Type type, bool is_exact) const {
  const types::TypeKind kind = types::resolve(type)->kind;
  if (is_scalar(type) || kind == types::TypeKind::string || !is_exact) return types_.lower(type);
  return Type{.name = "auto"};
}

Value FunctionLowering::hoist(Value value, types::Type type, std::string_view hint, Block& out) {
  const std::string name = fresh(hint);
  // A closure without a name of its own type stays what it is: `auto` is exact for it.
  const bool is_closure = value.expr.as<Lambda>() != nullptr;
  const Type declared = is_closure ? Type{.name = "auto"} : declared_type(type, value.is_exact);
  out.push_back({Declare{constant(declared), name, std::move(value.expr)}});
  return {cpp::name(name), !is_closure};
}

Value FunctionLowering::exact(Value value, types::Type type) const {
  if (value.is_exact) return value;
  const bool is_number = value.expr.as<IntLiteral>() != nullptr;
  return {construct(types_.lower(type), {std::move(value.expr)}, is_number ? Brackets::braces : Brackets::parentheses)};
}

/// The variable that an expression reads from: `items` for `items.front().name`.
std::string FunctionLowering::root_of(const Expr& expr) const {
  if (const auto* variable = expr.as<Name>()) return variable->text;
  if (const auto* field = expr.as<Member>()) return root_of(field->object);
  if (const auto* pointee = expr.as<Unary>()) return root_of(pointee->operand);
  if (const auto* element = expr.as<Subscript>()) return root_of(element->object);
  if (const auto* node = expr.as<Call>()) {
    if (const auto* method = node->callee.as<Member>()) return root_of(method->object);
    if (node->arguments.size() == 1) return root_of(node->arguments.front());  // std::get<0>(pair)
  }
  return {};
}

/// True if the expression reads the variable, be it through a reference into it.
bool FunctionLowering::reads(const Expr& expr, const std::string& name) const {
  if (mentions(expr, name)) return true;
  const std::string variable = name.substr(0, name.find('.'));
  return std::any_of(roots_.begin(), roots_.end(), [&](const auto& entry) {
    std::string root = entry.second;
    for (auto next = roots_.find(root); root != variable && next != roots_.end(); next = roots_.find(root)) {
      root = next->second;
    }
    return root == variable && mentions(expr, entry.first);
  });
}

/// The expression names a place within a variable (`expr`) or a member of one (`state.items`), be it through a
/// reference: assigning it there would end the life of what it is read from.
bool FunctionLowering::is_part_of(const Expr& expr, const std::string& variable) const {
  if (const auto* choice = expr.as<Conditional>())
    return is_part_of(choice->then, variable) || is_part_of(choice->otherwise, variable);
  if (const auto* node = expr.as<Call>()) {
    static const std::set<std::string_view> references{"front", "back", "get"};
    const auto* method = node->callee.as<Member>();
    const auto* function = node->callee.as<Name>();
    if (method != nullptr && !references.contains(method->name)) return false;
    if (function != nullptr && function->text != "std::move" && function->text != "mesh::unboxed" &&
        !function->text.starts_with("std::get<"))
      return false;
  }
  const std::string owner = variable.substr(0, variable.find('.'));
  const std::string root = root_of(expr);
  if (root.empty()) return false;
  if (root != owner) return roots_.contains(root) && reads(expr, owner);
  // A path from the variable itself: another member has nothing to do with this one.
  const std::string path = print(expr);
  const std::string own = path.substr(std::min(path.find(root), path.size()));
  return owner == variable || own == variable || own.starts_with(variable + ".") || own.starts_with(variable + "-");
}

std::vector<Value> FunctionLowering::lower_operands(const std::vector<Operand>& operands, Order order, Block& out) {
  const std::size_t count = operands.size();
  std::vector<Block> statements(count);
  std::vector<Value> values;
  for (std::size_t i = 0; i < count; ++i) {
    const Operand& operand = operands[i];
    Value value = lower(*operand.expr, operand.hint, statements[i]);
    if (operand.needs_exact) value = exact(std::move(value), operand.expr->type);
    if (operand.is_text) value = {call("mesh::text", {std::move(value.expr)})};
    values.push_back(std::move(value));
    if (!ends_flow(statements[i])) continue;
    // Control leaves here: what comes before has its effects, what comes behind is never computed.
    for (std::size_t j = 0; j <= i; ++j) {
      out.insert(out.end(), statements[j].begin(), statements[j].end());
      if (j < i) drop(values[j].expr, out);
    }
    has_dead_code_ = true;
    return std::vector<Value>(count, Value{construct(Type{.name = "mesh::Unit"}, {})});
  }
  // From the right: what happens later decides what must be settled before.
  std::vector<bool> hoists(count, false);
  bool statements_follow = false;
  bool effect_follows = false;
  std::vector<std::string> changed;
  for (std::size_t i = count; i-- > 0;) {
    const Expr& expr = values[i].expr;
    const bool has_effect = expr.facts().has_effect;
    hoists[i] = (has_effect && (statements_follow || (effect_follows && order == Order::open))) ||
                plan_.needs_temporary(*operands[i].expr);
    for (const std::string& name : changed) hoists[i] = hoists[i] || reads(expr, name);
    statements_follow |= !statements[i].empty();
    effect_follows |= has_effect;
    for (std::string& name : changed_names(statements[i])) changed.push_back(std::move(name));
    for (std::string& name : moved_names(expr)) changed.push_back(std::move(name));
  }
  // A value that reads what an operand before it moves must be computed first.
  for (std::size_t i = 0; i < count; ++i) {
    for (const std::string& name : moved_names(values[i].expr)) {
      for (std::size_t j = i + 1; j < count; ++j) hoists[j] = hoists[j] || reads(values[j].expr, name);
    }
  }
  for (std::size_t i = count; i-- > 1;) {
    if (!hoists[i] || !values[i].expr.facts().has_effect) continue;
    for (std::size_t j = 0; j < i; ++j) hoists[j] = hoists[j] || values[j].expr.facts().has_effect;
  }
  for (std::size_t i = 0; i < count; ++i) {
    out.insert(out.end(), std::make_move_iterator(statements[i].begin()), std::make_move_iterator(statements[i].end()));
    if (hoists[i]) values[i] = hoist_operand(std::move(values[i]), operands[i], out);
  }
  return values;
}

Value FunctionLowering::hoist_operand(Value value, const Operand& operand, Block& out) {
  const types::Type type = operand.expr->type;
  const std::string hint = operand.hint.empty() ? hint_of(*operand.expr) : operand.hint;
  Value named = hoist(std::move(value), type, hint, out);
  if (!operand.is_taken_over || is_scalar(type)) return named;
  std::get<Declare>(out.back().node).type.is_const = false;
  return {moved(named.expr), named.is_exact};
}

std::vector<Value> FunctionLowering::await_safe(std::vector<Value> values, const std::vector<Operand>& operands,
                                                Block& out) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Facts& facts = values[i].expr.facts();
    if (facts.has_braces || facts.has_captures) values[i] = hoist_operand(std::move(values[i]), operands[i], out);
  }
  return values;
}

}  // namespace mesh2cpp::cpp
