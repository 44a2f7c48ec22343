// Runs the analyses, and looks answers up in their tables. They run body by body rather than one after the other over
// the whole program: a large program does not fit into the caches, and so each body is fetched twice and not ten times.
#include "transpiler/plan/plan.hpp"

#include <algorithm>

#include "transpiler/plan/program_walk.hpp"
#include "transpiler/plan/tables.hpp"

namespace mesh2cpp::plan {

Tables::Tables(const typed::Program& program)
    : types(lay_out_types(program)),
      implementations(program),
      variables(program, types),
      captures(variables),
      tail_calls(program),
      dead_ends(program),
      spinning(program),
      suspension(program, tail_calls, implementations),
      effects(program, implementations),
      last_uses(program) {
  // What can be said of a body alone.
  CallGraph graph(tail_calls, implementations);
  WaitingBodies waiting(tail_calls, implementations);
  for_each_owner(program, [&](const auto& owner) {
    variables.add(owner);
    tail_calls.add(owner);
    spinning.add(owner, tail_calls);
    graph.add(owner);
    effects.add(owner);
    for_each_body(owner, [&](const auto& body) {
      dead_ends.add(body, tail_calls);
      captures.add_values(body);
      waiting.add(body);
    });
  });
  // What follows from how they refer to each other.
  captures.add_local_functions(program);
  suspension.spread(std::move(waiting), captures.used_as_value);
  effects.spread(suspension.functions);
  recursive = find_recursive_functions(program, graph);
  recursive_actors = std::move(graph.recursive_actors);
  // What of a body needs that.
  MoveCandidates candidates(variables, captures, tail_calls, suspension, types);
  for_each_owner(program, [&](const auto& owner) {
    for_each_body(owner, [&](const auto& body) {
      captures.add(body);
      suspension.mark(body);
    });
    candidates.add(owner);
  });
  last_uses.accept(candidates, variables);
}

Plan::Plan(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Plan::Plan(Plan&&) noexcept = default;
Plan& Plan::operator=(Plan&&) noexcept = default;
Plan::~Plan() = default;

bool Plan::suspends(const typed::Function* function) const { return tables_->suspension.functions.contains(function); }
bool Plan::suspends(const typed::MethodRef& method) const { return tables_->suspension.suspends(method); }
bool Plan::suspends(const typed::Actor* actor) const { return tables_->suspension.bodies.contains(&actor->body); }
bool Plan::terminate_suspends(const typed::Actor* actor) const {
  return actor->terminate != nullptr && tables_->suspension.bodies.contains(actor->terminate.get());
}
bool Plan::suspends(const typed::Handler* handler) const { return tables_->suspension.bodies.contains(&handler->body); }
bool Plan::start_suspends(const typed::Service* service) const {
  return service->init != nullptr && suspends(service->init);
}
bool Plan::suspends(const typed::Expr& expr) const { return tables_->suspension.operations.contains(expr); }
bool Plan::is_started(const typed::Expr& function) const { return tables_->suspension.started.contains(function); }
bool Plan::contains_suspension(const typed::Expr& expr) const { return tables_->suspension.expressions.contains(expr); }
bool Plan::contains_suspension(const typed::Block& block) const {
  return tables_->suspension.contains_operation(block);
}

bool Plan::is_tail_self_call(const typed::Expr& expr) const { return tables_->tail_calls.calls.contains(expr); }
bool Plan::is_inside_inner_loop(const typed::Expr& tail_self_call) const {
  return tables_->tail_calls.inside_inner_loop.contains(tail_self_call);
}
bool Plan::has_tail_loop(const typed::Function* function) const {
  return tables_->tail_calls.functions.contains(function);
}
bool Plan::has_tail_loop(const typed::Actor* actor) const { return tables_->tail_calls.actors.contains(actor); }
bool Plan::needs_checkpoint(const typed::Function* function) const {
  return suspends(function) && tables_->spinning.functions.contains(function);
}
bool Plan::needs_checkpoint(const typed::Actor* actor) const {
  return suspends(actor) && tables_->spinning.actors.contains(actor);
}
bool Plan::needs_checkpoint(const typed::Expr& loop) const { return tables_->spinning.loops.contains(loop); }
bool Plan::needs_stack_guard(const typed::Function* function) const { return tables_->recursive.contains(function); }
bool Plan::needs_stack_guard(const typed::Actor* actor) const { return tables_->recursive_actors.contains(actor); }
bool Plan::never_falls_through(const typed::Expr& expr) const { return tables_->dead_ends.contains(expr); }
bool Plan::never_falls_through(const typed::Block& block) const { return tables_->dead_ends.contains(block); }

const typed::Local* Plan::variable(const typed::Local* local) const { return tables_->variables.variable(local); }
bool Plan::is_last_use(const typed::Expr& use) const { return tables_->last_uses.uses.contains(use); }
bool Plan::is_moved(const typed::Local* local) const {
  return tables_->last_uses.is_moved(tables_->variables.variable(local));
}
bool Plan::needs_temporary(const typed::Expr& operand) const {
  return tables_->last_uses.temporaries.contains(operand);
}
std::vector<const typed::Local*> Plan::captures(const typed::Lambda& lambda) const {
  const auto found = tables_->captures.lambdas.find(&lambda);
  return found == tables_->captures.lambdas.end() ? std::vector<const typed::Local*>{} : found->second;
}
std::vector<const typed::Local*> Plan::captures(const typed::Function* local_function) const {
  const auto found = tables_->captures.functions.find(local_function);
  return found == tables_->captures.functions.end() ? std::vector<const typed::Local*>{} : found->second;
}
bool Plan::is_used_as_value(const typed::Function* function) const {
  return tables_->captures.used_as_value.contains(function);
}

const std::vector<const typed::Function*>& Plan::implementations(const typed::InterfaceMethod* method) const {
  return tables_->implementations.of(method);
}

bool Plan::has_effect(const typed::Function* function) const { return tables_->effects.contains(function); }
bool Plan::text_has_effect(types::Type type) const { return tables_->effects.of_text(type); }
bool Plan::has_effect(const typed::MethodRef& method) const {
  return std::ranges::any_of(tables_->implementations.of(method),
                             [this](const typed::Function* function) { return has_effect(function); });
}

bool Plan::is_boxed(const typed::Field& field) const { return tables_->types.boxed.contains(&field); }
std::vector<typed::Item> Plan::ordered_types(const typed::Module& module) const {
  const auto found = tables_->types.order.find(&module);
  return found == tables_->types.order.end() ? std::vector<typed::Item>{} : found->second;
}
std::vector<typed::Item> Plan::forward_declarations(const typed::Module& module) const {
  const auto found = tables_->types.forward.find(&module);
  return found == tables_->types.forward.end() ? std::vector<typed::Item>{} : found->second;
}

Plan make_plan(const typed::Program& program) { return Plan(std::make_unique<const Tables>(program)); }

}  // namespace mesh2cpp::plan
