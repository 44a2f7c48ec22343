// A closure captures what it reads and does not bind itself, and what the local functions read that it refers to.
#include "transpiler/plan/captures.hpp"

#include "transpiler/plan/program_walk.hpp"

namespace mesh2cpp::plan {

namespace {

using typed::Local;

/// The names in a piece of code, closures within it included.
struct Names {
  std::vector<const Local*> read;
  std::unordered_set<const Local*> bound;
  std::vector<const typed::Function*> local_functions;
};

class Collector {
 public:
  Collector(Names& names, const Variables& variables) : names_(names), variables_(variables) {}

  void bind(const std::vector<const Local*>& locals) { names_.bound.insert(locals.begin(), locals.end()); }

  void visit(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      if (const auto* const let = std::get_if<typed::Let>(&statement.node)) bind(*let->pattern);
      if (const auto* const local = std::get_if<typed::LocalFunction>(&statement.node)) {
        names_.local_functions.push_back(local->function);
      }
    }
    typed::for_each_child(block, [this](const typed::Expr& child) { visit(child); });
  }

  void visit(const typed::Expr& expr) {
    std::visit(typed::Overloaded{
                   [&](const typed::LocalRef& node) { names_.read.push_back(variables_.variable(node.local)); },
                   [&](const typed::FunctionRef& node) {
                     if (node.function->is_local) names_.local_functions.push_back(node.function);
                   },
                   [&](const typed::Match& node) { bind(node.arms); },
                   [&](const typed::Receive& node) { bind(node.arms); },
                   [&](const typed::For& node) { bind(*node.pattern); },
                   [&](const typed::Lambda& node) { bind(node.parameters); },
                   [](const auto&) {},
               },
               expr.node);
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

 private:
  void bind(const typed::Pattern& pattern) {
    for_each_bound_local(pattern, [this](const Local* local) { names_.bound.insert(local); });
  }
  void bind(const std::vector<typed::Arm>& arms) {
    for (const typed::Arm& arm : arms) {
      for (const typed::PatternPtr& pattern : arm.patterns) bind(*pattern);
    }
  }

  Names& names_;
  const Variables& variables_;
};

class Finder {
 public:
  Finder(const typed::Program& program, const Variables& variables) : variables_(variables) {
    for (const typed::Function& function : program.functions) {
      if (!function.is_local) continue;
      Collector collector(local_functions_[&function], variables_);
      collector.bind(function.parameters);
      collector.visit(function.body);
    }
    // Local functions may refer to each other, so their captures grow until nothing changes any more.
    for (bool changed = true; changed;) {
      changed = false;
      for (const typed::Function& function : program.functions) {
        if (!function.is_local) continue;
        std::vector<const Local*> found = captured(local_functions_.at(&function));
        std::vector<const Local*>& known = captures_.functions[&function];
        changed |= found.size() != known.size();
        known = std::move(found);
      }
    }
  }

  void visit(const typed::Block& block) {
    typed::for_each_child(block, [this](const typed::Expr& child) { visit(child); });
  }
  void visit(const typed::Expr& expr) {
    if (const auto* const lambda = std::get_if<typed::Lambda>(&expr.node)) {
      Names names;
      Collector collector(names, variables_);
      collector.bind(lambda->parameters);
      collector.visit(lambda->body);
      captures_.lambdas[lambda] = captured(names);
    }
    if (const auto* const reference = std::get_if<typed::FunctionRef>(&expr.node)) {
      captures_.used_as_value.insert(reference->function);
    }
    if (const auto* const call = std::get_if<typed::Call>(&expr.node);
        call != nullptr && called_function(*call) != nullptr) {
      for (const typed::ExprPtr& argument : call->arguments) visit(*argument);
      return;
    }
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  Captures result() && { return std::move(captures_); }

 private:
  /// What the code reads from outside, in order of appearance, then what the local functions need that it refers to.
  [[nodiscard]] std::vector<const Local*> captured(const Names& names) const {
    std::vector<const Local*> captured;
    std::unordered_set<const Local*> done = names.bound;
    const auto add = [&](const std::vector<const Local*>& locals) {
      for (const Local* const local : locals) {
        if (done.insert(local).second) captured.push_back(local);
      }
    };
    add(names.read);
    for (const typed::Function* const function : names.local_functions) {
      const auto known = captures_.functions.find(function);
      if (known != captures_.functions.end()) add(known->second);
    }
    return captured;
  }

  const Variables& variables_;
  std::unordered_map<const typed::Function*, Names> local_functions_;
  Captures captures_;
};

}  // namespace

Captures find_captures(const typed::Program& program, const Variables& variables) {
  Finder finder(program, variables);
  for_each_root(program, [&](const auto& root) { finder.visit(root); });
  return std::move(finder).result();
}

}  // namespace mesh2cpp::plan
