#include "transpiler/plan/reads.hpp"

#include "transpiler/plan/program_walk.hpp"

namespace mesh2cpp::plan {

namespace {

class Collector {
 public:
  explicit Collector(const Reads& reads) : reads_(reads) {}

  void visit(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      if (const auto* const let = std::get_if<typed::Let>(&statement.node)) bind(*let->pattern);
      if (const auto* const local = std::get_if<typed::LocalFunction>(&statement.node)) {
        reads_.add_captures(local->function, read_);
      }
    }
    typed::for_each_child(block, [this](const typed::Expr& child) { visit(child); });
  }

  void visit(const typed::Expr& expr) {
    if (const auto* const lambda = std::get_if<typed::Lambda>(&expr.node)) {
      reads_.add_captures(*lambda, read_);
      return;
    }
    std::visit(typed::Overloaded{
                   [&](const typed::LocalRef& node) { reads_.add(node.local, read_); },
                   [&](const typed::FunctionRef& node) { reads_.add_captures(node.function, read_); },
                   [&](const typed::Match& node) { bind(node.arms); },
                   [&](const typed::Receive& node) { bind(node.arms); },
                   [&](const typed::For& node) { bind(*node.pattern); },
                   [](const auto&) {},
               },
               expr.node);
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  void add_free_to(LocalSet& set) {
    for (const typed::Local* const local : bound_) reads_.erase(local, read_);
    set.insert(read_);
  }

 private:
  void bind(const typed::Pattern& pattern) {
    for_each_bound_local(pattern, [this](const typed::Local* local) { bound_.push_back(local); });
  }
  void bind(const std::vector<typed::Arm>& arms) {
    for (const typed::Arm& arm : arms) {
      for (const typed::PatternPtr& pattern : arm.patterns) bind(*pattern);
    }
  }

  const Reads& reads_;
  LocalSet read_;
  std::vector<const typed::Local*> bound_;
};

}  // namespace

void Reads::add(const typed::Local* local, LocalSet& set) const {
  const typed::Local* const variable = variables_.variable(local);
  set.insert(variable);
  if (const typed::Local* const whole = variables_.as_whole(variable)) set.insert(whole);
  for (const typed::Local* const subject : variables_.subjects(variable)) set.insert(subject);
}

void Reads::erase(const typed::Local* local, LocalSet& set) const {
  set.erase(local);
  if (const typed::Local* const whole = variables_.as_whole(local)) set.erase(whole);
}

void Reads::add_captures(const typed::Lambda& lambda, LocalSet& set) const {
  for (const typed::Local* const local : captures_.lambdas.at(&lambda)) add(local, set);
}

void Reads::add_captures(const typed::Function* function, LocalSet& set) const {
  const auto found = captures_.functions.find(function);
  if (found == captures_.functions.end()) return;
  for (const typed::Local* const local : found->second) add(local, set);
}

void Reads::add_free(const typed::Expr& code, LocalSet& set) const {
  Collector collector(*this);
  collector.visit(code);
  collector.add_free_to(set);
}

void Reads::add_free(const typed::Block& code, LocalSet& set) const {
  Collector collector(*this);
  collector.visit(code);
  collector.add_free_to(set);
}

}  // namespace mesh2cpp::plan
