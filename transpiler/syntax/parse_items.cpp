// Functions, modules, imports and what items have in common: reference 01 sections 3.2 to 3.4.
#include <fmt/format.h>

#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

void Parser::expect_name(std::string_view message) {
  if (!at(Kind::identifier)) fail(std::string(message));
  advance();
}

namespace {

constexpr const char* expected_public_item =
    "expected `fn`, `module`, `struct`, `interface`, `type`, or `supervisor` after `pub`";

}  // namespace

/// `pub` and the item behind it.
void Parser::parse_public_item() {
  const Start begin = start();
  switch (peek_behind(1)) {
    case Kind::kw_fn:
    case Kind::kw_def:
      return parse_function(begin);
    case Kind::kw_module:
      return advance(), parse_module(begin);
    case Kind::kw_struct:
      return advance(), parse_struct(begin);
    case Kind::kw_interface:
      return advance(), parse_interface(begin);
    case Kind::kw_type:
      return advance(), parse_type_definition(begin);
    case Kind::kw_supervisor:
      return advance(), parse_supervisor(begin);
    case Kind::kw_actor:
      return advance(), parse_actor(begin);
    case Kind::kw_service:
      return advance(), parse_service(begin);
    default:
      break;
  }
  advance();
  fail(expected_public_item);
}

/// A definition, from its decorator or `pub` on.
void Parser::parse_function(Start begin) {
  const bool has_decorator = at(Kind::at);
  if (has_decorator) {
    parse_decorator();
    skip_newlines();
  }
  accept(Kind::kw_pub);
  if (!at(Kind::kw_fn) && !at(Kind::kw_def)) {
    fail(has_decorator ? "expected `fn` or `def` after `@cluster`" : expected_public_item);
  }
  advance();
  parse_function_rest(begin);
}

/// `@cluster` or `@cluster(2)`
void Parser::parse_decorator() {
  const Start begin = start();
  advance();
  if (!at_name("cluster")) fail("expected `cluster` after `@`");
  advance();
  if (accept(Kind::left_paren)) {
    if (!at(Kind::integer)) fail("expected integer replication count inside `@cluster(...)`");
    advance();
    if (at(Kind::comma)) fail("expected exactly one replication count in `@cluster(N)`");
    if (!accept(Kind::right_paren)) fail("expected `)` to close `@cluster(...)`");
  }
  finish(Kind::decorator, begin);
}

/// At statement start `fn name` begins a definition, unless what follows shows a closure with bare parameters
/// (reference 01 section 3.1 rules 4 and 5).
void Parser::parse_function_or_closure() {
  const Start begin = start();
  const bool is_def = at(Kind::kw_def);
  if (!is_def && peek_behind(1) != Kind::identifier) return parse_expression();
  const Kind behind = is_def ? Kind::left_paren : peek_behind(2);
  if (behind == Kind::comma || behind == Kind::colon_colon) return parse_expression();
  if (behind == Kind::arrow && !begins_definition_result(input_, position_ + 3)) return parse_expression();
  if (behind == Kind::kw_when) return parse_guarded_function_or_closure();
  advance();
  parse_function_rest(begin);
}

/// `fn name when guard`: only behind the guard it shows whether `name` is a function or a parameter.
void Parser::parse_guarded_function_or_closure() {
  const Start begin = start();
  advance();
  const Start clause = start();
  advance();
  const std::uint32_t name_end = consumed_;
  parse_guard();
  if (!at(Kind::arrow)) {
    if (!at(Kind::equal) && !at(Kind::kw_do)) fail("expected `=` or `do` for function body");
    parse_function_body("function body");
    finish(Kind::fn_def, begin);
    return;
  }
  const std::uint32_t guard = pending_.back();
  pending_.pop_back();
  finish_behind(Kind::param, clause, name_end);
  finish_behind(Kind::param_list, clause, name_end);
  pending_.push_back(guard);
  parse_closure_rest(begin, clause);
  parse_postfix_rest(begin);
  parse_binary_rest(begin, 0);
}

/// From the name on; `fn` has been read.
void Parser::parse_function_rest(Start begin) {
  expect_name("expected function name");
  parse_generics();
  if (at(Kind::left_paren)) parse_parameters();
  parse_return_type();
  parse_where();
  if (at(Kind::kw_when)) parse_guard();
  if (!at(Kind::equal) && !at(Kind::kw_do)) fail("expected `=` or `do` for function body");
  parse_function_body("function body");
  finish(Kind::fn_def, begin);
}

void Parser::parse_function_body(std::string_view closed_thing) {
  if (at(Kind::kw_do)) return parse_block_until_end(closed_thing);
  expect(Kind::equal);
  skip_newlines();
  const Start body = start();
  parse_expression();
  finish(Kind::expression_body, body);
}

/// `<A, B>`; an empty list is read as the operator `<>`.
void Parser::parse_generics() {
  if (accept(Kind::less_greater) || !at(Kind::less)) return;
  const Start begin = start();
  advance();
  while (!at(Kind::greater)) {
    expect_name("expected type name");
    if (!accept(Kind::comma)) break;
  }
  expect(Kind::greater);
  finish(Kind::generic_list, begin);
}

/// `-> Type`
void Parser::parse_return_type() {
  if (!at(Kind::arrow)) return;
  const Start begin = start();
  advance();
  parse_type();
  finish(Kind::return_type, begin);
}

/// `where T: Display, U: Ord`
void Parser::parse_where() {
  if (!at(Kind::kw_where)) return;
  const Start begin = start();
  advance();
  do {
    skip_newlines();
    const Start bound = start();
    expect_name("expected type name");
    expect(Kind::colon);
    parse_path("expected trait name");
    finish(Kind::bound, bound);
  } while (accept(Kind::comma));
  finish(Kind::where_clause, begin);
}

/// `when` and a condition; a `do` behind it opens the body.
void Parser::parse_guard() {
  const Start begin = start();
  advance();
  skip_newlines();
  parse_header_expression();
  finish(Kind::guard, begin);
}

void Parser::parse_module(Start begin) {
  advance();
  expect_name("expected module name");
  parse_block_until_end("module body");
  finish(Kind::module_def, begin);
}

void Parser::parse_import() {
  const Start begin = start();
  advance();
  parse_path("expected module name");
  finish(Kind::import_stmt, begin);
}

/// `from A.B import x, y` or `from A.B import (x, y)`
void Parser::parse_from_import() {
  const Start begin = start();
  advance();
  parse_path("expected module name");
  expect(Kind::kw_import);
  if (at(Kind::star)) fail("glob imports are not allowed; import names explicitly");
  const Start names = start();
  if (at(Kind::left_paren)) {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    do {
      if (at(Kind::star)) fail("glob imports are not allowed; import names explicitly");
      expect_name("expected import name");
    } while (accept(Kind::comma) && !at(Kind::right_paren));
    expect(Kind::right_paren);
  } else {
    do {
      expect_name("expected import name");
    } while (accept(Kind::comma) && at(Kind::identifier));
  }
  finish(Kind::name_list, names);
  finish(Kind::from_import, begin);
}

/// `A.B.C`
void Parser::parse_path(std::string_view message) {
  const Start begin = start();
  expect_name(message);
  while (accept(Kind::dot)) expect_name(message);
  finish(Kind::path, begin);
}

/// `deriving(Eq, Display)`, on the line of the `end` before it.
void Parser::parse_deriving() {
  if (!at_name("deriving") || peek_behind(1) != Kind::left_paren) return;
  const Start begin = start();
  advance();
  {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    while (!at(Kind::right_paren)) {
      expect_name("expected trait name in deriving clause");
      if (!accept(Kind::comma)) break;
    }
    expect(Kind::right_paren);
  }
  finish(Kind::deriving, begin);
}

}  // namespace mesh2cpp::syntax
