// Lowering of `receive`: wait for a message that fits, then tell the arms apart (reference 04 section 7).
#include <algorithm>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/cpp/printer.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

/// Calls something: it must happen once for every message that is looked at.
bool calls_anything(const typed::Expr& expr) {
  if (std::holds_alternative<typed::Call>(expr.node)) return true;
  bool found = false;
  typed::for_each_child(expr, [&](const auto& child) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Expr>) {
      found = found || calls_anything(child);
    } else {
      found = true;
    }
  });
  return found;
}

/// No arm calls anything in its guard.
bool calls_nothing(const typed::Receive& node) {
  return std::none_of(node.arms.begin(), node.arms.end(),
                      [](const typed::Arm& arm) { return arm.guard && calls_anything(*arm.guard); });
}

/// The filter notes which arm has accepted the message, so that no guard runs again.
bool records_arm(const typed::Receive& node) { return node.arms.size() > 1 && !calls_nothing(node); }

/// Matches every value of its type.
bool takes_everything(const typed::Pattern& pattern) {
  return std::visit(typed::Overloaded{[](const typed::WildcardPattern&) { return true; },
                                      [](const typed::BindPattern&) { return true; },
                                      [](const typed::AsPattern& node) { return takes_everything(*node.pattern); },
                                      [](const typed::TuplePattern& node) {
                                        return std::all_of(node.elements.begin(), node.elements.end(),
                                                           [](const auto& part) { return takes_everything(*part); });
                                      },
                                      [](const typed::StructPattern& node) {
                                        return std::all_of(
                                            node.fields.begin(), node.fields.end(),
                                            [](const auto& part) { return takes_everything(*part.second); });
                                      },
                                      [](const typed::ConstructorPattern& node) {
                                        return node.variant->sum->variants.size() == 1 &&
                                               std::all_of(node.arguments.begin(), node.arguments.end(),
                                                           [](const auto& part) { return takes_everything(*part); });
                                      },
                                      [](const auto&) { return false; }},
                    pattern.node);
}

/// The variants that the pattern takes whole.
void add_whole_variants(const typed::Pattern& pattern, std::set<const typed::Variant*>& variants) {
  if (const auto* node = std::get_if<typed::ConstructorPattern>(&pattern.node)) {
    const bool is_whole = std::all_of(node->arguments.begin(), node->arguments.end(),
                                      [](const auto& part) { return takes_everything(*part); });
    if (is_whole) variants.insert(node->variant);
  }
  if (const auto* node = std::get_if<typed::OrPattern>(&pattern.node)) {
    for (const auto& part : node->alternatives) add_whole_variants(*part, variants);
  }
}

/// No message can fail to fit.
bool takes_all(const std::vector<typed::Arm>& arms) {
  std::set<const typed::Variant*> variants;
  for (const typed::Arm& arm : arms) {
    if (arm.guard) continue;
    if (takes_everything(*arm.patterns.front())) return true;
    add_whole_variants(*arm.patterns.front(), variants);
  }
  return !variants.empty() && variants.size() == (*variants.begin())->sum->variants.size();
}

/// Everything that `conditions` asks for is also asked for by `others`.
bool asks_for_less(const std::vector<Expr>& conditions, const std::vector<Expr>& others) {
  return std::all_of(conditions.begin(), conditions.end(), [&](const Expr& condition) {
    return std::any_of(others.begin(), others.end(),
                       [&](const Expr& other) { return print(condition) == print(other); });
  });
}

/// One of the arms accepts; an arm that asks for more than another one adds nothing.
Expr any_of(const std::vector<std::vector<Expr>>& arms) {
  Expr any;
  for (std::size_t i = 0; i < arms.size(); ++i) {
    bool is_needed = true;
    for (std::size_t j = 0; j < arms.size(); ++j) {
      const bool is_less = i != j && asks_for_less(arms[j], arms[i]);
      is_needed = is_needed && !(is_less && (j < i || !asks_for_less(arms[i], arms[j])));
    }
    if (!is_needed) continue;
    Expr all;
    for (const Expr& condition : arms[i]) all = all ? binary("&&", all, condition) : condition;
    if (!all) return literal(true);
    any = any ? binary("||", any, all) : all;
  }
  return any ? any : literal(false);
}

}  // namespace

/// Awaits the operation of a receive and names what came.
Value FunctionLowering::bind_received(Expr operation, types::Type type, bool is_timed, std::string_view hint,
                                      Block& out) {
  module_.uses_actors = true;
  const std::string name = fresh(hint);
  Expr value = shape_.is_coroutine ? await(std::move(operation)) : call("mesh::wait", {std::move(operation)});
  Type declared = is_timed ? Type{.name = "auto"} : declared_type(type, true);
  out.push_back({Declare{constant(std::move(declared)), name, std::move(value)}});
  return {cpp::name(name)};
}

/// One arm and no time limit: waits for a message that fits, then gives the value of the arm.
Value FunctionLowering::receive_single(const typed::Receive& node, std::string_view hint, Block& out) {
  const typed::Arm& arm = node.arms.front();
  const typed::Pattern& pattern = *arm.patterns.front();
  Selection selection;
  if (!takes_all(node.arms)) selection = receive_filter(node, pattern.type, {}, out);
  const Expr received = call(selection.operation, selection.arguments);
  if (std::holds_alternative<typed::BindPattern>(pattern.node) ||
      std::holds_alternative<typed::WildcardPattern>(pattern.node)) {
    receive_into(arm, received, out);
  } else {
    const Value message = bind_received(received, pattern.type, false, "message", out);
    const std::size_t declared = out.size() - 1;
    bind_in_body(plan_arm(arm, {{{message.expr, message.expr}, pattern.type}}, Tested::no), out);
    const Block rest(out.begin() + static_cast<std::ptrdiff_t>(declared) + 1, out.end());
    if (rest.empty()) out[declared] = {Evaluate{std::get<Declare>(out[declared].node).value}};
  }
  for (const typed::Statement& statement : arm.body.statements) lower_statement(statement, out);
  return arm.body.result ? lower_any(*arm.body.result, hint, out) : Value{construct(Type{.name = "mesh::Unit"}, {})};
}

/// Binds the message to the name in the pattern of an arm that takes everything.
void FunctionLowering::receive_into(const typed::Arm& arm, Expr operation, Block& out) {
  const typed::Pattern& pattern = *arm.patterns.front();
  const auto* bind_pattern = std::get_if<typed::BindPattern>(&pattern.node);
  module_.uses_actors = true;
  guard_uses_.clear();
  Expr value = shape_.is_coroutine ? await(std::move(operation)) : call("mesh::wait", {std::move(operation)});
  if (bind_pattern == nullptr || !is_bound_in_body(bind_pattern->local)) {
    out.push_back({Evaluate{std::move(value)}});
    return;
  }
  const typed::Local* local = bind_pattern->local;
  const std::string name = names_->declare(local->name);
  const bool is_owned = plan_.is_moved(local);
  Type type = declared_type(local->type, true);
  type.is_const = !is_owned;
  out.push_back({Declare{std::move(type), name, std::move(value)}});
  bind(local, {cpp::name(name), is_owned});
}

/// The operation of a selective receive, with its filter: true when some arm takes the message. One that depends on
/// nothing but the message has an operation of its own.
FunctionLowering::Selection FunctionLowering::receive_filter(const typed::Receive& node, types::Type message,
                                                             const Expr& accepted_arm, Block& out) {
  const auto outer_bindings = bindings_;
  const Shape outer_shape = shape_;
  std::vector<std::vector<Expr>> accepted;  // per arm, what it asks for
  std::string parameter;
  Block statements;
  {
    const ScopeGuard scope(*this);
    parameter = fresh("message");
    shape_ = Shape{.returns_void = false};
    shape_.is_closure = true;
    const std::vector<Subject> subjects{{{cpp::name(parameter), cpp::name(parameter)}, message}};
    for (std::size_t i = 0; i < node.arms.size(); ++i) {
      const typed::Arm& arm = node.arms[i];
      PatternPlan plan = plan_paths(arm, subjects);
      Block before;
      if (accepted_arm) {
        Block accept{{Assign{accepted_arm, literal(static_cast<std::int64_t>(i))}}, {Return{literal(true)}}};
        bind_for_tests(plan);
        for (const PatternBinding& binding : plan.bindings) bind(binding.local, {binding.place.test});
        if (arm.guard) {
          const Expr guard = lower(*arm.guard, "", before).expr;
          if (before.empty()) {
            plan.conditions.push_back(guard);
          } else {
            before.push_back({If{.condition = guard, .then = std::exchange(accept, {})}});
          }
        }
        before.insert(before.end(), accept.begin(), accept.end());
        if (plan.conditions.empty()) {
          statements.insert(statements.end(), before.begin(), before.end());
        } else {
          statements.push_back({If{.condition = all_of(plan), .then = std::move(before)}});
        }
        continue;
      }
      if (arm.guard) {
        bind_for_tests(plan);
        for (const PatternBinding& binding : plan.bindings) bind(binding.local, {binding.place.test});
        const Expr guard = lower(*arm.guard, "", before).expr;
        if (before.empty()) plan.conditions.push_back(guard);
        // A guard with statements: `if (pattern) { ...; if (guard) return true; }`
        if (!before.empty()) {
          before.push_back({If{.condition = guard, .then = {{Return{literal(true)}}}}});
          statements.push_back({If{.condition = all_of(plan), .then = std::move(before)}});
          continue;
        }
      }
      accepted.push_back(plan.conditions);
    }
  }
  bindings_ = outer_bindings;
  shape_ = outer_shape;
  if (!ends_flow(statements)) statements.push_back({Return{accepted_arm ? literal(false) : any_of(accepted)}});
  std::vector<Capture> captures = captures_of(captured_names(statements, parameter));
  if (accepted_arm) captures.insert(captures.begin(), {"&" + accepted_arm.as<Name>()->text});
  const bool depends_on_message_alone = captures.empty() && calls_nothing(node);
  const Expr filter = lambda(Lambda{std::move(captures),
                                    {{types_.parameter(message), parameter}},
                                    {},
                                    std::make_shared<const Block>(std::move(statements))});
  const std::string name = fresh("is_expected");
  out.push_back({Declare{constant({.name = "auto"}), name, filter}});
  return {depends_on_message_alone ? "receive_matching" : "receive_if", {cpp::name(name)}};
}

/// The variables of this function that the statements of a filter read.
std::vector<std::string> FunctionLowering::captured_names(const Block& statements, const std::string& parameter) const {
  std::vector<std::string> names;
  for (const auto& [local, binding] : bindings_) {
    const auto* variable = binding.expr ? binding.expr.as<Name>() : nullptr;
    if (variable == nullptr || variable->text == parameter || variable->text == "this") continue;
    if (std::find(names.begin(), names.end(), variable->text) != names.end()) continue;
    if (mentions(statements, variable->text)) names.push_back(variable->text);
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// Members of the class are copied into closures under their own names.
std::vector<Capture> FunctionLowering::captures_of(const std::vector<std::string>& names) const {
  std::vector<Capture> captures;
  for (const std::string& name : names) {
    const bool is_member = std::any_of(bindings_.begin(), bindings_.end(), [&](const auto& entry) {
      const auto* variable = entry.second.expr ? entry.second.expr.template as<Name>() : nullptr;
      return entry.second.is_member && variable != nullptr && variable->text == name;
    });
    captures.push_back({name, is_member ? cpp::name(name) : Expr()});
  }
  return captures;
}

/// The arms of a message that the filter has let through: told apart by what it noted, else like a `case`.
void FunctionLowering::lower_accepted(const Expr& accepted_arm, const std::vector<Subject>& subjects,
                                      const std::vector<typed::Arm>& arms, source::Span span,
                                      const Destination& destination, Block& out) {
  if (!accepted_arm) return lower_arms(subjects, arms, Coverage::certain, span, destination, out);
  std::vector<Block> bodies(arms.size());
  for (std::size_t i = 0; i < arms.size(); ++i) {
    const ScopeGuard scope(*this);
    guard_uses_.clear();
    lower_arm_body(arms[i], plan_arm(arms[i], subjects, Tested::no), destination, bodies[i]);
  }
  Block rest = std::move(bodies.back());
  for (std::size_t i = arms.size() - 1; i-- > 0;) {
    const Expr condition = binary("==", accepted_arm, literal(static_cast<std::int64_t>(i)));
    rest = {Stmt{If{.condition = condition, .then = std::move(bodies[i]), .otherwise = std::move(rest)}}};
  }
  out.insert(out.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
}

void FunctionLowering::lower_receive(const typed::Receive& node, source::Span span, const Destination& destination,
                                     Block& out) {
  module_.uses_actors = true;
  if (node.arms.empty() && !node.timeout) {  // no message fits, for ever
    const Block never{{Return{literal(false)}}};
    const Expr filter =
        lambda(Lambda{{}, {{types_.parameter(actor_message_), ""}}, {}, std::make_shared<const Block>(never)});
    out.push_back({Evaluate{await(call("receive_if", {filter}))}});
    return deliver_unit(destination, out);
  }
  if (node.arms.empty()) {  // only `after`: a sleep that leaves the mailbox alone
    const Expr time = lower(*node.timeout, "timeout", out).expr;
    const Expr sleep = call("mesh::timer::sleep", {time});
    out.push_back({Evaluate{shape_.is_coroutine ? await(sleep) : call("mesh::wait", {sleep})}});
    return lower_block(*node.after, destination, out);
  }
  const types::Type message = node.arms.front().patterns.front()->type;
  const bool is_selective = !takes_all(node.arms);
  Selection selection;
  Expr time;
  if (node.timeout) time = lower(*node.timeout, "timeout", out).expr;
  Expr accepted_arm;
  if (is_selective && records_arm(node)) {
    accepted_arm = name(fresh("arm"));
    out.push_back({Declare{Type{.name = "mesh::Int"}, accepted_arm.as<Name>()->text, literal(std::int64_t{0})}});
  }
  if (is_selective) selection = receive_filter(node, message, accepted_arm, out);
  if (time) {
    selection.operation += "_for";
    selection.arguments.push_back(time);
  }
  const Expr received = call(selection.operation, std::move(selection.arguments));
  // The filter has made sure that an arm fits: the last one needs no test, not even of its guard.
  const bool has_name = node.arms.size() == 1 && !node.timeout &&
                        (std::holds_alternative<typed::BindPattern>(node.arms.front().patterns.front()->node) ||
                         std::holds_alternative<typed::WildcardPattern>(node.arms.front().patterns.front()->node));
  if (has_name) {
    add_comments(node.arms.front().span, out);
    receive_into(node.arms.front(), received, out);
    return lower_block(node.arms.front().body, destination, out);
  }
  const std::string whole = node.timeout ? "" : whole_name(node.arms, 0, 1);
  const Value value = bind_received(received, message, node.timeout != nullptr, whole.empty() ? "message" : whole, out);
  if (!node.timeout) {
    if (alias_whole(node.arms, 0, 1, value.expr)) std::get<Declare>(out.back().node).type.is_const = false;
    const std::vector<Subject> subjects{{{value.expr, value.expr}, message}};
    const std::size_t declared = out.size() - 1;
    Block rest;
    lower_accepted(accepted_arm, subjects, node.arms, span, destination, rest);
    if (!mentions(rest, value.expr.as<Name>()->text)) {
      out[declared] = {Evaluate{std::get<Declare>(out[declared].node).value}};
    }
    out.insert(out.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
    return;
  }
  const std::string some = fresh("some");
  If branch;
  branch.declaration = Declare{Type{.name = "auto", .is_const = true, .form = TypeForm::pointer}, some,
                               view_of(value.expr, "as", Type{.name = "mesh::Some"}, message)};
  {
    const ScopeGuard scope(*this);
    const Expr content = arrow(name(some), "value");
    lower_accepted(accepted_arm, {{{content, content}, message}}, node.arms, span, destination, branch.then);
  }
  if (!mentions(branch.then, some)) {
    branch.declaration.reset();
    branch.condition = view_of(value.expr, "is", Type{.name = "mesh::Some"}, message);
  }
  const bool ends = ends_flow(branch.then);
  Block after;
  if (ends) {
    out.push_back({std::move(branch)});
    return lower_block(*node.after, destination, out);
  }
  {
    const ScopeGuard scope(*this);
    lower_block(*node.after, destination, branch.otherwise);
  }
  out.push_back({std::move(branch)});
}

}  // namespace mesh2cpp::cpp
