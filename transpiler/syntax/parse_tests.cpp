// The constructs of test files: reference 01 section 9.
#include <fmt/format.h>

#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

/// `test` and `describe`; anything else is left to the ordinary statements.
bool Parser::parse_test_item() {
  if (!at_name("test") && !at_name("describe")) return false;
  if (peek_behind(1) != Kind::left_paren && peek_behind(1) != Kind::string_start) return false;
  const Start begin = start();
  const bool is_group = text() == "describe";
  advance();
  parse_test_label();
  if (is_group) {
    parse_test_group();
  } else {
    parse_block_until_end("test body");
  }
  finish(is_group ? Kind::describe_def : Kind::test_def, begin);
  return true;
}

/// A plain string, in parentheses or not.
void Parser::parse_test_label() {
  const bool has_paren = accept(Kind::left_paren);
  if (!at(Kind::string_start)) fail("expected string literal");
  const Start begin = start();
  advance();
  accept(Kind::string_text);
  if (at(Kind::interpolation_start)) fail("string interpolation not allowed in test labels");
  expect(Kind::string_end, "unterminated string literal");
  finish(Kind::string_expr, begin);
  if (has_paren) expect(Kind::right_paren);
}

void Parser::parse_test_group() {
  const DepthScope depth(*this);
  expect(Kind::kw_do);
  const NewlineScope scope(*this, Newlines::significant);
  for (skip_separators(); !at(Kind::kw_end) && !at(Kind::end_of_file); skip_separators()) {
    if (at_name("setup")) {
      parse_test_block(Kind::setup_def);
    } else if (at_name("teardown")) {
      parse_test_block(Kind::teardown_def);
    } else if (at(Kind::kw_fn) || at(Kind::kw_def) || at(Kind::kw_pub)) {
      parse_function(start());
    } else if (!parse_test_item()) {
      fail("expected `test`, `describe`, `setup`, `teardown`, `fn`, or `end` in describe body");
    }
  }
  expect_end("describe body");
}

/// `setup do ... end` or `setup() do ... end`
void Parser::parse_test_block(Kind kind) {
  const Start begin = start();
  const std::string_view word = text();
  advance();
  if (accept(Kind::left_paren)) expect(Kind::right_paren);
  parse_block_until_end(fmt::format("{} body", word));
  finish(kind, begin);
}

/// An assertion without parentheses, or `assert_receive` in either form.
bool Parser::at_assertion() const {
  const std::string_view word = text();
  if (!word.starts_with("assert")) return false;
  if (word == "assert_receive") return true;
  if (word != "assert" && word != "assert_eq" && word != "assert_ne" && word != "assert_raises") return false;
  switch (peek_behind(1)) {
    case Kind::newline:
    case Kind::left_paren:
    case Kind::dot:
    case Kind::equal:
    case Kind::semicolon:
    case Kind::kw_end:
    case Kind::end_of_file:
      return false;
    default:
      return true;
  }
}

/// `assert_eq a, b` becomes the call that `assert_eq(a, b)` is.
void Parser::parse_assertion() {
  if (at_name("assert_receive")) return parse_assert_receive();
  const Start begin = start();
  parse_leaf(Kind::name_expr);
  const Start arguments = start();
  do {
    skip_newlines();
    parse_expression();
  } while (accept(Kind::comma));
  finish(Kind::argument_list, arguments);
  finish(Kind::call_expr, begin);
}

/// `assert_receive pattern, 500`, or with parentheses directly behind the word.
void Parser::parse_assert_receive() {
  const Start begin = start();
  const bool is_call = peek_behind(1) == Kind::left_paren && input_[position_ + 1].index == input_[position_].index + 1;
  advance();
  if (is_call) {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    parse_pattern();
    if (accept(Kind::comma)) parse_expression();
    expect(Kind::right_paren);
  } else {
    parse_pattern();
    if (accept(Kind::comma)) parse_expression();
  }
  finish(Kind::assert_receive_stmt, begin);
}

}  // namespace mesh2cpp::syntax
