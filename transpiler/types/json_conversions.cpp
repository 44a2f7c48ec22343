// Walks every body from the outside in: each place knows the type that it wants of its expression. A construct whose
// parts decide its type (a tuple, a branch) passes the wish on to them; everything else is converted as a whole.
#include "transpiler/types/json_conversions.hpp"

#include <utility>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::types {

namespace {

/// Json stands in one type where String stands in the other.
bool is_mixed(Type left, Type right) {
  left = resolve(left);
  right = resolve(right);
  if (left == right) return false;
  if (is_text_pair(left, right)) return true;
  if (left->kind != right->kind || left->arguments.size() != right->arguments.size()) return false;
  for (std::size_t i = 0; i < left->arguments.size(); ++i) {
    if (is_mixed(left->arguments[i], right->arguments[i])) return true;
  }
  return false;
}

class Inserter {
 public:
  Inserter(typed::Program& program, Unifier& unifier) : program_(program), unifier_(unifier) {}

  void run() {
    for (typed::Function& function : program_.functions) visit_body(function.body, function.result);
    for (typed::Actor& actor : program_.actors) {
      visit_body(actor.body, nullptr);
      if (actor.terminate) visit_body(*actor.terminate, nullptr);
    }
    for (typed::Test& test : program_.tests) {
      for (typed::Block& setup : test.setups) visit_body(setup, nullptr);
      visit_body(test.body, nullptr);
      for (typed::Block& teardown : test.teardowns) visit_body(teardown, nullptr);
    }
    for (typed::Service& service : program_.services) {
      for (typed::Handler& handler : service.handlers) {
        visit_body(handler.body,
                   handler.is_call ? unifier_.make(TypeKind::tuple, {service.state, handler.reply}) : service.state);
      }
    }
    for (typed::Supervisor& supervisor : program_.supervisors) {
      for (typed::Child& child : supervisor.children) {
        if (child.start) visit(child.start);
      }
    }
    for (typed::Constant& constant : program_.constants) visit(constant.initializer, constant.type);
  }

 private:
  void visit_body(typed::Block& body, Type result) {
    const Type outer = std::exchange(result_, result);
    visit(body, result);
    result_ = outer;
  }

  /// `wanted` is null where the value of the block goes nowhere.
  void visit(typed::Block& block, Type wanted) {
    for (typed::Statement& statement : block.statements) {
      if (auto* const let = std::get_if<typed::Let>(&statement.node)) visit(let->initializer, let->pattern->type);
      if (auto* const node = std::get_if<typed::ExpressionStatement>(&statement.node)) visit(node->expression);
    }
    if (!block.result) return;
    visit(block.result, wanted);
    if (wanted != nullptr && is_mixed(block.type, wanted)) block.type = wanted;
  }

  void visit(typed::ExprPtr& expr) { visit(expr, expr == nullptr ? nullptr : expr->type); }

  void visit(typed::ExprPtr& expr, Type wanted) {
    if (!expr) return;
    if (wanted == nullptr || !is_mixed(expr->type, wanted)) wanted = expr->type;
    if (const Type given = given_type(*expr); given != nullptr && is_mixed(given, expr->type)) expr->type = given;
    if (is_mixed(expr->type, wanted) && !pass_on(*expr, wanted)) {
      const source::Span span = expr->span;
      expr = std::make_unique<typed::Expr>(
          typed::Expr{wanted, span, typed::JsonConversion{std::exchange(expr, nullptr)}, program_.expressions++});
    }
    visit_parts(*expr);
  }

  /// The type that the parts of an expression give it, which was not known when it was used: null when they decide
  /// nothing.
  Type given_type(const typed::Expr& expr) {
    if (const auto* const call = std::get_if<typed::Call>(&expr.node)) {
      const Type callee = resolve(call->callee->type);
      return callee->kind == TypeKind::function ? callee->arguments.back() : nullptr;
    }
    if (const auto* const field = std::get_if<typed::FieldAccess>(&expr.node)) {
      if (field->structure == nullptr) return nullptr;
      return instance(field->structure->fields[field->index].type, field->structure->parameters, field->object->type);
    }
    if (const auto* const index = std::get_if<typed::Index>(&expr.node)) {
      const Type object = resolve(index->object->type);
      return object->arguments.empty() ? nullptr : object->arguments.back();  // of a type parameter nothing is known
    }
    if (const auto* const binary = std::get_if<typed::Binary>(&expr.node)) {
      const bool is_text = resolve(expr.type)->kind == TypeKind::json;
      return binary->op == typed::BinaryOperator::concatenate && is_text ? unifier_.simple(TypeKind::string) : nullptr;
    }
    return nullptr;
  }

  /// True if the parts of the expression can give the wanted type themselves.
  static bool pass_on(typed::Expr& expr, Type wanted) {
    const bool is_passed_on = std::visit(typed::Overloaded{
                                             [](const typed::TupleLiteral&) { return true; },
                                             [](const typed::ListLiteral&) { return true; },
                                             [](const typed::MapLiteral&) { return true; },
                                             [](const typed::Construct&) { return true; },
                                             [](const typed::StructLiteral&) { return true; },
                                             [](const typed::If&) { return true; },
                                             [](const typed::Match&) { return true; },
                                             [](const typed::Receive&) { return true; },
                                             [](const typed::BlockExpr&) { return true; },
                                             [](const typed::For&) { return true; },
                                             [&](typed::Lambda& node) {
                                               const Type type = resolve(expr.type);
                                               for (std::size_t i = 0; i + 1 < type->arguments.size(); ++i) {
                                                 if (is_mixed(type->arguments[i], resolve(wanted)->arguments[i]))
                                                   return false;
                                               }
                                               node.result = resolve(wanted)->arguments.back();
                                               return true;
                                             },
                                             [](const auto&) { return false; },
                                         },
                                         expr.node);
    if (is_passed_on) expr.type = wanted;
    return is_passed_on;
  }

  void visit_parts(typed::Expr& expr) {
    const Type type = resolve(expr.type);
    std::visit(typed::Overloaded{
                   [&](typed::Call& node) {
                     visit(node.callee);
                     visit_arguments(node.arguments, node.callee->type);
                   },
                   [&](typed::Spawn& node) {
                     visit(node.actor);
                     visit_arguments(node.arguments, node.actor->type);
                   },
                   [&](typed::Construct& node) {
                     for (std::size_t i = 0; i < node.arguments.size(); ++i)
                       visit(node.arguments[i],
                             instance(node.variant->payload[i].type, node.variant->sum->parameters, type));
                   },
                   [&](typed::StructLiteral& node) { visit_fields(node.fields, *node.structure, type); },
                   [&](typed::StructUpdate& node) {
                     visit(node.base, type);
                     visit_fields(node.fields, *node.structure, type);
                   },
                   [&](typed::TupleLiteral& node) {
                     for (std::size_t i = 0; i < node.elements.size(); ++i) visit(node.elements[i], type->arguments[i]);
                   },
                   [&](typed::ListLiteral& node) {
                     for (typed::ExprPtr& element : node.elements) visit(element, type->arguments[0]);
                   },
                   [&](typed::MapLiteral& node) {
                     for (auto& [key, value] : node.entries) {
                       visit(key, type->arguments[0]);
                       visit(value, type->arguments[1]);
                     }
                   },
                   [&](typed::Binary& node) {
                     const Type both = node.op == typed::BinaryOperator::concatenate
                                           ? type
                                           : unifier_.text_join(node.left->type, node.right->type);
                     visit(node.left, both);
                     visit(node.right, both);
                   },
                   [&](typed::If& node) {
                     visit(node.condition);
                     visit(node.then, node.otherwise ? type : nullptr);
                     if (node.otherwise) visit(*node.otherwise, type);
                   },
                   [&](typed::Match& node) {
                     for (typed::ExprPtr& subject : node.subjects) visit(subject);
                     visit_arms(node.arms, type);
                   },
                   [&](typed::Receive& node) {
                     visit(node.timeout);
                     visit_arms(node.arms, type);
                     if (node.after) visit(*node.after, type);
                   },
                   [&](typed::For& node) {
                     visit(node.iterable, iterable_of(resolve(node.iterable->type), node.pattern->type));
                     visit(node.filter);
                     visit(node.body, node.value_used ? type->arguments[0] : nullptr);
                   },
                   [&](typed::While& node) {
                     visit(node.condition);
                     visit(node.body, nullptr);
                   },
                   [&](typed::Return& node) { visit(node.value, result_); },
                   [&](typed::Try& node) { visit(node.operand, tried(resolve(node.operand->type), node, type)); },
                   [&](typed::Lambda& node) { visit_body(node.body, node.result); },
                   [&](typed::BlockExpr& node) { visit(node.block, type); },
                   [&](typed::Send& node) {
                     visit(node.pid);
                     const Type pid = resolve(node.pid->type);
                     visit(node.message, pid->kind == TypeKind::pid ? pid->arguments[0] : nullptr);
                   },
                   [&](typed::Interpolation& node) {
                     for (auto& part : node.parts) {
                       if (auto* const value = std::get_if<typed::ExprPtr>(&part)) visit(*value);
                     }
                   },
                   [&](typed::FieldAccess& node) { visit(node.object); },
                   [&](typed::Index& node) { visit(node.object), visit(node.index); },
                   [&](typed::Unary& node) { visit(node.operand); },
                   [&](typed::JsonLiteral& node) {
                     for (auto& [name, value] : node.fields) visit(value);
                   },
                   [&](typed::JsonConversion& node) { visit(node.value); },
                   [](auto&) {},  // literals, names, `self()`, `break`, `continue`
               },
               expr.node);
  }

  void visit_arguments(std::vector<typed::ExprPtr>& arguments, Type callee) {
    callee = resolve(callee);
    const bool is_known = callee->kind == TypeKind::function && callee->arguments.size() == arguments.size() + 1;
    for (std::size_t i = 0; i < arguments.size(); ++i) visit(arguments[i], is_known ? callee->arguments[i] : nullptr);
  }

  void visit_fields(std::vector<std::pair<std::uint32_t, typed::ExprPtr>>& fields,
                    const typed::StructDefinition& structure, Type type) {
    for (auto& [index, value] : fields)
      visit(value, instance(structure.fields[index].type, structure.parameters, type));
  }

  void visit_arms(std::vector<typed::Arm>& arms, Type wanted) {
    for (typed::Arm& arm : arms) {
      visit(arm.guard);
      visit(arm.body, wanted);
    }
  }

  /// The type of a part of a generic type, for one of its instances.
  Type instance(Type part, const std::vector<const typed::TypeParameter*>& parameters, Type whole) {
    whole = resolve(whole);
    if (whole->arguments.size() != parameters.size()) return part;
    Substitution substitution;
    for (std::size_t i = 0; i < parameters.size(); ++i) substitution[parameters[i]] = whole->arguments[i];
    return unifier_.substitute(part, substitution);
  }

  /// A list or map whose elements are what the pattern of a loop says.
  Type iterable_of(Type iterable, Type element) {
    element = resolve(element);
    if (iterable->kind == TypeKind::list) return unifier_.make(TypeKind::list, {element});
    if (iterable->kind == TypeKind::map && element->kind == TypeKind::tuple)
      return unifier_.make(TypeKind::map, element->arguments);
    return iterable;
  }

  /// What `e?` wants of `e`: a value of its own type, and the error of the function around it when only text differs.
  Type tried(Type operand, const typed::Try& node, Type value) {
    if (operand->kind != TypeKind::sum) return operand;
    std::vector<Type> arguments = operand->arguments;
    if (is_mixed(arguments[0], value)) arguments[0] = value;
    const Type around = resolve(node.return_type);
    if (!node.conversion && arguments.size() == 2 && around->kind == TypeKind::sum && around->arguments.size() == 2 &&
        is_mixed(arguments[1], around->arguments[1]))
      arguments[1] = around->arguments[1];
    return unifier_.sum(operand->sum, std::move(arguments));
  }

  typed::Program& program_;
  Unifier& unifier_;
  Type result_ = nullptr;  // of the function or closure around
};

}  // namespace

void insert_json_conversions(typed::Program& program, Unifier& unifier) { Inserter(program, unifier).run(); }

}  // namespace mesh2cpp::types
