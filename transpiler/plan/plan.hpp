// What C++ needs to know about a program beyond its meaning: which functions are coroutines, where a value is used
// for the last time, which calls become loops, which fields are boxed, in which order types stand. The plan is a set
// of side tables over the typed tree; it changes nothing and can be asked in any order.
#pragma once

#include <memory>
#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

struct Tables;

/// Answers belong to the nodes of the program that the plan was made from, which must outlive it.
class Plan {
 public:
  explicit Plan(std::unique_ptr<const Tables> tables);
  Plan(Plan&&) noexcept;
  Plan& operator=(Plan&&) noexcept;
  ~Plan();

  // ---- Suspension (design section 4) -----------------------------------------------------------------------------
  // A function suspends when its own body (not the body of a closure or local function in it) has a suspending
  // operation: receive, `Timer.sleep` and the like, a service call, the start of a service whose `init` suspends, a
  // call of a suspending function. Local functions suspend only when every use of them is a direct call.

  /// The function is a coroutine: `mesh::Task<T>`, parameters by value.
  [[nodiscard]] bool suspends(const typed::Function* function) const;
  /// What the reference names is a coroutine. A method of an interface is one in every impl when it is in one.
  [[nodiscard]] bool suspends(const typed::MethodRef& method) const;
  /// `run` of the actor is a coroutine.
  [[nodiscard]] bool suspends(const typed::Actor* actor) const;
  [[nodiscard]] bool terminate_suspends(const typed::Actor* actor) const;
  [[nodiscard]] bool suspends(const typed::Handler* handler) const;
  /// `start` is a coroutine because `init` is one.
  [[nodiscard]] bool start_suspends(const typed::Service* service) const;
  /// This very operation (a Receive or a Call) is awaited: `co_await` in a coroutine, `mesh::wait(...)` in plain code.
  /// A tail self call that becomes a loop step is not.
  [[nodiscard]] bool suspends(const typed::Expr& expr) const;
  /// A function given to `Job.async` or `Job.map` that waits: the job runs it as a coroutine. A closure then takes what
  /// it captures as further parameters.
  [[nodiscard]] bool is_started(const typed::Expr& function) const;
  /// `expr` or a part of it suspends; bodies of closures and local functions do not count.
  [[nodiscard]] bool contains_suspension(const typed::Expr& expr) const;
  [[nodiscard]] bool contains_suspension(const typed::Block& block) const;

  // ---- Loops and recursion (reference 03 section 1.5) ------------------------------------------------------------

  /// A call of the enclosing function or actor by itself in tail position: rebinds the parameters and continues.
  [[nodiscard]] bool is_tail_self_call(const typed::Expr& expr) const;
  /// A tail self call inside the body of a `for` or `while` (`return f(x)` there): `continue` would reach the wrong
  /// loop.
  [[nodiscard]] bool is_inside_inner_loop(const typed::Expr& tail_self_call) const;
  /// The body is wrapped in `for (;;)`, the parameters are values that are assigned.
  [[nodiscard]] bool has_tail_loop(const typed::Function* function) const;
  [[nodiscard]] bool has_tail_loop(const typed::Actor* actor) const;
  /// Some way round the tail loop of this coroutine has no receive, sleep or service call: it needs
  /// `co_await mesh::checkpoint()`. False for functions without tail loop and for plain functions (they `poll`).
  [[nodiscard]] bool needs_checkpoint(const typed::Function* function) const;
  [[nodiscard]] bool needs_checkpoint(const typed::Actor* actor) const;
  /// The same for one `for` or `while` in a coroutine.
  [[nodiscard]] bool needs_checkpoint(const typed::Expr& loop) const;
  /// It can reach itself otherwise than by its tail loop: begins with `mesh::guard_stack`, or `guard_awaits`.
  [[nodiscard]] bool needs_stack_guard(const typed::Function* function) const;
  [[nodiscard]] bool needs_stack_guard(const typed::Actor* actor) const;
  /// Control never reaches what stands behind: return, break, continue, panic, tail self call on every path.
  [[nodiscard]] bool never_falls_through(const typed::Expr& expr) const;
  [[nodiscard]] bool never_falls_through(const typed::Block& block) const;

  // ---- Variables (design section 5) ------------------------------------------------------------------------------
  // Three agreements with the emitter make the answers right:
  // 1. `let name = e` makes a value of its own, never a reference into something else. Patterns with structure may bind
  //    references into the subject, which then stays unmoved as long as they are used.
  // 2. A local that `variable` maps to another one gets no C++ variable: its name means the other's variable.
  // 3. Operands with `needs_temporary` are evaluated into a named value before the call they belong to.

  /// The local whose C++ variable holds this local's value: itself, or the subject when a `case` arm or clause only
  /// gives the subject another name (`case xs do all -> ... end`, the clause `build(n, acc)` over parameters).
  [[nodiscard]] const typed::Local* variable(const typed::Local* local) const;
  /// A name whose value somebody takes over, and which is not read again on any path: `std::move` is right and worth
  /// it. Never for scalars. (`return x;` needs no `std::move` in C++.) The same of a field (`house.kitchen`) or of the
  /// entry of a map (`Map.get(rooms, key)`, `rooms[key]`) in a variable that moves, when the field or entry is replaced
  /// before anybody looks: `Map.put(m, k, List.append(Map.get(m, k), x))`. Or a `?` in such a place, on a value that
  /// belongs to nobody.
  [[nodiscard]] bool is_last_use(const typed::Expr& use) const;
  /// Some use of the local is a last use: its variable must not be const, a parameter is taken by value. A parameter
  /// that is not moved may be a `const T&` in a plain function without tail loop.
  [[nodiscard]] bool is_moved(const typed::Local* local) const;
  /// The operand of a call or constructor must be evaluated before it, because a sibling moves what it reads:
  /// `Map.put(counts, w, Map.get(counts, w) + 1)`.
  [[nodiscard]] bool needs_temporary(const typed::Expr& operand) const;
  /// The variables of the enclosing function that the closure reads, in order of appearance (`variable` applied).
  [[nodiscard]] std::vector<const typed::Local*> captures(const typed::Lambda& lambda) const;
  /// The same for a local function; includes what local functions need that it refers to.
  [[nodiscard]] std::vector<const typed::Local*> captures(const typed::Function* local_function) const;
  /// The local function (also) occurs as a value, not only as the callee of calls.
  [[nodiscard]] bool is_used_as_value(const typed::Function* function) const;

  // ---- Effects ---------------------------------------------------------------------------------------------------

  /// Calling it can be observed: output, messages, panics, waiting. The other calls may stand in one C++ expression.
  [[nodiscard]] bool has_effect(const typed::Function* function) const;
  [[nodiscard]] bool has_effect(const typed::MethodRef& method) const;
  /// Making the text of a value of the type can be observed: a part of an interpolation becomes text in its turn then.
  [[nodiscard]] bool text_has_effect(types::Type type) const;

  // ---- Interfaces ------------------------------------------------------------------------------------------------

  /// The functions of all impls of a method, and its default body.
  [[nodiscard]] const std::vector<const typed::Function*>& implementations(const typed::InterfaceMethod* method) const;

  // ---- Types -----------------------------------------------------------------------------------------------------

  /// The field or payload is held as `mesh::Box<T>`, because the type would contain itself.
  [[nodiscard]] bool is_boxed(const typed::Field& field) const;
  /// The structs and sum types of a module in the order in which C++ needs their definitions: contained ones first,
  /// otherwise as in the source.
  [[nodiscard]] std::vector<typed::Item> ordered_types(const typed::Module& module) const;
  /// The types among them that are named (in a list, a box, a function type ...) before their definition.
  [[nodiscard]] std::vector<typed::Item> forward_declarations(const typed::Module& module) const;

 private:
  std::unique_ptr<const Tables> tables_;
};

/// Plans a whole checked program. Time is close to linear in its size.
[[nodiscard]] Plan make_plan(const typed::Program& program);

}  // namespace mesh2cpp::plan
