// Decides bottom up for every expression and block whether control comes out of it.
#include "transpiler/plan/control_flow.hpp"
#include "transpiler/plan/program_walk.hpp"

namespace mesh2cpp::plan {

namespace {

class Finder {
 public:
  Finder(ExprSet& found, const TailCalls& tail_calls) : found_(found), tail_calls_(tail_calls) {}

  bool visit(const typed::Block& block) {
    bool ends = false;
    typed::for_each_child(block, [&](const typed::Expr& child) { ends |= visit(child); });
    return ends;
  }

  bool visit(const typed::Expr& expr) {
    const bool ends = ends_by_its_parts(expr) || tail_calls_.calls.contains(expr) ||
                      (expr.type != nullptr && types::resolve(expr.type)->kind == types::TypeKind::never);
    if (ends) found_.insert(expr);
    return ends;
  }

 private:
  bool ends_by_its_parts(const typed::Expr& expr) {
    return std::visit(typed::Overloaded{
                          [&](const typed::If& node) {
                            const bool condition = visit(*node.condition);
                            const bool then = visit(node.then);
                            const bool otherwise = node.otherwise && visit(*node.otherwise);
                            return condition || (then && otherwise);
                          },
                          [&](const typed::Match& node) {
                            bool subjects = false;
                            for (const typed::ExprPtr& subject : node.subjects) subjects |= visit(*subject);
                            return visit(node.arms) || subjects;
                          },
                          [&](const typed::Receive& node) {
                            const bool timeout = node.timeout && visit(*node.timeout);
                            const bool arms = visit(node.arms);
                            const bool after = !node.after || visit(*node.after);
                            return timeout || (arms && after);
                          },
                          [&](const typed::Binary& node) {
                            const bool left = visit(*node.left);
                            const bool right = visit(*node.right);
                            const bool is_lazy = node.op == typed::BinaryOperator::logical_and ||
                                                 node.op == typed::BinaryOperator::logical_or;
                            return left || (right && !is_lazy);
                          },
                          [&](const typed::For& node) {
                            const bool iterable = visit(*node.iterable);
                            if (node.filter) visit(*node.filter);
                            visit(node.body);
                            return iterable;
                          },
                          [&](const typed::While& node) {
                            const bool condition = visit(*node.condition);
                            visit(node.body);
                            return condition;
                          },
                          [&](const typed::Lambda& node) {
                            visit(node.body);
                            return false;
                          },
                          [&](const auto&) {
                            bool ends = false;
                            typed::for_each_child(expr, [&](const auto& child) { ends |= visit(child); });
                            return ends;
                          },
                      },
                      expr.node);
  }

  /// True when every arm ends; also for no arms at all, which only a receive with `after` has.
  bool visit(const std::vector<typed::Arm>& arms) {
    bool all_end = true;
    for (const typed::Arm& arm : arms) {
      if (arm.guard) visit(*arm.guard);
      all_end &= visit(arm.body);
    }
    return all_end;
  }

  ExprSet& found_;
  const TailCalls& tail_calls_;
};

}  // namespace

void DeadEnds::add(const typed::Block& body, const TailCalls& tail_calls) {
  Finder(expressions_, tail_calls).visit(body);
}
void DeadEnds::add(const typed::Expr& initializer, const TailCalls& tail_calls) {
  Finder(expressions_, tail_calls).visit(initializer);
}

bool DeadEnds::contains(const typed::Block& block) const {
  bool ends = false;
  typed::for_each_child(block, [&](const typed::Expr& child) { ends |= contains(child); });
  return ends;
}

}  // namespace mesh2cpp::plan
