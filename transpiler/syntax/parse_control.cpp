// Control flow: reference 01 sections 7.4, 7.5 and 7.7.
#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

/// The first `do` behind it opens the block, so calls in it take no trailing closure.
void Parser::parse_header_expression() {
  const FlagScope closures(trailing_closure_allowed_, false);
  const FlagScope arms(arm_may_follow_, false);
  parse_expression();
}

/// A chain of `else if` closes with a single `end`, which belongs to the innermost `if`.
void Parser::parse_if() {
  const DepthScope depth(*this);
  const Start begin = start();
  advance();
  parse_header_expression();
  expect(Kind::kw_do);
  const NewlineScope scope(*this, Newlines::significant);
  parse_statements();
  if (accept(Kind::kw_else)) {
    if (at(Kind::kw_if)) {
      const Start chain = start();
      parse_if();
      finish(Kind::else_if, chain);
      finish(Kind::if_expr, begin);
      return;
    }
    parse_statements();
  }
  expect_end("`do` block");
  finish(Kind::if_expr, begin);
}

void Parser::parse_case() {
  const Start begin = start();
  advance();
  parse_header_expression();
  expect(Kind::kw_do);
  {
    const NewlineScope scope(*this, Newlines::significant);
    for (skip_separators(); !at(Kind::kw_end) && !at(Kind::end_of_file); skip_separators()) parse_arm(InReceive::no);
    expect_end("`case` block");
  }
  finish(Kind::case_expr, begin);
}

/// `pattern when guard -> body`
void Parser::parse_arm(InReceive in_receive) {
  const Start begin = start();
  parse_pattern();
  if (at(Kind::kw_when)) {
    const Start guard = start();
    advance();
    skip_newlines();
    parse_expression();
    finish(Kind::guard, guard);
  }
  expect(Kind::arrow);
  skip_newlines();
  parse_arm_body(in_receive);
  finish(Kind::arm, begin);
}

/// A `do` block, or statements up to where the next arm begins (reference 01 section 7.5 rule 4).
void Parser::parse_arm_body(InReceive in_receive) {
  if (at(Kind::kw_do)) return parse_block_until_end("case arm `do` block");
  const FlagScope arms(arm_may_follow_, true);
  const Start begin = start();
  do {
    parse_statement();
    skip_separators();
  } while (!at(Kind::kw_end) && !at(Kind::end_of_file) && !at_after(in_receive) && !begins_arm(input_, position_));
  finish(Kind::block, begin);
}

/// Inside the body of an arm: the tokens ahead are those of another arm, so they do not continue the expression before
/// them. `case p do (true, _) -> 1 (false, _) -> 2 end` has no call of `1`, for nothing could follow it with `->`.
bool Parser::at_next_arm() const { return arm_may_follow_ && begins_arm(input_, position_); }

/// `after` is a keyword at the place of an arm, unless it is the pattern of one.
bool Parser::at_after(InReceive in_receive) const {
  if (in_receive == InReceive::no || !at_name("after")) return false;
  return peek_behind(1) != Kind::arrow && peek_behind(1) != Kind::kw_when;
}

void Parser::parse_receive() {
  const Start begin = start();
  advance();
  expect(Kind::kw_do);
  {
    const NewlineScope scope(*this, Newlines::significant);
    skip_separators();
    while (!at(Kind::kw_end) && !at(Kind::end_of_file) && !at_after(InReceive::yes)) {
      parse_arm(InReceive::yes);
      skip_separators();
    }
    if (at_after(InReceive::yes)) {
      const Start after = start();
      advance();
      parse_expression();
      expect(Kind::arrow);
      skip_newlines();
      parse_arm_body(InReceive::no);
      finish(Kind::after_clause, after);
      skip_separators();
    }
    expect_end("`receive` block");
  }
  finish(Kind::receive_expr, begin);
}

void Parser::parse_while() {
  const Start begin = start();
  advance();
  parse_header_expression();
  parse_block_until_end("`do` block");
  finish(Kind::while_expr, begin);
}

/// `for x in xs when filter do ... end`
void Parser::parse_for() {
  const Start begin = start();
  advance();
  parse_for_binding();
  expect(Kind::kw_in);
  parse_header_expression();
  if (at(Kind::kw_when)) parse_guard();
  parse_block_until_end("`for` block");
  finish(Kind::for_expr, begin);
}

void Parser::parse_for_binding() {
  const Start begin = start();
  if (at(Kind::identifier) || at(Kind::left_paren)) {
    parse_primary_pattern();
  } else if (at(Kind::left_brace)) {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    while (!at(Kind::right_brace)) {
      expect_name("expected loop variable name or {key, value} destructuring after `for`");
      if (!accept(Kind::comma)) break;
    }
    expect(Kind::right_brace);
  } else {
    fail("expected loop variable name or {key, value} destructuring after `for`");
  }
  finish(Kind::for_binding, begin);
}

}  // namespace mesh2cpp::syntax
