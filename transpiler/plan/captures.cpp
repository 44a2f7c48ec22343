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

/// What the code reads from outside, in order of appearance, then what the local functions need that it refers to.
std::vector<const Local*> captured(const Names& names, const Captures& known) {
  std::vector<const Local*> captured;
  std::unordered_set<const Local*> done = names.bound;
  const auto add = [&](const std::vector<const Local*>& locals) {
    for (const Local* const local : locals) {
      if (done.insert(local).second) captured.push_back(local);
    }
  };
  add(names.read);
  for (const typed::Function* const function : names.local_functions) {
    const auto found = known.functions.find(function);
    if (found != known.functions.end()) add(found->second);
  }
  return captured;
}

/// Finds the closures of a body.
class Closures {
 public:
  Closures(Captures& captures, const Variables& variables) : captures_(captures), variables_(variables) {}

  void visit(const typed::Block& block) {
    typed::for_each_child(block, [this](const typed::Expr& child) { visit(child); });
  }
  void visit(const typed::Expr& expr) {
    if (const auto* const lambda = std::get_if<typed::Lambda>(&expr.node)) {
      Names names;
      Collector collector(names, variables_);
      collector.bind(lambda->parameters);
      collector.visit(lambda->body);
      captures_.lambdas[lambda] = captured(names, captures_);
    }
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

 private:
  Captures& captures_;
  const Variables& variables_;
};

/// Finds the functions that are named otherwise than to be called.
class Values {
 public:
  explicit Values(std::unordered_set<const typed::Function*>& found) : found_(found) {}

  void visit(const typed::Block& block) {
    typed::for_each_child(block, [this](const typed::Expr& child) { visit(child); });
  }
  void visit(const typed::Expr& expr) {
    if (const auto* const reference = std::get_if<typed::FunctionRef>(&expr.node)) found_.insert(reference->function);
    const auto* const call = std::get_if<typed::Call>(&expr.node);
    if (call != nullptr && called_function(*call) != nullptr) {
      for (const typed::ExprPtr& argument : call->arguments) visit(*argument);
      return;
    }
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

 private:
  std::unordered_set<const typed::Function*>& found_;
};

}  // namespace

void Captures::add(const typed::Block& body) { Closures(*this, variables_).visit(body); }
void Captures::add(const typed::Expr& initializer) { Closures(*this, variables_).visit(initializer); }

void Captures::add_values(const typed::Block& body) { Values(used_as_value).visit(body); }
void Captures::add_values(const typed::Expr& initializer) { Values(used_as_value).visit(initializer); }

void Captures::add_local_functions(const typed::Program& program) {
  std::vector<std::pair<const typed::Function*, Names>> found;
  for (const typed::Function& function : program.functions) {
    if (!function.is_local) continue;
    Collector collector(found.emplace_back(&function, Names{}).second, variables_);
    collector.bind(function.parameters);
    collector.visit(function.body);
  }
  // Local functions may refer to each other, so their captures grow until nothing changes any more.
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& [function, names] : found) {
      std::vector<const Local*> all = captured(names, *this);
      std::vector<const Local*>& known = functions[function];
      changed |= all.size() != known.size();
      known = std::move(all);
    }
  }
}

}  // namespace mesh2cpp::plan
