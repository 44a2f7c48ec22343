// Lowering of literals, names and constructions.
#include <algorithm>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

Value unit_value() { return {construct(Type{.name = "mesh::Unit"}, {})}; }

/// `{` and `}` stand for themselves when doubled.
std::string format_text(const std::string& text) {
  std::string result;
  for (const char c : text) {
    result += c;
    if (c == '{' || c == '}') result += c;
  }
  return result;
}

}  // namespace

/// A value that C++ can use as an operand: neither a call without result nor an await.
Value FunctionLowering::lower(const typed::Expr& expr, std::string_view hint, Block& out) {
  Value value = lower_any(expr, hint, out);
  if (is_never(expr.type)) {
    leave(expr, value.expr, out);
    has_dead_code_ = true;
    return unit_value();
  }
  if (is_unit(expr.type)) {
    drop(value.expr, out);
    return unit_value();
  }
  if (value.expr.as<Await>() == nullptr) return value;
  const std::string name = fresh(hint.empty() ? hint_of(expr) : hint);
  out.push_back({Declare{constant(declared_type(expr.type, true)), name, std::move(value.expr)}});
  return {cpp::name(name)};
}

/// The flat switch: one line per construct. The result may be an await, or a call that C++ types `void`.
Value FunctionLowering::lower_any(const typed::Expr& expr, std::string_view hint, Block& out) {
  return std::visit(
      typed::Overloaded{
          [&](const typed::IntLiteral& node) { return Value{literal(node.value), false}; },
          [&](const typed::FloatLiteral& node) { return Value{literal(node.value)}; },
          [&](const typed::BoolLiteral& node) { return Value{literal(node.value)}; },
          [&](const typed::StringLiteral& node) { return Value{literal(node.value), false}; },
          [&](const typed::UnitLiteral&) { return unit_value(); },
          [&](const typed::AtomLiteral& node) {
            return Value{construct(Type{.name = "mesh::Atom"}, {literal(node.name)}, Brackets::parentheses)};
          },
          [&](const typed::Interpolation& node) { return lower_interpolation(node, out); },
          [&](const typed::LocalRef& node) { return lower_local(node, expr); },
          [&](const typed::FunctionRef& node) { return lower_function_value(node, expr); },
          [&](const typed::LibraryRef& node) { return lower_library_value(node, expr); },
          [&](const typed::ConstructorRef& node) { return lower_constructor_value(node, expr); },
          [&](const typed::ConstantRef& node) {
            const auto* constant = node.constant;
            return Value{call(reference_to(constant->module, program_.names[constant]), {}, Effect::none)};
          },
          [&](const typed::MethodRef& node) { return lower_method_value(node, expr); },
          [](const typed::DeferredMethod&) { return Value{}; },  // only ever a callee
          [&](const typed::ActorRef& node) { return lower_actor_value(node, expr); },
          [&](const typed::ServiceRef& node) { return lower_service_value(node, expr); },
          [&](const typed::SupervisorRef& node) { return lower_supervisor_value(node, expr); },
          [&](const typed::DerivedRef& node) { return lower_derived_value(node, expr); },
          [&](const typed::Call& node) { return lower_call(node, expr, out); },
          [&](const typed::Construct& node) { return lower_construct(node, expr, out); },
          [&](const typed::StructLiteral& node) { return lower_struct(node, expr, out); },
          [&](const typed::StructUpdate& node) { return lower_update(node, expr, hint, out); },
          [&](const typed::FieldAccess& node) {
            const Value field = lower_field(node, out);
            return gives_away(expr) ? Value{moved(field.expr), field.is_exact} : field;
          },
          [&](const typed::TupleLiteral& node) { return lower_tuple(node, expr, out); },
          [&](const typed::ListLiteral& node) { return lower_list(node, expr, out); },
          [&](const typed::MapLiteral& node) { return lower_map(node, expr, out); },
          [&](const typed::RegexLiteral& node) { return lower_regex(node, expr.span); },
          [&](const typed::JsonLiteral& node) { return lower_json(node, out); },
          [&](const typed::JsonConversion& node) { return lower_conversion(node, expr, out); },
          [&](const typed::Index& node) { return lower_index(node, expr, out); },
          [&](const typed::Unary& node) { return lower_unary(node, out); },
          [&](const typed::Binary& node) { return lower_binary(node, expr, hint, out); },
          [&](const typed::If& node) {
            if (auto value = as_conditional(node, expr.type, out)) return *value;
            return into_variable(expr, hint, out);
          },
          [&](const typed::Match& node) {
            const typed::Arm* arm = single_arm(expr);
            if (arm == nullptr) return into_variable(expr, hint, out);
            const std::vector<Subject> subjects = lower_subjects(node, out);
            bind_in_body(plan_arm(*arm, subjects, Tested::no), out);
            for (const typed::Statement& statement : arm->body.statements) lower_statement(statement, out);
            return arm->body.result ? lower_any(*arm->body.result, hint, out) : unit_value();
          },
          [&](const typed::For& node) { return lower_for(node, expr, hint, out); },
          [&](const typed::While& node) {
            lower_while(node, expr, out);
            return unit_value();
          },
          [&](const typed::Break&) {
            out.push_back({Break{}});
            return unit_value();
          },
          [&](const typed::Continue&) {
            out.push_back({Continue{}});
            return unit_value();
          },
          [&](const typed::Return& node) {
            lower_return(node, out);
            return unit_value();
          },
          [&](const typed::Try& node) { return lower_try(node, expr, hint, out); },
          [&](const typed::Lambda& node) { return lower_lambda(node, expr, out); },
          [&](const typed::BlockExpr& node) {
            for (const typed::Statement& statement : node.block.statements) lower_statement(statement, out);
            return node.block.result ? lower_any(*node.block.result, hint, out) : unit_value();
          },
          [&](const typed::Spawn& node) { return lower_spawn(node, expr, out); },
          [&](const typed::Send& node) { return lower_send(node, out); },
          [&](const typed::SelfPid&) { return lower_self(expr); },
          [&](const typed::Receive& node) {
            if (single_arm(expr) != nullptr) return receive_single(node, hint, out);
            return into_variable(expr, hint, out);
          },
      },
      expr.node);
}

/// A value that stays where it is while parts of it are read: a name, or a path that begins with one.
Value FunctionLowering::lower_place(const typed::Expr& expr, std::string_view hint, Block& out) {
  if (const auto* node = std::get_if<typed::LocalRef>(&expr.node)) {
    const Binding& binding = bindings_.at(plan_.variable(node->local));
    return {binding.expr, binding.is_exact};
  }
  if (const auto* node = std::get_if<typed::FieldAccess>(&expr.node)) return lower_field(*node, out);
  if (const auto* node = std::get_if<typed::Try>(&expr.node); node != nullptr && !is_scalar(expr.type)) {
    const Value inside = lower_try(*node, expr, hint, out);
    const std::string name = fresh(hint.empty() ? hint_of(expr) : hint);
    out.push_back({Declare{const_reference({.name = "auto"}), name, inside.expr}});
    return {cpp::name(name)};
  }
  Value value = lower(expr, hint, out);
  const bool is_fixed = value.expr.as<Name>() != nullptr || value.expr.as<IntLiteral>() != nullptr ||
                        value.expr.as<BoolLiteral>() != nullptr || is_unit(expr.type);
  if (is_fixed) return value;
  if (is_scalar(expr.type)) return hoist(std::move(value), expr.type, hint.empty() ? hint_of(expr) : hint, out);
  return hoist(exact(std::move(value), expr.type), expr.type, hint.empty() ? hint_of(expr) : hint, out);
}

Value FunctionLowering::lower_local(const typed::LocalRef& node, const typed::Expr& expr) {
  const Binding& binding = bindings_.at(plan_.variable(node.local));
  return {gives_away(expr) ? moved(binding.expr) : binding.expr, binding.is_exact};
}

/// The value of a name or of a field, `house.kitchen`, may be moved, and changed where it is: the plan says that nobody
/// reads it again, and the variable is one of this function that may change.
bool FunctionLowering::gives_away(const typed::Expr& place) const {
  if (!plan_.is_last_use(place)) return false;
  const typed::Expr* root = &place;
  while (const auto* access = std::get_if<typed::FieldAccess>(&root->node)) root = access->object.get();
  const auto* local = std::get_if<typed::LocalRef>(&root->node);
  return local != nullptr && bindings_.at(plan_.variable(local->local)).is_owned;
}

Value FunctionLowering::lower_interpolation(const typed::Interpolation& node, Block& out) {
  std::string text;
  std::vector<Operand> operands;
  for (const auto& part : node.parts) {
    if (const auto* characters = std::get_if<std::string>(&part)) {
      text += format_text(*characters);
      continue;
    }
    const typed::Expr& expr = *std::get<typed::ExprPtr>(part);
    const types::Type type = types::resolve(expr.type);
    const bool is_alternative = type->kind == types::TypeKind::sum;
    text += "{}";
    const bool is_text = plan_.text_has_effect(type);
    operands.push_back({&expr, is_text ? "text" : "", is_alternative, false, is_text});
  }
  if (operands.empty()) {
    std::string plain;
    for (const auto& part : node.parts) plain += std::get<std::string>(part);
    return {literal(plain), false};
  }
  const std::vector<Value> values = lower_operands(operands, Order::open, out);
  if (text == "{}" && operands.front().is_text) return values.front();
  std::vector<Expr> arguments;
  if (text != "{}") arguments.push_back(literal(text));
  for (const Value& value : values) arguments.push_back(value.expr);
  return {call(text == "{}" ? "mesh::text" : "mesh::format", std::move(arguments), Effect::none)};
}

/// `type` is that of the value: the field of a generic type has another.
Value FunctionLowering::boxed(Value value, const typed::Field& field, types::Type type) {
  if (!plan_.is_boxed(field)) return value;
  const Type box{.name = "mesh::Box", .arguments = {types_.lower(type)}};
  return {construct(box, {std::move(value.expr)}, Brackets::parentheses)};
}

/// `Circle(2.0)` -> `Shape::Circle{2.0}`, which converts to `Shape` where one is wanted.
Value FunctionLowering::lower_construct(const typed::Construct& node, const typed::Expr& expr, Block& out) {
  const typed::Variant& variant = *node.variant;
  std::vector<Operand> operands;
  const auto& names = program_.names.fields(&variant);
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    const bool is_telling = !is_builtin(*variant.sum) && !variant.payload[i].name.empty();
    operands.push_back({node.arguments[i].get(), is_telling ? names[i] : "", false, true});
  }
  std::vector<Value> values = lower_operands(operands, Order::left_to_right, out);
  std::vector<Expr> arguments;
  Type type = types_.variant(variant, expr.type);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (is_builtin(*variant.sum)) {
      // `Some{Some{3}}` would be deduced as a copy: say what is held.
      const auto* inner = std::get_if<typed::Construct>(&node.arguments[i]->node);
      if (inner != nullptr && inner->variant == &variant) type.arguments = {types_.lower(node.arguments[i]->type)};
    } else {
      values[i] = boxed(std::move(values[i]), variant.payload[i], node.arguments[i]->type);
    }
    arguments.push_back(values[i].expr);
  }
  return {construct(std::move(type), std::move(arguments)), false};
}

/// Values are computed in the order written; C++ wants them in the order of the members.
Value FunctionLowering::lower_struct(const typed::StructLiteral& node, const typed::Expr& expr, Block& out) {
  const auto& names = program_.names.fields(node.structure);
  bool in_order = true;
  std::vector<Operand> operands;
  for (std::size_t i = 0; i < node.fields.size(); ++i) {
    in_order = in_order && (i == 0 || node.fields[i - 1].first < node.fields[i].first);
    operands.push_back({node.fields[i].second.get(), names[node.fields[i].first], false, true});
  }
  const std::vector<Value> values = lower_operands(operands, in_order ? Order::left_to_right : Order::open, out);
  std::vector<std::pair<std::uint32_t, Expr>> fields;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::uint32_t index = node.fields[i].first;
    fields.emplace_back(index, boxed(values[i], node.structure->fields[index], node.fields[i].second->type).expr);
  }
  std::sort(fields.begin(), fields.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (fields.empty()) return {construct(types_.lower(expr.type), {})};
  std::vector<std::string> designators;
  std::vector<Expr> arguments;
  for (auto& [index, value] : fields) {
    designators.push_back(names[index]);
    arguments.push_back(std::move(value));
  }
  return {aggregate(types_.lower(expr.type), std::move(designators), std::move(arguments))};
}

Value FunctionLowering::lower_field(const typed::FieldAccess& node, Block& out) {
  Expr object;
  if (std::holds_alternative<typed::LocalRef>(node.object->node) ||
      std::holds_alternative<typed::FieldAccess>(node.object->node)) {
    object = lower_place(*node.object, "", out).expr;
  } else {
    object = exact(lower(*node.object, "", out), node.object->type).expr;
  }
  if (node.structure == nullptr) {
    // Any type that has the field may come here, and some hold it in a box.
    const auto boxes_it = [&](const typed::StructDefinition& structure) {
      return std::ranges::any_of(structure.fields,
                                 [&](const auto& each) { return each.name == node.name && plan_.is_boxed(each); });
    };
    Expr part = member(object, safe_name(node.name));
    if (!std::ranges::any_of(program_.program.structs, boxes_it)) return {std::move(part)};
    return {call("mesh::unboxed", {std::move(part)}, Effect::none)};
  }
  Expr field = member(object, program_.names.fields(node.structure)[node.index]);
  const bool is_boxed = plan_.is_boxed(node.structure->fields[node.index]);
  return {is_boxed ? unary("*", std::move(field)) : std::move(field)};
}

Value FunctionLowering::lower_tuple(const typed::TupleLiteral& node, const typed::Expr& expr, Block& out) {
  std::vector<Operand> operands;
  for (const typed::ExprPtr& element : node.elements) operands.push_back({element.get(), "", false, true});
  std::vector<Expr> elements;
  for (const Value& value : lower_operands(operands, Order::left_to_right, out)) elements.push_back(value.expr);
  return {construct(types_.lower(expr.type), std::move(elements))};
}

Value FunctionLowering::lower_list(const typed::ListLiteral& node, const typed::Expr& expr, Block& out) {
  std::vector<Operand> operands;
  for (const typed::ExprPtr& element : node.elements) operands.push_back({element.get(), ""});
  std::vector<Expr> elements;
  for (const Value& value : lower_operands(operands, Order::left_to_right, out)) {
    // `{1, 2}` is enough where the type of the elements is known.
    const auto* tuple = value.expr.as<Construct>();
    const bool is_tuple = tuple != nullptr && tuple->type.name == "mesh::Tuple";
    elements.push_back(is_tuple ? construct(Type{}, tuple->arguments) : value.expr);
  }
  return {construct(types_.lower(expr.type), std::move(elements))};
}

Value FunctionLowering::lower_map(const typed::MapLiteral& node, const typed::Expr& expr, Block& out) {
  std::vector<Operand> operands;
  for (const auto& [key, value] : node.entries) {
    operands.push_back({key.get(), "key"});
    operands.push_back({value.get(), "value"});
  }
  const std::vector<Value> values = lower_operands(operands, Order::left_to_right, out);
  const Type map = types_.lower(expr.type);
  std::vector<Expr> entries;
  for (std::size_t i = 0; i < values.size(); i += 2) {
    entries.push_back(construct(Type{}, {values[i].expr, values[i + 1].expr}));
  }
  return {construct(map, std::move(entries))};
}

/// `xs[i]`, `m[k]`: a missing index or key panics.
Value FunctionLowering::lower_index(const typed::Index& node, const typed::Expr& expr, Block& out) {
  const types::TypeKind kind = types::resolve(node.object->type)->kind;
  const bool is_map = kind == types::TypeKind::map;
  const char* const list_or_map = kind == types::TypeKind::list ? "mesh::list::get" : "mesh::element";
  const std::vector<Operand> operands{{node.object.get(), "", true}, {node.index.get(), is_map ? "key" : "index"}};
  const std::vector<Value> values = lower_operands(operands, Order::open, out);
  const char* const at = plan_.is_last_use(expr) ? "mesh::map::take_at" : "mesh::map::at";
  return {call(is_map ? at : list_or_map, {values[0].expr, values[1].expr, module_.location(expr.span)})};
}

Value FunctionLowering::lower_unary(const typed::Unary& node, Block& out) {
  Value operand = lower(*node.operand, "", out);
  if (node.op == typed::UnaryOperator::logical_not) return {negated(operand.expr)};
  if (const auto* number = operand.expr.as<IntLiteral>()) {
    return {literal(static_cast<std::int64_t>(-static_cast<std::uint64_t>(number->value))), false};
  }
  if (const auto* number = operand.expr.as<FloatLiteral>()) return {literal(-number->value)};
  if (node.impl != nullptr) operand = exact(std::move(operand), node.operand->type);
  return {unary("-", std::move(operand.expr)), operand.is_exact};
}

}  // namespace mesh2cpp::cpp
