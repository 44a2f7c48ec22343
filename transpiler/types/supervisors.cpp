// Supervisors: their settings, and what the start functions of their children give (reference 02 section 17, 04
// section 13).
#include <algorithm>
#include <array>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

template <class Value, std::size_t count>
std::optional<Value> named(const std::array<std::pair<std::string_view, Value>, count>& values, std::string_view name) {
  const auto found = std::ranges::find(values, name, &std::pair<std::string_view, Value>::first);
  return found == values.end() ? std::nullopt : std::optional(found->second);
}

constexpr std::array<std::pair<std::string_view, typed::Strategy>, 4> strategies = {
    {{"one_for_one", typed::Strategy::one_for_one},
     {"one_for_all", typed::Strategy::one_for_all},
     {"rest_for_one", typed::Strategy::rest_for_one},
     {"simple_one_for_one", typed::Strategy::simple_one_for_one}}};

constexpr std::array<std::pair<std::string_view, typed::Restart>, 3> restarts = {
    {{"permanent", typed::Restart::permanent},
     {"transient", typed::Restart::transient},
     {"temporary", typed::Restart::temporary}}};

/// The value that a closure gives, where it stands; other expressions stand for themselves.
Span result_span(const typed::Expr& start) {
  const auto* lambda = std::get_if<typed::Lambda>(&start.node);
  return lambda != nullptr && lambda->body.result ? lambda->body.result->span : start.span;
}

}  // namespace

void Checker::collect_supervisor(ModuleInfo& module, const ast::SupervisorDef& definition) {
  SupervisorInfo& supervisor = supervisors_.emplace_back();
  supervisor.syntax = definition;
  supervisor.module = &module;
  supervisor.supervisor = &program_->supervisors.emplace_back();
  supervisor.supervisor->name = definition.name().text;
  supervisor.supervisor->module = module.module;
  supervisor.supervisor->span = definition.span();
  module.supervisors[supervisor.supervisor->name] = &supervisor;
  module.module->items.emplace_back(supervisor.supervisor);
}

void Checker::check_supervisor(SupervisorInfo& info) {
  typed::Supervisor& supervisor = *info.supervisor;
  for (const ast::SettingDef& setting : info.syntax.settings()) {
    const ast::Name value = setting.value();
    if (setting.word().text == "strategy") {
      const auto strategy = named(strategies, value.text);
      if (!strategy) report(errors::unknown_strategy(value.text, value.span));
      supervisor.strategy = strategy.value_or(supervisor.strategy);
    } else {
      std::int64_t& limit = setting.word().text == "max_restarts" ? supervisor.max_restarts : supervisor.max_seconds;
      limit = setting.integer_value().value_or(limit);
    }
  }
  std::unordered_map<std::string_view, Span> names;
  for (const ast::ChildDef& child : info.syntax.children()) {
    const ast::Name name = child.name();
    const auto [known, is_new] = names.try_emplace(name.text, name.span);
    if (!is_new) report(errors::repeated_child(name.text, supervisor.name, known->second, name.span));
    check_child(supervisor, child);
  }
}

void Checker::check_child(typed::Supervisor& supervisor, const ast::ChildDef& syntax) {
  typed::Child& child = supervisor.children.emplace_back();
  const ast::Name name = syntax.name();
  child.name = name.text;
  child.span = name.span;
  for (const ast::SettingDef& setting : syntax.settings()) {
    const ast::Name value = setting.value();
    if (setting.word().text == "start") {
      child.start = check_child_start(name.text, *setting.expression());
    } else if (setting.word().text == "restart") {
      const auto restart = named(restarts, value.text);
      if (!restart) report(errors::invalid_restart(value.text, name.text, value.span));
      child.restart = restart.value_or(child.restart);
    } else {
      child.shutdown = setting.integer_value();
      child.brutal_kill = value.text == "brutal_kill";
      if (!child.brutal_kill && child.shutdown.value_or(0) == 0)
        report(errors::invalid_shutdown(value.text, name.text, value.span));
    }
  }
  if (!child.start) report(errors::child_without_start(name.text, name.span));
}

/// Any function without parameters that gives a pid; normally `fn -> spawn(worker) end`.
typed::ExprPtr Checker::check_child_start(std::string_view child, const ast::Expr& expr) {
  const ScopeGuard guard(scope_);
  Body context{simple(TypeKind::unit), true};
  Body* const outer = std::exchange(body_, &context);
  ExprPtr start = infer(expr);
  body_ = outer;
  settle();
  const Type type = resolve(start->type);
  if (type->kind == TypeKind::never) return start;
  const bool is_start = type->kind == TypeKind::function && type->arguments.size() == 1;
  const Type result = is_start ? resolve(type->arguments.back()) : type;
  switch (result->kind) {
    case TypeKind::pid:
    case TypeKind::any_pid:
    case TypeKind::never:
      if (is_start) return start;
      break;
    case TypeKind::variable:
      unify(start->type, function_type({}, unifier_.make(TypeKind::pid, {unifier_.fresh()})), start->span);
      return start;
    default:
      break;
  }
  report(errors::child_start(child, to_string(result), result_span(*start)));
  return start;
}

}  // namespace mesh2cpp::types
