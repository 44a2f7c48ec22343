// Follows the value of an expression into its branches.
#include "transpiler/types/discard.hpp"

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::types {

void discard_value(typed::Block& block) {
  if (block.result) discard_value(*block.result);
}

void discard_value(typed::Expr& expr) {
  if (auto* loop = std::get_if<typed::For>(&expr.node)) {
    loop->value_used = false;
    discard_value(loop->body);
  } else if (auto* branch = std::get_if<typed::If>(&expr.node)) {
    discard_value(branch->then);
    if (branch->otherwise) discard_value(*branch->otherwise);
  } else if (auto* match = std::get_if<typed::Match>(&expr.node)) {
    for (typed::Arm& arm : match->arms) discard_value(arm.body);
  } else if (auto* receive = std::get_if<typed::Receive>(&expr.node)) {
    for (typed::Arm& arm : receive->arms) discard_value(arm.body);
    if (receive->after) discard_value(*receive->after);
  }
}

namespace {

/// `return e` or `?` of the function itself, not of a closure in it.
class EarlyValue {
 public:
  template <class Node>
  static bool in(const Node& node) {
    EarlyValue search;
    search.visit(node);
    return search.found_;
  }

 private:
  void visit(const typed::Block& block) { children(block); }
  void visit(const typed::Expr& expr) {
    const auto* leaves = std::get_if<typed::Return>(&expr.node);
    found_ = found_ || (leaves != nullptr && leaves->value) || std::holds_alternative<typed::Try>(expr.node);
    if (!std::holds_alternative<typed::Lambda>(expr.node)) children(expr);
  }
  template <class Node>
  void children(const Node& node) {
    typed::for_each_child(node, [this](const auto& child) { this->visit(child); });
  }

  bool found_ = false;
};

}  // namespace

void drop_result(typed::Function& function, const Unifier& unifier) {
  typed::Block& body = function.body;
  const TypeKind kind = resolve(function.result)->kind;
  if (kind == TypeKind::unit || kind == TypeKind::never || kind == TypeKind::sum || EarlyValue::in(body)) return;
  function.result = unifier.simple(TypeKind::unit);
  body.type = function.result;
  discard_value(body);
  const source::Span span = body.result->span;
  body.statements.push_back({span, typed::ExpressionStatement{std::move(body.result)}});
}

}  // namespace mesh2cpp::types
