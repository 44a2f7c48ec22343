// Tests and what only their bodies may say (reference 02 section 19.2, 08 section 5.3).
#include <fmt/format.h>

#include <ranges>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/discard.hpp"
#include "transpiler/types/library.hpp"

namespace mesh2cpp::types {

namespace {

constexpr std::int64_t default_patience = 100;  // milliseconds

}  // namespace

/// The tests among `items`, which stand in `groups`, the outermost first.
void Checker::check_tests(const std::vector<ast::Item>& items, std::vector<ast::DescribeDef>& groups) {
  for (const ast::Item& item : items) {
    if (const auto test = item.as_test()) check_test(*test, groups);
    if (const auto group = item.as_describe()) {
      groups.push_back(*group);
      check_tests(group->items(), groups);
      groups.pop_back();
    }
  }
}

/// Each test has a message type of its own, and setups, body and teardowns of its own in one scope.
void Checker::check_test(const ast::TestDef& syntax, const std::vector<ast::DescribeDef>& groups) {
  typed::Test& test = program_->tests.emplace_back();
  for (const ast::DescribeDef& group : groups) test.name += group.label() + " > ";
  test.name += syntax.label();
  test.module = module_->module;
  test.span = syntax.span();

  const std::size_t mark = constraints_.size();
  ActorInfo process;
  process.module = module_;
  process.message = unifier_.fresh();
  Body context{simple(TypeKind::unit), true};
  context.is_actor = true;
  unifier_.enter_level();
  ActorInfo* const outer_actor = std::exchange(actor_, &process);
  Body* const outer_body = std::exchange(body_, &context);
  const auto checked = [&](const ast::Block& block) {
    typed::Block made = check_open_block(block, {});
    discard_value(made);
    return made;
  };
  {
    const ScopeGuard guard(scope_);
    for (const ast::DescribeDef& group : groups) {
      if (const auto setup = group.setup()) test.setups.push_back(checked(*setup));
    }
    test.body = checked(syntax.body());
    for (const ast::DescribeDef& group : std::views::reverse(groups)) {
      if (const auto teardown = group.teardown()) test.teardowns.push_back(checked(*teardown));
    }
  }
  body_ = outer_body;
  actor_ = outer_actor;
  unifier_.leave_level();
  if (!stays_open(process, mark)) test.message = process.message;
  generalise({}, mark);
}

/// Means what it abbreviates: a `receive` that fails the test when nothing fits in time.
typed::ExprPtr Checker::check_assert_receive(const ast::AssertReceive& assertion) {
  const Span span = assertion.span();
  if (actor_ == nullptr || terminating_) report(errors::receive_outside_actor(span));
  const Type message = actor_ == nullptr ? simple(TypeKind::never) : actor_->message;
  const Type unit = simple(TypeKind::unit);
  const ast::Pattern pattern = assertion.pattern();
  typed::Receive receive;
  {
    const ScopeGuard guard(scope_);
    Bindings bindings;
    expect_notice(pattern, message);
    typed::Arm& arm = receive.arms.emplace_back();
    arm.span = pattern.span();
    arm.patterns.push_back(infer_pattern(pattern, message, bindings));
    arm.body.span = pattern.span();
    arm.body.type = unit;
  }
  std::string patience = std::to_string(default_patience);
  if (const auto timeout = assertion.timeout()) {
    patience = module_->parsed->file->text(timeout->span());
    receive.timeout = infer(*timeout);
    unify(receive.timeout->type, simple(TypeKind::integer), receive.timeout->span);
  } else {
    receive.timeout = make(span, simple(TypeKind::integer), typed::IntLiteral{default_patience});
  }
  const std::string_view expected = module_->parsed->file->text(pattern.span());
  std::vector<ExprPtr> text;
  text.push_back(make(span, simple(TypeKind::string),
                      typed::StringLiteral{fmt::format("assert_receive {} timed out after {}ms", expected, patience)}));
  ExprPtr fail = library_reference(*find_library_function(assertions, "test_fail_msg"), span, span);
  receive.after = std::make_unique<typed::Block>();
  receive.after->span = span;
  receive.after->type = unit;
  receive.after->result = make(span, unit, typed::Call{std::move(fail), std::move(text)});
  return make(span, unit, std::move(receive));
}

}  // namespace mesh2cpp::types
