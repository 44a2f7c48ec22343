// Builders of C++ nodes: each computes the facts of the new node from those of its parts.
#include "transpiler/cpp/tree.hpp"

#include <algorithm>

namespace mesh2cpp::cpp {

namespace {

void absorb(Facts& facts, const Expr& part) {
  if (!part) return;
  const Facts& other = part.facts();
  facts.has_effect |= other.has_effect;
  facts.has_await |= other.has_await;
  facts.has_move |= other.has_move;
  facts.has_braces |= other.has_braces;
  facts.has_captures |= other.has_captures;
}

void absorb(Facts& facts, const std::vector<Expr>& parts) {
  for (const Expr& part : parts) absorb(facts, part);
}

template <class Node>
Expr wrap(Facts facts, Node node) {
  return Expr(std::make_shared<const ExprNode>(ExprNode{facts, std::move(node)}));
}

/// Calls `visit` with every direct part of an expression.
template <class Visit>
void for_each_part(const Expr& expr, const Visit& visit) {
  struct Parts {
    const Visit& visit;
    void operator()(const Name&) const {}
    void operator()(const IntLiteral&) const {}
    void operator()(const FloatLiteral&) const {}
    void operator()(const BoolLiteral&) const {}
    void operator()(const StringLiteral&) const {}
    void operator()(const Member& node) const { visit(node.object); }
    void operator()(const Call& node) const {
      visit(node.callee);
      for (const Expr& argument : node.arguments) visit(argument);
    }
    void operator()(const Subscript& node) const {
      visit(node.object);
      visit(node.index);
    }
    void operator()(const Construct& node) const {
      for (const Expr& argument : node.arguments) visit(argument);
    }
    void operator()(const Unary& node) const { visit(node.operand); }
    void operator()(const Binary& node) const {
      visit(node.left);
      visit(node.right);
    }
    void operator()(const Conditional& node) const {
      visit(node.condition);
      visit(node.then);
      visit(node.otherwise);
    }
    void operator()(const Lambda& node) const {
      for (const Capture& capture : node.captures) {
        if (capture.value) visit(capture.value);
      }
    }
    void operator()(const Await& node) const { visit(node.operand); }
  };
  std::visit(Parts{visit}, expr.node().node);
}

/// The variable at the root of `x`, `x.field`, `x->field`.
const Name* root_name(const Expr& expr) {
  if (const auto* variable = expr.as<Name>()) return variable;
  if (const auto* field = expr.as<Member>()) return root_name(field->object);
  return nullptr;
}

bool is_move(const Call& node) {
  const auto* callee = node.callee.as<Name>();
  return callee != nullptr && callee->text == "std::move";
}

void collect_moved(const Expr& expr, std::vector<std::string>& names) {
  if (!expr.facts().has_move) return;
  if (const auto* node = expr.as<Call>(); node != nullptr && is_move(*node)) {
    const Expr& target = node->arguments.front();
    const auto* field = target.as<Member>();
    const auto* object = field == nullptr ? nullptr : field->object.as<Name>();
    if (object != nullptr) {
      names.push_back(object->text + "." + field->name);
    } else if (const Name* variable = root_name(target)) {
      names.push_back(variable->text);
    }
  }
  for_each_part(expr, [&](const Expr& part) { collect_moved(part, names); });
}

}  // namespace

Type constant(Type type) {
  type.is_const = true;
  return type;
}

Type const_reference(Type type) {
  type.is_const = true;
  type.form = TypeForm::reference;
  return type;
}

Type signature(Type result, const std::vector<Type>& parameters) {
  Type type;
  type.arguments.push_back(std::move(result));
  type.arguments.insert(type.arguments.end(), parameters.begin(), parameters.end());
  return type;
}

Expr name(std::string text, std::vector<Type> template_arguments) {
  return wrap(Facts{}, Name{std::move(text), std::move(template_arguments)});
}

Expr literal(std::int64_t value) { return wrap(Facts{}, IntLiteral{value}); }
Expr literal(double value) { return wrap(Facts{}, FloatLiteral{value}); }
Expr literal(bool value) { return wrap(Facts{}, BoolLiteral{value}); }
Expr literal(std::string bytes) { return wrap(Facts{}, StringLiteral{std::move(bytes)}); }

Expr make(Member node) {
  Facts facts;
  absorb(facts, node.object);
  return wrap(facts, std::move(node));
}

Expr member(Expr object, std::string name) {
  // `(*pointer).field` reads `pointer->field`.
  if (const auto* pointee = object.as<Unary>(); pointee != nullptr && pointee->op == "*") {
    return arrow(pointee->operand, std::move(name));
  }
  return make(Member{.object = std::move(object), .name = std::move(name)});
}

Expr arrow(Expr object, std::string name) {
  return make(Member{.object = std::move(object), .name = std::move(name), .is_arrow = true});
}

Expr call(Expr callee, std::vector<Expr> arguments, Effect effect) {
  Facts facts;
  absorb(facts, callee);
  absorb(facts, arguments);
  facts.has_effect |= effect == Effect::some;
  Call node{std::move(callee), std::move(arguments)};
  facts.has_move |= is_move(node);
  return wrap(facts, std::move(node));
}

Expr call(std::string callee, std::vector<Expr> arguments, Effect effect) {
  return call(name(std::move(callee)), std::move(arguments), effect);
}

Expr subscript(Expr object, Expr index) {
  Facts facts;
  absorb(facts, object);
  absorb(facts, index);
  return wrap(facts, Subscript{std::move(object), std::move(index)});
}

Expr construct(Type type, std::vector<Expr> arguments, Brackets brackets) {
  Facts facts;
  absorb(facts, arguments);
  facts.has_braces |= brackets == Brackets::braces;
  return wrap(facts, Construct{std::move(type), std::move(arguments), brackets});
}

Expr aggregate(Type type, std::vector<std::string> designators, std::vector<Expr> values) {
  Facts facts;
  absorb(facts, values);
  facts.has_braces = true;
  return wrap(facts, Construct{std::move(type), std::move(values), Brackets::braces, std::move(designators)});
}

Expr unary(std::string op, Expr operand) {
  Facts facts;
  absorb(facts, operand);
  return wrap(facts, Unary{std::move(op), std::move(operand)});
}

Expr binary(std::string op, Expr left, Expr right, Effect effect) {
  Facts facts;
  absorb(facts, left);
  absorb(facts, right);
  facts.has_effect |= effect == Effect::some;
  return wrap(facts, Binary{std::move(op), std::move(left), std::move(right)});
}

Expr conditional(Expr condition, Expr then, Expr otherwise) {
  Facts facts;
  absorb(facts, condition);
  absorb(facts, then);
  absorb(facts, otherwise);
  return wrap(facts, Conditional{std::move(condition), std::move(then), std::move(otherwise)});
}

Expr lambda(Lambda node) {
  Facts facts;
  for (const Capture& capture : node.captures) absorb(facts, capture.value);
  facts.has_captures |= !node.captures.empty();
  return wrap(facts, std::move(node));
}

Expr await(Expr operand) {
  Facts facts;
  absorb(facts, operand);
  facts.has_await = true;
  facts.has_effect = true;
  return wrap(facts, Await{std::move(operand)});
}

Expr moved(Expr operand) { return call("std::move", {std::move(operand)}, Effect::none); }

Expr negated(const Expr& operand) {
  if (const auto* inner = operand.as<Unary>(); inner != nullptr && inner->op == "!") return inner->operand;
  if (const auto* inner = operand.as<Binary>(); inner != nullptr && (inner->op == "==" || inner->op == "!=")) {
    const Effect effect = operand.facts().has_effect ? Effect::some : Effect::none;
    return binary(inner->op == "==" ? "!=" : "==", inner->left, inner->right, effect);
  }
  return unary("!", operand);
}

namespace {

/// `house.kitchen.size`.
bool is_path(const Expr& expr) {
  const auto* field = expr.as<Member>();
  return field == nullptr ? expr.as<Name>() != nullptr : !field->is_arrow && is_path(field->object);
}

/// What is left of the path `name` behind the path `expr`: `kitchen` of `house.kitchen` behind `house`. Nothing when
/// they lead to different places.
std::optional<std::string_view> rest_behind(const Expr& expr, std::string_view name) {
  const auto* field = expr.as<Member>();
  if (field != nullptr) {
    const auto rest = rest_behind(field->object, name);
    if (!rest || rest->empty()) return rest;
    name = *rest;
  }
  const std::string& step = field == nullptr ? expr.as<Name>()->text : field->name;
  const std::string_view first = name.substr(0, name.find('.'));
  if (first != step) return std::nullopt;
  return name.substr(std::min(first.size() + 1, name.size()));
}

}  // namespace

bool mentions(const Expr& expr, std::string_view name) {
  const std::string_view root = name.substr(0, name.find('.'));
  if (is_path(expr)) return rest_behind(expr, name).has_value();
  if (const auto* closure = expr.as<Lambda>()) {
    for (const Capture& capture : closure->captures) {
      if (capture.name == root && !capture.value) return true;
    }
  }
  bool found = false;
  for_each_part(expr, [&](const Expr& part) { found = found || mentions(part, name); });
  return found;
}

std::vector<std::string> moved_names(const Expr& expr) {
  std::vector<std::string> names;
  collect_moved(expr, names);
  return names;
}

void for_each_lambda(const Expr& expr, const std::function<void(const Lambda&)>& visit) {
  if (const auto* node = expr.as<Lambda>()) visit(*node);
  for_each_part(expr, [&](const Expr& part) { for_each_lambda(part, visit); });
}

namespace {

bool never_returns(const Expr& expr) {
  const auto* node = expr.as<Call>();
  const auto* callee = node == nullptr ? nullptr : node->callee.as<Name>();
  return callee != nullptr && callee->text == "mesh::panic";
}

/// True if a `break` in the block leaves the loop around it. The emitter writes none into a `switch`.
bool has_break(const Block& block) {
  return std::any_of(block.begin(), block.end(), [](const Stmt& stmt) {
    if (std::holds_alternative<Break>(stmt.node)) return true;
    const auto* branch = std::get_if<If>(&stmt.node);
    return branch != nullptr && (has_break(branch->then) || has_break(branch->otherwise));
  });
}

}  // namespace

namespace {

/// Walks statements for `for_each_expr`.
class ExprVisitor {
 public:
  explicit ExprVisitor(const std::function<void(const Expr&, Access)>& visit) : visit_(visit) {}

  void operator()(const Block& block) const {
    for (const Stmt& stmt : block) std::visit(*this, stmt.node);
  }
  void operator()(const Declare& node) const { read(node.value); }
  void operator()(const Decompose& node) const { read(node.value); }
  void operator()(const Evaluate& node) const { read(node.expr); }
  void operator()(const Assign& node) const {
    visit_(node.target, Access::assign);
    read(node.value);
  }
  void operator()(const Return& node) const { read(node.value); }
  void operator()(const If& node) const {
    if (node.declaration) read(node.declaration->value);
    read(node.condition);
    (*this)(node.then);
    (*this)(node.otherwise);
  }
  void operator()(const Switch& node) const {
    read(node.subject);
    for (const Case& choice : node.cases) (*this)(choice.body);
  }
  void operator()(const ForRange& node) const {
    read(node.range);
    (*this)(node.body);
  }
  void operator()(const ForCount& node) const {
    read(node.begin);
    read(node.end);
    (*this)(node.body);
  }
  void operator()(const Loop& node) const { (*this)(node.body); }
  void operator()(const While& node) const {
    read(node.condition);
    (*this)(node.body);
  }
  void operator()(const Break&) const {}
  void operator()(const Continue&) const {}
  void operator()(const Label&) const {}
  void operator()(const Goto&) const {}
  void operator()(const Comment&) const {}
  void operator()(const LineDirective&) const {}

 private:
  void read(const Expr& expr) const {
    if (expr) visit_(expr, Access::read);
  }

  const std::function<void(const Expr&, Access)>& visit_;
};

}  // namespace

void for_each_expr(const Block& block, const std::function<void(const Expr&, Access)>& visit) {
  ExprVisitor{visit}(block);
}

bool mentions(const Block& block, std::string_view name) {
  bool found = false;
  for_each_expr(block, [&](const Expr& expr, Access) {
    if (found) return;
    found = mentions(expr, name);
    for_each_lambda(expr, [&](const Lambda& lambda) { found = found || mentions(*lambda.body, name); });
  });
  return found;
}

void add_specifier(Function& function, std::string_view specifier) {
  if (!function.specifiers.empty()) function.specifiers += ' ';
  function.specifiers += specifier;
}

bool ends_flow(const Block& block) { return !block.empty() && is_last(block.back()); }

bool is_last(const Stmt& stmt) {
  const auto& last = stmt.node;
  if (std::holds_alternative<Return>(last) || std::holds_alternative<Break>(last) ||
      std::holds_alternative<Continue>(last) || std::holds_alternative<Goto>(last)) {
    return true;
  }
  if (const auto* evaluate = std::get_if<Evaluate>(&last)) return evaluate->is_last || never_returns(evaluate->expr);
  if (const auto* loop = std::get_if<Loop>(&last)) return !has_break(loop->body);
  if (const auto* branch = std::get_if<If>(&last)) {
    return !branch->otherwise.empty() && ends_flow(branch->then) && ends_flow(branch->otherwise);
  }
  if (const auto* choice = std::get_if<Switch>(&last)) {
    const bool has_default =
        std::any_of(choice->cases.begin(), choice->cases.end(), [](const Case& c) { return c.labels.empty(); });
    return has_default &&
           std::all_of(choice->cases.begin(), choice->cases.end(), [](const Case& c) { return ends_flow(c.body); });
  }
  return false;
}

}  // namespace mesh2cpp::cpp
