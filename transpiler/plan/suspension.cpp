// First the functions: those with a suspending operation of their own, then, caller by caller, those that call them.
// Then one walk marks the operations and everything around them.
#include "transpiler/plan/suspension.hpp"

#include <unordered_map>
#include <vector>

#include "transpiler/plan/program_walk.hpp"

namespace mesh2cpp::plan {

namespace {

/// The coroutine bodies a call leads to: a function, `init` of a service, `run` of an actor; else null. The impls of an
/// interface method suspend together: one stands for all.
const typed::Block* called_body(const typed::Call& call, const Implementations& implementations) {
  if (const auto* const method = std::get_if<typed::MethodRef>(&call.callee->node)) {
    const std::vector<const typed::Function*> functions = implementations.of(*method);
    return functions.empty() ? nullptr : &functions.front()->body;
  }
  if (const auto* const actor = std::get_if<typed::ActorRef>(&call.callee->node)) return &actor->actor->body;
  if (const auto* const service = std::get_if<typed::ServiceRef>(&call.callee->node)) {
    const bool is_start = service->handler == nullptr;
    return is_start && service->service->init != nullptr ? &service->service->init->body : nullptr;
  }
  const typed::Function* const function = called_function(call);
  return function == nullptr ? nullptr : &function->body;
}

/// Receive, the start of a supervisor, a library function that waits, a service call.
bool is_primitive(const typed::Expr& expr) {
  if (std::holds_alternative<typed::Receive>(expr.node)) return true;
  const auto* const spawn = std::get_if<typed::Spawn>(&expr.node);
  if (spawn != nullptr) return std::holds_alternative<typed::SupervisorRef>(spawn->actor->node);
  const auto* const call = std::get_if<typed::Call>(&expr.node);
  if (call == nullptr) return false;
  if (std::holds_alternative<typed::SupervisorRef>(call->callee->node)) return true;
  if (const auto* const library = std::get_if<typed::LibraryRef>(&call->callee->node)) {
    return library->function->suspends;
  }
  const auto* const service = std::get_if<typed::ServiceRef>(&call->callee->node);
  return service != nullptr && service->handler != nullptr && service->handler->is_call;
}

/// What one body does itself, without closures.
struct Summary {
  bool has_primitive = false;
  std::vector<const typed::Block*> calls;
};

class Summariser {
 public:
  Summariser(const TailCalls& tail_calls, const Implementations& implementations)
      : tail_calls_(tail_calls), implementations_(implementations) {}

  Summary summarise(const typed::Block& body) {
    summary_ = {};
    visit(body);
    return std::move(summary_);
  }

 private:
  void visit(const typed::Block& block) {
    typed::for_each_child(block, [this](const typed::Expr& child) { visit(child); });
  }
  void visit(const typed::Expr& expr) {
    if (std::holds_alternative<typed::Lambda>(expr.node)) return;
    if (is_primitive(expr)) summary_.has_primitive = true;
    const auto* const call = std::get_if<typed::Call>(&expr.node);
    if (call != nullptr && !tail_calls_.calls.contains(&expr)) {
      if (const typed::Block* const body = called_body(*call, implementations_)) summary_.calls.push_back(body);
    }
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  const TailCalls& tail_calls_;
  const Implementations& implementations_;
  Summary summary_;
};

/// Methods of built-in interfaces are operators, text forms and conversions: what waits in them parks the carrier.
bool is_plain(const typed::InterfaceMethod& method) { return method.interface->module == nullptr; }

/// The bodies that suspend, found from the primitives up along the calls.
std::unordered_set<const typed::Block*> suspending_bodies(const std::vector<const typed::Block*>& candidates,
                                                          const TailCalls& tail_calls,
                                                          const Implementations& implementations) {
  Summariser summariser(tail_calls, implementations);
  std::unordered_map<const typed::Block*, std::vector<const typed::Block*>> callers;
  std::vector<const typed::Block*> work;
  for (const typed::Block* const body : candidates) {
    const Summary summary = summariser.summarise(*body);
    if (summary.has_primitive) work.push_back(body);
    for (const typed::Block* const called : summary.calls) callers[called].push_back(body);
  }
  for (const auto& [method, functions] : implementations) {
    if (is_plain(*method)) continue;
    for (const typed::Function* const function : functions) {
      callers[&function->body].push_back(&functions.front()->body);
      callers[&functions.front()->body].push_back(&function->body);
    }
  }
  std::unordered_set<const typed::Block*> suspending;
  while (!work.empty()) {
    const typed::Block* const body = work.back();
    work.pop_back();
    if (!suspending.insert(body).second) continue;
    for (const typed::Block* const caller : callers[body]) work.push_back(caller);
  }
  return suspending;
}

/// Marks operations and what stands around them, closures included as code of their own.
class Marker {
 public:
  Marker(Suspension& marks, const std::unordered_set<const typed::Block*>& suspending, const TailCalls& tail_calls,
         const Implementations& implementations)
      : marks_(marks), suspending_(suspending), tail_calls_(tail_calls), implementations_(implementations) {}

  bool visit(const typed::Block& block) {
    bool contains = false;
    typed::for_each_child(block, [&](const typed::Expr& child) { contains |= visit(child); });
    if (contains) marks_.blocks.insert(&block);
    return contains;
  }
  bool visit(const typed::Expr& expr) {
    bool contains = false;
    typed::for_each_child(expr, [&](const auto& child) { contains |= visit(child); });
    if (std::holds_alternative<typed::Lambda>(expr.node)) return false;
    if (is_operation(expr)) {
      marks_.operations.insert(&expr);
      contains = true;
    }
    if (contains) marks_.expressions.insert(&expr);
    return contains;
  }

 private:
  [[nodiscard]] bool is_operation(const typed::Expr& expr) const {
    if (is_primitive(expr)) return true;
    const auto* const call = std::get_if<typed::Call>(&expr.node);
    if (call == nullptr || tail_calls_.calls.contains(&expr)) return false;
    const typed::Block* const body = called_body(*call, implementations_);
    return body != nullptr && suspending_.contains(body);
  }

  Suspension& marks_;
  const std::unordered_set<const typed::Block*>& suspending_;
  const TailCalls& tail_calls_;
  const Implementations& implementations_;
};

}  // namespace

Suspension find_suspension(const typed::Program& program, const TailCalls& tail_calls,
                           const Implementations& implementations,
                           const std::unordered_set<const typed::Function*>& used_as_value) {
  std::vector<const typed::Block*> candidates;
  for (const typed::Function& function : program.functions) {
    // A local function that is passed around is a plain closure.
    if (function.is_local && used_as_value.contains(&function)) continue;
    const bool is_operator = function.impl != nullptr && function.impl->interface->module == nullptr;
    if (!is_operator) candidates.push_back(&function.body);
  }
  for (const typed::Actor& actor : program.actors) {
    candidates.push_back(&actor.body);
    if (actor.terminate) candidates.push_back(actor.terminate.get());
  }
  for (const typed::Service& service : program.services) {
    for (const typed::Handler& handler : service.handlers) candidates.push_back(&handler.body);
  }

  Suspension result;
  result.bodies = suspending_bodies(candidates, tail_calls, implementations);
  for (const typed::Function& function : program.functions) {
    if (result.bodies.contains(&function.body)) result.functions.insert(&function);
  }
  for (const auto& [method, functions] : implementations) {
    if (result.functions.contains(functions.front())) result.methods.insert(method);
  }
  Marker marker(result, result.bodies, tail_calls, implementations);
  for_each_root(program, [&](const auto& root) { marker.visit(root); });
  return result;
}

}  // namespace mesh2cpp::plan
