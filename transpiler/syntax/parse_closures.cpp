// Closures in all their forms: reference 01 section 7.6.
#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

namespace {

constexpr std::string_view unclosed = "unclosed closure -- expected `end`";

}  // namespace

void Parser::parse_closure() {
  const Start begin = start();
  advance();
  const Start clause = start();
  if (at(Kind::left_paren) || begins_bare_parameters()) {
    parse_closure_parameters();
  } else if (!at(Kind::arrow) && !at(Kind::kw_do) && !at(Kind::kw_when)) {
    fail("expected closure parameters, `->`, or `do`");
  }
  if (at(Kind::kw_when)) parse_guard();
  parse_closure_rest(begin, clause);
}

/// Behind the parameters and the guard of the first clause.
void Parser::parse_closure_rest(Start begin, Start clause) {
  const bool has_annotation = at(Kind::arrow) && begins_result_annotation(input_, position_ + 1, newlines_significant_);
  if (has_annotation) parse_return_type();
  const bool is_block = at(Kind::kw_do);
  if (!is_block && !at(Kind::arrow)) fail("expected `->` or `do` after closure parameters");
  advance();
  const NewlineScope scope(*this, Newlines::significant);
  if (is_block) {
    parse_closure_block();
    finish(Kind::closure_clause, clause);
  } else {
    parse_arrow_clauses(clause);
  }
  expect(Kind::kw_end, unclosed);
  finish(Kind::closure_expr, begin);
}

/// The bodies of a closure with arrows, and its further clauses up to `end`.
void Parser::parse_arrow_clauses(Start clause) {
  parse_arrow_body();
  finish(Kind::closure_clause, clause);
  while (accept(Kind::bar)) {
    skip_newlines();
    const Start next = start();
    parse_closure_parameters();
    if (at(Kind::kw_when)) parse_guard();
    if (accept(Kind::arrow)) {
      parse_arrow_body();
    } else if (accept(Kind::kw_do)) {
      parse_closure_block();
      expect(Kind::kw_end, unclosed);
    } else {
      fail("expected `->` or `do` after closure clause parameters");
    }
    finish(Kind::closure_clause, next);
    skip_newlines();
  }
}

/// Statements up to `|` or `end`, at least one.
void Parser::parse_arrow_body() {
  skip_newlines();
  const Start begin = start();
  do {
    parse_statement();
    skip_separators();
  } while (!at(Kind::bar) && !at(Kind::kw_end) && !at(Kind::end_of_file) && !at_outer_bracket_end());
  finish(Kind::block, begin);
}

/// Statements up to `end`.
void Parser::parse_closure_block() {
  skip_separators();
  const Start begin = start();
  while (!at_block_end() && !at_outer_bracket_end()) {
    parse_statement();
    skip_separators();
  }
  finish(Kind::block, begin);
}

/// What begins no statement but goes on with the brackets around the closure: its `end` is missing.
bool Parser::at_outer_bracket_end() const {
  return at(Kind::right_paren) || at(Kind::right_bracket) || at(Kind::right_brace) || at(Kind::comma);
}

/// `(x, y)` or bare `x, y`
void Parser::parse_closure_parameters() {
  if (at(Kind::left_paren)) return parse_parameters();
  const Start begin = start();
  do {
    parse_parameter();
    if (!accept(Kind::comma)) break;
    skip_newlines();
  } while (!at(Kind::arrow) && !at(Kind::kw_when) && !at(Kind::kw_do));
  finish(Kind::param_list, begin);
}

/// Whether the token behind `fn` begins parameters without parentheses.
bool Parser::begins_bare_parameters() const {
  switch (peek()) {
    case Kind::integer:
    case Kind::floating:
    case Kind::minus:
    case Kind::kw_true:
    case Kind::kw_false:
    case Kind::kw_nil:
    case Kind::string_start:
    case Kind::atom:
    case Kind::left_bracket:
      return true;
    case Kind::identifier:
      break;
    default:
      return false;
  }
  if (text() == "_") return true;
  switch (peek_behind(1)) {
    case Kind::comma:
    case Kind::arrow:
    case Kind::kw_when:
    case Kind::kw_do:
    case Kind::colon_colon:
      return true;
    case Kind::left_paren:
    case Kind::dot:
    case Kind::left_brace:
      return input_[position_].uppercase;
    default:
      return false;
  }
}

}  // namespace mesh2cpp::syntax
