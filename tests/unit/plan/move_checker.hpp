// A second opinion on last uses: runs over a body forwards, the way the C++ would run, keeps the variables that may
// have been moved from, and reports every read of one of them. Loops run twice; parts of an expression whose order C++
// leaves open must not disturb each other in any order.
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "transpiler/plan/plan.hpp"
#include "transpiler/plan/program_walk.hpp"
#include "transpiler/plan/variables.hpp"

namespace mesh2cpp::plan {

class MoveChecker {
 public:
  MoveChecker(const Plan& plan, const typed::Program& program)
      : plan_(plan), variables_(program, lay_out_types(program)) {
    for (const typed::Function& function : program.functions) {
      const auto captured = plan.captures(&function);
      captured_ = Locals(captured.begin(), captured.end());
      run(function.body);
    }
    captured_.clear();
    for (const typed::Actor& actor : program.actors) run(actor.body);
    for (const typed::Service& service : program.services) {
      for (const typed::Handler& handler : service.handlers) run(handler.body);
    }
    for (const typed::Actor& actor : program.actors) {
      if (actor.terminate) check_terminate(*actor.terminate);
    }
  }

  /// One line per fault.
  [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }
  [[nodiscard]] std::size_t moves() const { return moves_; }

 private:
  using Locals = std::set<const typed::Local*>;
  /// The variables that may have been moved from; empty optional: the place is not reached.
  using State = std::optional<Locals>;

  void run(const typed::Block& body) {
    state_ = Locals{};
    visit(body);
  }

  static State join(const State& a, const State& b) {
    if (!a) return b;
    if (!b) return a;
    Locals both = *a;
    both.insert(b->begin(), b->end());
    return both;
  }

  void read(const typed::Local* local) {
    const typed::Local* const variable = plan_.variable(local);
    touch(variable);
    if (const typed::Local* const whole = variables_.as_whole(variable)) touch(whole);
    for (const typed::Local* const subject : variables_.subjects(variable)) touch(subject);
  }
  void touch(const typed::Local* variable) {
    reads_.insert(variable);
    if (state_ && state_->contains(variable)) faults_.push_back(variable->name + " is read after a move");
  }
  void read(const typed::Function* function) {
    for (const typed::Local* const local : plan_.captures(function)) read(local);
  }

  void move(const typed::Local* variable) {
    if (captured_.contains(variable)) faults_.push_back(variable->name + " is moved out of a closure");
    if (!state_) return;
    state_->insert(variable);
    for (const typed::Local* whole = variables_.whole(variable); whole != nullptr; whole = variables_.whole(whole)) {
      state_->insert(variables_.as_whole(whole));
    }
  }

  void begin(const typed::Local* local) {
    state_->erase(local);
    if (const typed::Local* const whole = variables_.as_whole(local)) state_->erase(whole);
  }

  void visit_closure(const typed::Lambda& lambda) {
    const auto captured = plan_.captures(lambda);
    for (const typed::Local* const local : captured) read(local);
    const State outside = std::exchange(state_, Locals{});
    const Locals captured_outside = std::exchange(captured_, Locals(captured.begin(), captured.end()));
    visit(lambda.body);
    captured_ = captured_outside;
    state_ = outside;
  }

  void visit(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      if (const auto* const let = std::get_if<typed::Let>(&statement.node)) {
        visit(*let->initializer);
        if (state_) for_each_bound_local(*let->pattern, [this](const typed::Local* local) { begin(local); });
      }
      if (const auto* const node = std::get_if<typed::ExpressionStatement>(&statement.node)) visit(*node->expression);
      if (const auto* const node = std::get_if<typed::LocalFunction>(&statement.node)) read(node->function);
    }
    if (block.result) visit(*block.result);
  }

  void visit(const typed::Expr& expr) {
    std::visit(typed::Overloaded{
                   [&](const typed::LocalRef& node) {
                     read(node.local);
                     if (!plan_.is_last_use(expr)) return;
                     ++moves_;
                     move(plan_.variable(node.local));
                   },
                   [&](const typed::FunctionRef& node) { read(node.function); },
                   [&](const typed::Lambda& node) { visit_closure(node); },
                   [&](const typed::If& node) {
                     visit(*node.condition);
                     const State before = state_;
                     visit(node.then);
                     const State then = std::exchange(state_, before);
                     if (node.otherwise) visit(*node.otherwise);
                     state_ = join(then, state_);
                   },
                   [&](const typed::Match& node) {
                     for (const typed::ExprPtr& subject : node.subjects) visit(*subject);
                     for (const typed::ExprPtr& subject : node.subjects) {
                       if (const auto* const name = std::get_if<typed::LocalRef>(&subject->node)) read(name->local);
                     }
                     visit(node.arms);
                   },
                   [&](const typed::Receive& node) {
                     if (node.timeout) visit(*node.timeout);
                     const State before = state_;
                     visit(node.arms);
                     const State arms = std::exchange(state_, before);
                     if (node.after) visit(*node.after);
                     state_ = node.after ? join(arms, state_) : arms;
                   },
                   [&](const typed::For& node) {
                     visit(*node.iterable);
                     loop([&] {
                       if (node.filter) visit(*node.filter);
                       visit(node.body);
                     });
                   },
                   [&](const typed::While& node) {
                     loop([&] {
                       visit(*node.condition);
                       visit(node.body);
                     });
                   },
                   [&](const typed::Return& node) {
                     if (node.value) visit(*node.value);
                     state_.reset();
                   },
                   [&](const typed::BlockExpr& node) { visit(node.block); },
                   [&](const typed::Break&) {},  // goes on as if the round went on: more states, never fewer
                   [&](const typed::Continue&) {},
                   [&](const auto&) {
                     visit_parts(expr);
                     if (plan_.is_tail_self_call(expr)) state_.reset();
                   },
               },
               expr.node);
  }

  void visit(const std::vector<typed::Arm>& arms) {
    State after;
    State before = state_;
    for (const typed::Arm& arm : arms) {
      state_ = before;
      for (const typed::PatternPtr& pattern : arm.patterns) {
        if (state_) for_each_bound_local(*pattern, [this](const typed::Local* local) { begin(local); });
      }
      if (arm.guard) {
        visit(*arm.guard);
        before = join(before, state_);
      }
      visit(arm.body);
      after = join(after, state_);
    }
    state_ = after;
  }

  template <class Round>
  void loop(const Round& round) {
    for (int i = 0; i < 2; ++i) {
      const State before = state_;
      round();
      state_ = join(before, state_);
    }
  }

  /// First the temporaries in order, then all others in any order.
  void visit_parts(const typed::Expr& expr) {
    std::vector<const typed::Expr*> open;
    typed::for_each_child(expr, [&](const auto& child) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Expr>) {
        plan_.needs_temporary(child) ? visit(child) : open.push_back(&child);
      }
    });
    const State before = state_;
    const Locals outer_reads = std::exchange(reads_, {});
    Locals all_reads;
    State after = before;
    std::vector<Locals> reads;
    std::vector<Locals> moved;
    for (const typed::Expr* const part : open) {
      state_ = before;
      reads_.clear();
      visit(*part);
      reads.push_back(reads_);
      all_reads.insert(reads_.begin(), reads_.end());
      Locals fresh;
      if (state_ && before) {
        std::set_difference(state_->begin(), state_->end(), before->begin(), before->end(),
                            std::inserter(fresh, fresh.end()));
      }
      moved.push_back(std::move(fresh));
      after = join(after, state_);
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (std::size_t j = 0; j < open.size(); ++j) {
        if (i == j) continue;
        for (const typed::Local* const local : moved[i]) {
          if (reads[j].contains(local)) faults_.push_back(local->name + " is moved beside a read");
        }
      }
    }
    state_ = after;
    reads_ = outer_reads;
    reads_.insert(all_reads.begin(), all_reads.end());
  }

  void check_terminate(const typed::Block& block) {
    typed::for_each_child(block, [this](const typed::Expr& child) { check_terminate(child); });
  }
  void check_terminate(const typed::Expr& expr) {
    const auto* const name = std::get_if<typed::LocalRef>(&expr.node);
    if (name != nullptr && plan_.is_moved(name->local)) faults_.push_back(name->local->name + " is read by terminate");
    typed::for_each_child(expr, [this](const auto& child) { check_terminate(child); });
  }

  const Plan& plan_;
  const Variables variables_;
  State state_;
  Locals reads_;     // by the part that is being visited
  Locals captured_;  // of the closure whose body is being visited
  std::size_t moves_ = 0;
  std::vector<std::string> faults_;
};

}  // namespace mesh2cpp::plan
