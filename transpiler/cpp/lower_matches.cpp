// Lowering of `case` and of clause groups: `switch`, or a chain of tests (reference 03 section 1.6).
#include <algorithm>
#include <optional>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

bool is_catch_all(const typed::Pattern& pattern) {
  return std::holds_alternative<typed::WildcardPattern>(pattern.node) ||
         std::holds_alternative<typed::BindPattern>(pattern.node);
}

/// The literals of `3` or `3 | 4 | 5`; empty for anything else.
std::vector<std::int64_t> int_literals(const typed::Pattern& pattern) {
  if (const auto* literal = std::get_if<typed::LiteralPattern>(&pattern.node)) {
    const auto* number = std::get_if<std::int64_t>(&literal->value);
    return number == nullptr ? std::vector<std::int64_t>{} : std::vector<std::int64_t>{*number};
  }
  std::vector<std::int64_t> all;
  if (const auto* alternatives = std::get_if<typed::OrPattern>(&pattern.node)) {
    for (const typed::PatternPtr& part : alternatives->alternatives) {
      const std::vector<std::int64_t> numbers = int_literals(*part);
      if (numbers.empty()) return {};
      all.insert(all.end(), numbers.begin(), numbers.end());
    }
  }
  return all;
}

/// A `break` or `continue` for a loop around the expression.
template <class Node>
bool leaves_loop(const Node& node) {
  if constexpr (std::is_same_v<Node, typed::Expr>) {
    if (std::holds_alternative<typed::Break>(node.node)) return true;
    if (std::holds_alternative<typed::For>(node.node) || std::holds_alternative<typed::While>(node.node) ||
        std::holds_alternative<typed::Lambda>(node.node)) {
      return false;
    }
  }
  bool found = false;
  typed::for_each_child(
      node, [&](const auto& child) { found = found || leaves_loop<std::remove_cvref_t<decltype(child)>>(child); });
  return found;
}

}  // namespace

/// All conditions at once; `true` when there is none.
Expr FunctionLowering::all_of(const PatternPlan& plan) {
  Expr all;
  for (const Expr& condition : plan.conditions) all = all ? binary("&&", all, condition) : condition;
  return all ? all : literal(true);
}

void FunctionLowering::no_match(source::Span span, Block& out) {
  out.push_back(
      {Evaluate{call("mesh::panic", {literal(std::string("non-exhaustive match")), module_.location(span)})}});
}

/// The only arm, when it always fits or is waited for: its value can be used where it stands.
const typed::Arm* FunctionLowering::single_arm(const typed::Expr& expr) const {
  if (const auto* receive = std::get_if<typed::Receive>(&expr.node)) {
    return receive->timeout || receive->arms.size() != 1 ? nullptr : &receive->arms.front();
  }
  const auto* match = std::get_if<typed::Match>(&expr.node);
  if (match == nullptr || !match->exhaustive || match->arms.size() != 1 || match->arms.front().guard) return nullptr;
  return &match->arms.front();
}

namespace {

/// The pattern for one of the subjects; a tuple pattern may stand for all of them, `_` has none for any.
const typed::Pattern* pattern_for(const typed::Arm& arm, std::size_t subject, std::size_t subjects) {
  if (arm.patterns.size() == subjects) return arm.patterns[subject].get();
  const auto* tuple = std::get_if<typed::TuplePattern>(&arm.patterns.front()->node);
  return tuple == nullptr ? nullptr : tuple->elements[subject].get();
}

/// The variable of `n -> ...`, which names a whole subject.
const typed::Local* whole_local(const typed::Arm& arm, std::size_t subject, std::size_t subjects) {
  const typed::Pattern* pattern = pattern_for(arm, subject, subjects);
  const auto* bind = pattern == nullptr ? nullptr : std::get_if<typed::BindPattern>(&pattern->node);
  return bind == nullptr ? nullptr : bind->local;
}

}  // namespace

std::string FunctionLowering::whole_name(const std::vector<typed::Arm>& arms, std::size_t subject,
                                         std::size_t subjects) const {
  for (auto arm = arms.rbegin(); arm != arms.rend(); ++arm) {
    const typed::Local* local = whole_local(*arm, subject, subjects);
    if (local != nullptr && is_used(local) && plan_.variable(local) == local) return local->name;
  }
  return {};
}

/// True if some arm moves the whole value away: the variable must not be const.
bool FunctionLowering::alias_whole(const std::vector<typed::Arm>& arms, std::size_t subject, std::size_t subjects,
                                   const Expr& variable) {
  bool is_moved = false;
  for (const typed::Arm& arm : arms) {
    const typed::Local* local = whole_local(arm, subject, subjects);
    if (local == nullptr || !is_used(local) || plan_.variable(local) != local) continue;
    aliases_.insert(local);
    is_moved = is_moved || plan_.is_moved(local);
    bind(local, {variable, plan_.is_moved(local)});
  }
  return is_moved;
}

/// A subject that is no variable yet gets the name that an arm gives it.
Value FunctionLowering::lower_subject(const typed::Expr& expr, const std::vector<typed::Arm>& arms, std::size_t index,
                                      std::size_t subjects, Block& out) {
  const std::size_t before = out.size();
  const Value value = lower_place(expr, whole_name(arms, index, subjects), out);
  const auto* variable = value.expr.as<Name>();
  auto* declared = out.size() == before || variable == nullptr ? nullptr : std::get_if<Declare>(&out.back().node);
  if (declared == nullptr || declared->name != variable->text) return value;
  const bool is_taken_apart = std::any_of(arms.begin(), arms.end(), [&](const typed::Arm& arm) {
    const typed::Pattern* pattern = pattern_for(arm, index, subjects);
    return pattern != nullptr && moves_parts(*pattern);
  });
  if (alias_whole(arms, index, subjects, value.expr) || is_taken_apart) open_declared(value.expr, out);
  return value;
}

std::vector<FunctionLowering::Subject> FunctionLowering::lower_subjects(const typed::Match& node, Block& out) {
  std::vector<Subject> subjects;
  for (const typed::ExprPtr& subject : node.subjects) {
    const Value value = lower_subject(*subject, node.arms, subjects.size(), node.subjects.size(), out);
    subjects.push_back({place_of(*subject, value.expr), subject->type});
  }
  return subjects;
}

void FunctionLowering::lower_match(const typed::Match& node, source::Span span, const Destination& destination,
                                   Block& out) {
  const Coverage coverage = node.exhaustive ? Coverage::exhaustive : Coverage::open;
  const typed::TupleLiteral* pair = nullptr;
  if (node.subjects.size() == 1) pair = std::get_if<typed::TupleLiteral>(&node.subjects.front()->node);
  const bool splits = pair != nullptr && std::all_of(node.arms.begin(), node.arms.end(), [](const typed::Arm& arm) {
                        const auto& pattern = arm.patterns.front()->node;
                        return std::holds_alternative<typed::TuplePattern>(pattern) ||
                               std::holds_alternative<typed::WildcardPattern>(pattern);
                      });
  if (!splits) return lower_arms(lower_subjects(node, out), node.arms, coverage, span, destination, out);
  // `case (a, b) do` builds no tuple.
  std::vector<Subject> subjects;
  for (const typed::ExprPtr& element : pair->elements) {
    const Value value = lower_subject(*element, node.arms, subjects.size(), pair->elements.size(), out);
    subjects.push_back({{value.expr, value.expr}, element->type});
  }
  lower_arms(subjects, node.arms, coverage, span, destination, out);
}

/// Parts of the arm's patterns, one after the other; a tuple pattern may stand for all subjects.
PatternPlan FunctionLowering::plan_arm(const typed::Arm& arm, const std::vector<Subject>& subjects, Tested tested) {
  guard_uses_.clear();
  if (arm.guard) {
    const auto outer = uses_;
    uses_.clear();
    count_uses(*arm.guard);
    guard_uses_ = std::exchange(uses_, outer);
  }
  PatternPlan plan;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const typed::Pattern* pattern = pattern_for(arm, i, subjects.size());
    if (pattern != nullptr) plan_pattern(*pattern, subjects[i].place, tested, plan);
  }
  return plan;
}

void FunctionLowering::lower_arm_body(const typed::Arm& arm, const PatternPlan& plan, const Destination& destination,
                                      Block& out) {
  add_comments(arm.span, out);
  bind_in_body(plan, out);
  lower_block(arm.body, destination, out);
}

bool FunctionLowering::guards_are_plain(const std::vector<typed::Arm>& arms) const {
  return std::none_of(arms.begin(), arms.end(), [&](const typed::Arm& arm) {
    return arm.guard && (plan_.contains_suspension(*arm.guard) || !is_plain(*arm.guard));
  });
}

/// Surely lowers to one expression, without statements before it.
bool FunctionLowering::is_plain(const typed::Expr& expr) {
  if (is_never(expr.type)) return false;
  const bool is_plain_node = std::visit(
      typed::Overloaded{[](const typed::If&) { return false; }, [](const typed::Match&) { return false; },
                        [](const typed::For&) { return false; }, [](const typed::While&) { return false; },
                        [](const typed::Try&) { return false; }, [](const typed::BlockExpr&) { return false; },
                        [](const typed::StructUpdate&) { return false; }, [](const typed::Receive&) { return false; },
                        [](const typed::Return&) { return false; }, [](const typed::Index&) { return true; },
                        [](const typed::Lambda&) { return true; }, [](const auto&) { return true; }},
      expr.node);
  if (!is_plain_node) return false;
  if (std::holds_alternative<typed::Lambda>(expr.node)) return true;
  bool all = true;
  typed::for_each_child(expr, [&](const auto& child) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Expr>) all = all && is_plain(child);
  });
  return all;
}

void FunctionLowering::lower_arms(const std::vector<Subject>& subjects, const std::vector<typed::Arm>& arms,
                                  Coverage coverage, source::Span span, const Destination& destination, Block& out) {
  if (lower_switch(subjects, arms, coverage, span, destination, out)) return;
  if (!guards_are_plain(arms)) return lower_arms_one_by_one(0, subjects, arms, coverage, span, destination, out);
  lower_arms_from(0, subjects, arms, coverage, span, destination, out);
}

/// `if (...) { ... } else if (...) { ... } else { ... }`, without `else` behind an arm that leaves.
void FunctionLowering::lower_arms_from(std::size_t index, const std::vector<Subject>& subjects,
                                       const std::vector<typed::Arm>& arms, Coverage coverage, source::Span span,
                                       const Destination& destination, Block& out) {
  if (index == arms.size()) return no_match(span, out);
  const typed::Arm& arm = arms[index];
  const bool is_last = index + 1 == arms.size();
  const bool is_certain = coverage == Coverage::certain || (coverage == Coverage::exhaustive && !arm.guard);
  if (is_last && is_certain) {
    return lower_arm_body(arm, plan_arm(arm, subjects, Tested::no), destination, out);
  }
  If branch;
  PatternPlan plan;
  bool needs_statements = false;
  {
    const ScopeGuard scope(*this);
    plan = plan_arm(arm, subjects, Tested::yes);
    if (arm.guard) {
      bind_for_tests(plan);
      Block statements;
      plan.conditions.push_back(lower(*arm.guard, "", statements).expr);
      needs_statements = !statements.empty();
    }
    branch.declaration = plan.view;
    if (plan.view && !plan.conditions.empty()) {
      plan.conditions.insert(plan.conditions.begin(), binary("!=", name(plan.view->name), name("nullptr")));
    }
    if (!plan.conditions.empty()) branch.condition = all_of(plan);
    if (!needs_statements) lower_arm_body(arm, plan, destination, branch.then);
  }
  if (needs_statements) return lower_arms_one_by_one(index, subjects, arms, coverage, span, destination, out);
  if (!branch.declaration && !branch.condition) {  // it takes everything: arms below are never reached
    out.insert(out.end(), branch.then.begin(), branch.then.end());
    return;
  }
  if (ends_flow(branch.then)) {
    out.push_back({std::move(branch)});
    return lower_arms_from(index + 1, subjects, arms, coverage, span, destination, out);
  }
  {
    const ScopeGuard scope(*this);
    lower_arms_from(index + 1, subjects, arms, coverage, span, destination, branch.otherwise);
  }
  const bool can_turn = branch.then.empty() && !branch.otherwise.empty() && !branch.declaration;
  if (can_turn) {
    branch.condition = negated(branch.condition);
    std::swap(branch.then, branch.otherwise);
  }
  if (branch.then.empty() && branch.otherwise.empty()) return;
  out.push_back({std::move(branch)});
}

/// Guards that need statements: each arm is tried on its own. Where an arm goes on behind the match, a flag says that
/// it was taken.
void FunctionLowering::lower_arms_one_by_one(std::size_t first, const std::vector<Subject>& subjects,
                                             const std::vector<typed::Arm>& arms, Coverage coverage, source::Span span,
                                             const Destination& destination, Block& out) {
  struct Attempt {
    Expr test;  // empty: always
    Block body;
    Expr guard;
    Block taken;
  };
  std::vector<Attempt> attempts;
  const std::string flag = fresh("is_matched");
  const bool is_certain = coverage == Coverage::exhaustive && !arms.back().guard;
  for (std::size_t i = first; i < arms.size(); ++i) {
    const typed::Arm& arm = arms[i];
    Attempt& attempt = attempts.emplace_back();
    const PatternPlan tests = plan_paths(arm, subjects);
    const bool is_last_resort = is_certain && i + 1 == arms.size();
    if (!tests.conditions.empty() && !is_last_resort) attempt.test = all_of(tests);
    // What stands in no block of its own must not use the names of others again.
    std::optional<ScopeGuard> scope;
    if (attempt.test) scope.emplace(*this);
    PatternPlan plan = plan_arm(arm, subjects, Tested::no);
    guard_uses_.clear();  // the body's variables serve the guard too
    bind_in_body(plan, attempt.body);
    if (arm.guard) attempt.guard = lower(*arm.guard, "", attempt.body).expr;
    lower_block(arm.body, destination, attempt.taken);
  }
  const bool needs_flag =
      std::any_of(attempts.begin(), attempts.end(), [](const Attempt& attempt) { return !ends_flow(attempt.taken); });
  const Expr is_matched = name(flag);
  if (needs_flag) out.push_back({Declare{Type{.name = "bool"}, flag, literal(false)}});
  for (Attempt& attempt : attempts) {
    if (needs_flag) attempt.taken.insert(attempt.taken.begin(), {Assign{is_matched, literal(true)}});
    Block& body = attempt.body;
    if (attempt.guard) {
      body.push_back({If{.condition = attempt.guard, .then = std::move(attempt.taken)}});
    } else {
      body.insert(body.end(), attempt.taken.begin(), attempt.taken.end());
    }
    Expr condition = attempt.test;
    const bool is_first = &attempt == &attempts.front();
    if (needs_flag && !is_first) {
      condition = condition ? binary("&&", negated(is_matched), condition) : negated(is_matched);
    }
    if (condition) {
      out.push_back({If{.condition = condition, .then = std::move(body)}});
    } else {
      out.insert(out.end(), body.begin(), body.end());
    }
  }
  if (is_certain) return;
  Block panic;
  no_match(span, panic);
  if (needs_flag) {
    out.push_back({If{.condition = negated(is_matched), .then = std::move(panic)}});
  } else {
    out.insert(out.end(), panic.begin(), panic.end());
  }
}

PatternPlan FunctionLowering::plan_paths(const typed::Arm& arm, const std::vector<Subject>& subjects) {
  PatternPlan plan{.paths_only = true};
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const typed::Pattern* pattern = pattern_for(arm, i, subjects.size());
    if (pattern != nullptr) plan_pattern(*pattern, subjects[i].place, Tested::yes, plan);
  }
  return plan;
}

/// Int literals alone make a `switch`.
bool FunctionLowering::lower_switch(const std::vector<Subject>& subjects, const std::vector<typed::Arm>& arms,
                                    Coverage coverage, source::Span span, const Destination& destination, Block& out) {
  constexpr std::size_t fewest_arms = 3;
  if (subjects.size() != 1 || arms.size() < fewest_arms) return false;
  if (types::resolve(subjects.front().type)->kind != types::TypeKind::integer) return false;
  std::set<std::int64_t> seen;
  for (std::size_t i = 0; i < arms.size(); ++i) {
    const typed::Pattern& pattern = *arms[i].patterns.front();
    const bool is_default = i + 1 == arms.size() && is_catch_all(pattern);
    const std::vector<std::int64_t> numbers = int_literals(pattern);
    if (arms[i].guard || (numbers.empty() && !is_default) || leaves_loop(arms[i].body)) return false;
    for (const std::int64_t number : numbers) {
      if (!seen.insert(number).second) return false;
    }
  }
  Switch choice{subjects.front().place.body, {}};
  for (const typed::Arm& arm : arms) {
    const ScopeGuard scope(*this);
    Case one;
    for (const std::int64_t number : int_literals(*arm.patterns.front())) one.labels.push_back(literal(number));
    lower_arm_body(arm, plan_arm(arm, subjects, Tested::no), destination, one.body);
    choice.cases.push_back(std::move(one));
  }
  if (!choice.cases.back().labels.empty() && coverage == Coverage::open) {
    Case missing;
    no_match(span, missing.body);
    choice.cases.push_back(std::move(missing));
  }
  out.push_back({std::move(choice)});
  return true;
}

}  // namespace mesh2cpp::cpp
