// First the functions: those with a suspending operation of their own, then, caller by caller, those that call them.
// Then one walk marks the operations and everything around them.
#include "transpiler/plan/suspension.hpp"

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

/// What `Job.async` or `Job.map` runs; else null.
const typed::Expr* work_of_job(const typed::Expr& expr) {
  const auto* const call = std::get_if<typed::Call>(&expr.node);
  const auto* const library = call == nullptr ? nullptr : std::get_if<typed::LibraryRef>(&call->callee->node);
  if (library == nullptr || library->function->module != "Job") return nullptr;
  const bool runs_work = library->function->name == "async" || library->function->name == "map";
  return runs_work ? call->arguments.back().get() : nullptr;
}

/// Methods of built-in interfaces are operators, text forms and conversions: what waits in them parks the carrier.
bool is_plain(const typed::InterfaceMethod& method) { return method.interface->module == nullptr; }

/// Marks operations and what stands around them, closures included as code of their own.
class Marker {
 public:
  Marker(Suspension& marks, const TailCalls& tail_calls, const Implementations& implementations)
      : marks_(marks), tail_calls_(tail_calls), implementations_(implementations) {}

  bool visit(const typed::Block& block) {
    bool contains = false;
    typed::for_each_child(block, [&](const typed::Expr& child) { contains |= visit(child); });
    return contains;
  }
  bool visit(const typed::Expr& expr) {
    bool contains = false;
    typed::for_each_child(expr, [&](const auto& child) { contains |= visit(child); });
    if (std::holds_alternative<typed::Lambda>(expr.node)) return false;
    if (const typed::Expr* const work = work_of_job(expr); work != nullptr && waits(*work))
      marks_.started.insert(*work);
    if (is_operation(expr)) {
      marks_.operations.insert(expr);
      contains = true;
    }
    if (contains) marks_.expressions.insert(expr);
    return contains;
  }

 private:
  [[nodiscard]] bool is_operation(const typed::Expr& expr) const {
    if (is_primitive(expr)) return true;
    const auto* const call = std::get_if<typed::Call>(&expr.node);
    if (call == nullptr || tail_calls_.calls.contains(expr)) return false;
    const typed::Block* const body = called_body(*call, implementations_);
    return body != nullptr && marks_.bodies.contains(body);
  }

  /// Of a closure or function: whether running it suspends. A local function that is a value does not.
  [[nodiscard]] bool waits(const typed::Expr& work) const {
    if (const auto* const lambda = std::get_if<typed::Lambda>(&work.node)) {
      return marks_.contains_operation(lambda->body);
    }
    const auto* const reference = std::get_if<typed::FunctionRef>(&work.node);
    return reference != nullptr && marks_.functions.contains(reference->function);
  }

  Suspension& marks_;
  const TailCalls& tail_calls_;
  const Implementations& implementations_;
};

/// Notes what one body does itself.
class Summariser {
 public:
  Summariser(WaitingBodies& bodies, const typed::Block& body, const TailCalls& tail_calls,
             const Implementations& implementations)
      : bodies_(bodies), body_(body), tail_calls_(tail_calls), implementations_(implementations) {}

  void run() {
    visit(body_);
    if (waits_) bodies_.waiting.push_back(&body_);
  }

 private:
  void visit(const typed::Block& block) {
    typed::for_each_child(block, [this](const typed::Expr& child) { visit(child); });
  }
  void visit(const typed::Expr& expr) {
    if (std::holds_alternative<typed::Lambda>(expr.node)) return;
    if (is_primitive(expr)) waits_ = true;
    const auto* const call = std::get_if<typed::Call>(&expr.node);
    if (call != nullptr && !tail_calls_.calls.contains(expr)) {
      const typed::Block* const called = called_body(*call, implementations_);
      if (called != nullptr) bodies_.callers[called].push_back(&body_);
    }
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  WaitingBodies& bodies_;
  const typed::Block& body_;
  const TailCalls& tail_calls_;
  const Implementations& implementations_;
  bool waits_ = false;
};

}  // namespace

void WaitingBodies::add(const typed::Block& body) { Summariser(*this, body, tail_calls_, implementations_).run(); }

Suspension::Suspension(const typed::Program& program, const TailCalls& tail_calls,
                       const Implementations& implementations)
    : operations(program),
      expressions(program),
      started(program),
      program_(program),
      tail_calls_(tail_calls),
      implementations_(implementations) {}

void Suspension::spread(WaitingBodies found, const std::unordered_set<const typed::Function*>& used_as_value) {
  // A local function that is passed around is a plain closure; what waits in an operator parks the carrier.
  std::unordered_set<const typed::Block*> plain;
  for (const typed::Function& function : program_.functions) {
    const bool is_value = function.is_local && used_as_value.contains(&function);
    const bool is_operator = function.impl != nullptr && function.impl->interface->module == nullptr;
    if (is_value || is_operator) plain.insert(&function.body);
  }
  for (const auto& [method, functions_of_method] : implementations_) {
    if (is_plain(*method)) continue;
    const typed::Block* const first = &functions_of_method.front()->body;
    for (const typed::Function* const function : functions_of_method) {
      found.callers[&function->body].push_back(first);
      found.callers[first].push_back(&function->body);
    }
  }
  std::vector<const typed::Block*>& work = found.waiting;
  while (!work.empty()) {
    const typed::Block* const body = work.back();
    work.pop_back();
    if (plain.contains(body) || !bodies.insert(body).second) continue;
    const auto callers = found.callers.find(body);
    if (callers != found.callers.end()) work.insert(work.end(), callers->second.begin(), callers->second.end());
  }
  for (const typed::Function& function : program_.functions) {
    if (bodies.contains(&function.body)) functions.insert(&function);
  }
  for (const auto& [method, functions_of_method] : implementations_) {
    if (functions.contains(functions_of_method.front())) methods.insert(method);
  }
}

void Suspension::mark(const typed::Block& body) { Marker(*this, tail_calls_, implementations_).visit(body); }
void Suspension::mark(const typed::Expr& initializer) {
  Marker(*this, tail_calls_, implementations_).visit(initializer);
}

bool Suspension::contains_operation(const typed::Block& block) const {
  bool contains = false;
  typed::for_each_child(block, [&](const typed::Expr& child) { contains |= expressions.contains(child); });
  return contains;
}

}  // namespace mesh2cpp::plan
