// Follows control forwards through each body. Loops are numbered by depth, the tail loop of the body is loop 0. The
// state is the innermost loop in whose current round something has waited for certain (in the outer ones, then, too).
#include <algorithm>
#include <limits>
#include <vector>

#include "transpiler/plan/control_flow.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::plan {

namespace {

using Waited = int;
constexpr Waited nowhere = -1;
constexpr Waited unreachable = std::numeric_limits<int>::max();  // neutral when paths join

bool is_lazy(typed::BinaryOperator op) {
  return op == typed::BinaryOperator::logical_and || op == typed::BinaryOperator::logical_or;
}

/// Calls of user functions do not count: nobody knows whether they wait on every path.
bool waits(const typed::Call& call) {
  if (const auto* const library = std::get_if<typed::LibraryRef>(&call.callee->node)) {
    return library->function->suspends;
  }
  const auto* const service = std::get_if<typed::ServiceRef>(&call.callee->node);
  return service != nullptr && service->handler != nullptr && service->handler->is_call;
}

class Finder {
 public:
  Finder(SpinningLoops& found, const TailCalls& tail_calls) : found_(found), tail_calls_(tail_calls) {}

  /// True if the tail loop of the body can go round without waiting.
  bool spins(const typed::Block& body) {
    tail_loop_spins_ = false;
    visit(body, nowhere);
    return tail_loop_spins_;
  }

 private:
  Waited visit(const typed::Block& block, Waited state) {
    typed::for_each_child(block, [&](const typed::Expr& child) { state = visit(child, state); });
    return state;
  }

  Waited visit(const typed::Expr& expr, Waited state) {
    return std::visit(typed::Overloaded{
                          [&](const typed::If& node) { return visit_if(node, state); },
                          [&](const typed::Match& node) {
                            for (const typed::ExprPtr& subject : node.subjects) state = visit(*subject, state);
                            return visit_arms(node.arms, state);
                          },
                          [&](const typed::Receive& node) { return visit_receive(node, state); },
                          [&](const typed::Binary& node) {
                            const Waited left = visit(*node.left, state);
                            const Waited right = visit(*node.right, left);
                            return is_lazy(node.op) ? left : right;
                          },
                          [&](const typed::For& node) { return visit_for(expr, node, state); },
                          [&](const typed::While& node) { return visit_while(expr, node, state); },
                          [&](const typed::Continue&) {
                            end_round(state);
                            return unreachable;
                          },
                          [](const typed::Break&) { return unreachable; },
                          [&](const typed::Return& node) {
                            if (node.value) visit(*node.value, state);
                            return unreachable;
                          },
                          [&](const typed::Lambda& node) {
                            Finder(found_, tail_calls_).spins(node.body);  // code of its own
                            return state;
                          },
                          [&](const typed::Call& node) { return visit_call(expr, node, state); },
                          [&](const auto&) { return visit_parts(expr, state); },
                      },
                      expr.node);
  }

  Waited visit_parts(const typed::Expr& expr, Waited state) {
    typed::for_each_child(expr, [&](const auto& child) { state = visit(child, state); });
    return state;
  }

  Waited visit_call(const typed::Expr& expr, const typed::Call& call, Waited state) {
    state = visit_parts(expr, state);
    if (tail_calls_.calls.contains(expr)) {
      if (state == nowhere) tail_loop_spins_ = true;
      return unreachable;
    }
    return waits(call) ? depth() : state;
  }

  Waited visit_if(const typed::If& node, Waited state) {
    state = visit(*node.condition, state);
    const Waited then = visit(node.then, state);
    const Waited otherwise = node.otherwise ? visit(*node.otherwise, state) : state;
    return std::min(then, otherwise);
  }

  Waited visit_arms(const std::vector<typed::Arm>& arms, Waited state) {
    Waited joined = unreachable;
    for (const typed::Arm& arm : arms) {
      if (arm.guard) state = visit(*arm.guard, state);
      joined = std::min(joined, visit(arm.body, state));
    }
    return joined;
  }

  Waited visit_receive(const typed::Receive& node, Waited state) {
    if (node.timeout) visit(*node.timeout, state);
    const Waited arms = visit_arms(node.arms, depth());
    return node.after ? std::min(arms, visit(*node.after, depth())) : arms;
  }

  Waited visit_for(const typed::Expr& expr, const typed::For& node, Waited state) {
    state = visit(*node.iterable, state);
    loops_.push_back(&expr);
    Waited round = state;
    if (node.filter) {
      round = visit(*node.filter, round);
      end_round(round);  // the filter says no
    }
    end_round(visit(node.body, round));
    loops_.pop_back();
    return state;
  }

  Waited visit_while(const typed::Expr& expr, const typed::While& node, Waited state) {
    loops_.push_back(&expr);
    const Waited tested = visit(*node.condition, state);
    end_round(visit(node.body, tested));
    loops_.pop_back();
    return std::min(tested, depth());
  }

  void end_round(Waited state) {
    if (state < depth()) found_.loops.insert(*loops_.back());
  }

  [[nodiscard]] Waited depth() const { return static_cast<Waited>(loops_.size()); }

  SpinningLoops& found_;
  const TailCalls& tail_calls_;
  std::vector<const typed::Expr*> loops_;
  bool tail_loop_spins_ = false;
};

}  // namespace

void SpinningLoops::add(const typed::Function& function, const TailCalls& tail_calls) {
  if (Finder(*this, tail_calls).spins(function.body)) functions.insert(&function);
}

void SpinningLoops::add(const typed::Actor& actor, const TailCalls& tail_calls) {
  Finder finder(*this, tail_calls);
  if (finder.spins(actor.body)) actors.insert(&actor);
  if (actor.terminate) finder.spins(*actor.terminate);
}

void SpinningLoops::add(const typed::Handler& handler, const TailCalls& tail_calls) {
  Finder(*this, tail_calls).spins(handler.body);
}

}  // namespace mesh2cpp::plan
