// Tarjan's strongly connected components over the functions and the functions they name.
#include "transpiler/plan/recursion.hpp"

#include <algorithm>
#include <type_traits>

#include "transpiler/plan/program_walk.hpp"

namespace mesh2cpp::plan {

namespace {

using typed::Function;

class Callees {
 public:
  Callees(const TailCalls& tail_calls, const Implementations& implementations)
      : tail_calls_(tail_calls), implementations_(implementations) {}

  std::vector<const Function*> of(const Function& function) && {
    visit(function.body);
    return std::move(named_);
  }

 private:
  void visit(const typed::Block& block) {
    typed::for_each_child(block, [this](const typed::Expr& child) { visit(child); });
  }
  void visit(const typed::Expr& expr) {
    if (const auto* const reference = std::get_if<typed::FunctionRef>(&expr.node))
      named_.push_back(reference->function);
    if (const auto* const method = std::get_if<typed::MethodRef>(&expr.node)) {
      for (const Function* const function : implementations_.of(*method)) named_.push_back(function);
    }
    if (const auto* const binary = std::get_if<typed::Binary>(&expr.node)) add(binary->impl);
    if (const auto* const unary = std::get_if<typed::Unary>(&expr.node)) add(unary->impl);
    if (const auto* const loop = std::get_if<typed::For>(&expr.node))
      add(loop->iterable_impl), add(loop->iterator_impl);
    if (tail_calls_.calls.contains(expr)) {
      for (const typed::ExprPtr& argument : std::get<typed::Call>(expr.node).arguments) visit(*argument);
      return;
    }
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  /// The functions behind an operator or a loop.
  void add(const typed::Impl* impl) {
    if (impl == nullptr) return;
    for (const Function* const function : impl->methods) {
      if (function != nullptr) named_.push_back(function);
    }
  }

  const TailCalls& tail_calls_;
  const Implementations& implementations_;
  std::vector<const Function*> named_;
};

class Components {
 public:
  Components(const typed::Program& program, const CallGraph& graph) : graph_(graph) {
    nodes_.reserve(program.functions.size());
    for (const Function& function : program.functions) {
      if (nodes_[&function].number == 0) connect(function);
    }
  }

  [[nodiscard]] std::unordered_set<const Function*> recursive() && { return std::move(recursive_); }

 private:
  struct Node {
    std::size_t number = 0;  // order of discovery, from 1
    std::size_t lowest = 0;  // the earliest node on the stack that can be reached
    bool on_stack = false;
  };

  void connect(const Function& function) {
    Node& node = nodes_[&function];
    node.number = node.lowest = ++discovered_;
    node.on_stack = true;
    stack_.push_back(&function);
    for (const Function* const callee : graph_.callees.at(&function)) {
      Node& next = nodes_[callee];
      if (next.number == 0) {
        connect(*callee);
        node.lowest = std::min(node.lowest, next.lowest);
      } else if (next.on_stack) {
        node.lowest = std::min(node.lowest, next.number);
      }
    }
    if (node.lowest == node.number) close(function);
  }

  void close(const Function& root) {
    auto first = stack_.end() - 1;
    while (*first != &root) --first;
    const bool is_cycle = stack_.end() - first > 1 || std::ranges::count(graph_.callees.at(&root), &root) > 0;
    for (auto member = first; member != stack_.end(); ++member) {
      nodes_[*member].on_stack = false;
      if (is_cycle) recursive_.insert(*member);
    }
    stack_.erase(first, stack_.end());
  }

  const CallGraph& graph_;
  std::unordered_map<const Function*, Node> nodes_;
  std::vector<const Function*> stack_;
  std::unordered_set<const Function*> recursive_;
  std::size_t discovered_ = 0;
};

/// Some part of `code` calls an actor by its name, and the call is no step of a tail loop.
template <class Code>
bool calls_actor(const Code& code, const TailCalls& tail_calls) {
  bool found = false;
  if constexpr (std::is_same_v<Code, typed::Expr>) {
    const auto* const call = std::get_if<typed::Call>(&code.node);
    found = call != nullptr && std::holds_alternative<typed::ActorRef>(call->callee->node) &&
            !tail_calls.calls.contains(code);
  }
  typed::for_each_child(code, [&](const auto& child) { found = found || calls_actor(child, tail_calls); });
  return found;
}

}  // namespace

void CallGraph::add(const Function& function) {
  callees.emplace(&function, Callees(tail_calls_, implementations_).of(function));
}

void CallGraph::add(const typed::Actor& actor) {
  if (calls_actor(actor.body, tail_calls_)) recursive_actors.insert(&actor);
}

std::unordered_set<const Function*> find_recursive_functions(const typed::Program& program, const CallGraph& graph) {
  return Components(program, graph).recursive();
}

}  // namespace mesh2cpp::plan
