// Literals, names, brackets and the forms with call syntax: reference 01 sections 7.2, 7.7, 8.
#include <fmt/format.h>

#include "transpiler/syntax/number.hpp"
#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

namespace {

/// Whether a token can begin an expression; `return` takes a value only before one that can.
bool begins_expression(Kind kind) {
  switch (kind) {
    case Kind::integer:
    case Kind::floating:
    case Kind::kw_true:
    case Kind::kw_false:
    case Kind::kw_nil:
    case Kind::string_start:
    case Kind::atom:
    case Kind::regex:
    case Kind::identifier:
    case Kind::kw_self:
    case Kind::left_paren:
    case Kind::left_bracket:
    case Kind::percent:
    case Kind::minus:
    case Kind::bang:
    case Kind::kw_not:
    case Kind::kw_if:
    case Kind::kw_case:
    case Kind::kw_match:
    case Kind::kw_fn:
    case Kind::kw_while:
    case Kind::kw_for:
    case Kind::kw_break:
    case Kind::kw_continue:
    case Kind::kw_receive:
    case Kind::kw_return:
      return true;
    default:
      return false;
  }
}

}  // namespace

void Parser::parse_primary() {
  switch (peek()) {
    case Kind::integer:
      return parse_integer();
    case Kind::floating:
      return parse_leaf(Kind::floating_expr);
    case Kind::kw_true:
    case Kind::kw_false:
      return parse_leaf(Kind::boolean_expr);
    case Kind::kw_nil:
      return parse_leaf(Kind::nil_expr);
    case Kind::string_start:
      return parse_string();
    case Kind::atom:
      return parse_leaf(Kind::atom_expr);
    case Kind::regex:
      return parse_leaf(Kind::regex_expr);
    case Kind::identifier:
      return parse_word_primary();
    case Kind::kw_self:
      return parse_self();
    case Kind::left_paren:
      return parse_parenthesised();
    case Kind::left_bracket:
      return parse_list();
    case Kind::percent:
      return parse_map_or_update();
    case Kind::kw_if:
      return parse_if();
    case Kind::kw_case:
    case Kind::kw_match:
      return parse_case();
    case Kind::kw_fn:
      return parse_closure();
    case Kind::kw_while:
      return parse_while();
    case Kind::kw_for:
      return parse_for();
    case Kind::kw_break:
      return parse_leaf(Kind::break_expr);
    case Kind::kw_continue:
      return parse_leaf(Kind::continue_expr);
    case Kind::kw_receive:
      return parse_receive();
    case Kind::kw_return:
      return parse_return();
    default:
      fail("expected expression");
  }
}

/// A node of one token.
void Parser::parse_leaf(Kind kind) {
  const Start begin = start();
  advance();
  finish(kind, begin);
}

/// 2^63 is an integer only behind a prefix minus.
void Parser::parse_integer() {
  constexpr std::size_t shortest_spelling = 18;  // 0x8000000000000000
  const bool is_negated = negated_literal_ == position_ && position_ > 0 && input_[position_ - 1].kind == Kind::minus;
  if (text().size() >= shortest_spelling && !is_negated && integer_magnitude(text()) == least_integer_magnitude) {
    const Token& token = tokens_[input_[position_].index];
    errors_.push_back({{token.begin, token.end}, fmt::format("invalid number literal: {}", text())});
  }
  parse_leaf(Kind::integer_expr);
}

void Parser::parse_string() {
  const Start begin = start();
  advance();
  while (!accept(Kind::string_end)) {
    if (at(Kind::interpolation_start)) {
      parse_interpolation();
    } else {
      expect(Kind::string_text, "unterminated string literal");
    }
  }
  finish(Kind::string_expr, begin);
}

/// `#{expression}`
void Parser::parse_interpolation() {
  const Start begin = start();
  {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    parse_expression();
    expect(Kind::interpolation_end, "expected `}`");
  }
  finish(Kind::interpolation, begin);
}

/// Unit, grouping or tuple.
void Parser::parse_parenthesised() {
  const Start begin = start();
  {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    while (!at(Kind::right_paren)) {
      parse_expression();
      if (!accept(Kind::comma)) break;
    }
    expect(Kind::right_paren);
  }
  const std::size_t count = pending_.size() - begin.pending;
  // `(e,)` is grouping: there are no tuples of one element.
  finish(count == 0 ? Kind::unit_expr : count == 1 ? Kind::paren_expr : Kind::tuple_expr, begin);
}

void Parser::parse_list() {
  const Start begin = start();
  {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    while (!at(Kind::right_bracket)) {
      parse_expression();
      if (!accept(Kind::comma)) break;
    }
    expect(Kind::right_bracket);
  }
  finish(Kind::list_expr, begin);
}

/// `%{key => value}` or `%{base | field: value}`: the token behind the first expression decides.
void Parser::parse_map_or_update() {
  if (peek_behind(1) != Kind::left_brace) fail("expected expression");
  const Start begin = start();
  advance();
  const NewlineScope scope(*this, Newlines::skipped);
  advance();
  bool is_update = false;
  while (!at(Kind::right_brace)) {
    const Start entry = start();
    const bool is_first = entry.pending == begin.pending;
    parse_expression();
    if (is_first && accept(Kind::bar)) {
      is_update = true;
      parse_fields("expected field name in struct update");
      break;
    }
    expect(Kind::fat_arrow);
    parse_expression();
    finish(Kind::map_entry, entry);
    if (!accept(Kind::comma)) break;
  }
  expect(Kind::right_brace);
  finish(is_update ? Kind::update_expr : Kind::map_expr, begin);
}

void Parser::parse_json() {
  const Start begin = start();
  advance();
  const NewlineScope scope(*this, Newlines::skipped);
  advance();
  parse_fields("expected identifier key in json literal");
  expect(Kind::right_brace);
  finish(Kind::json_expr, begin);
}

/// `name: expression`, with any word as the name.
void Parser::parse_field() {
  const Start begin = start();
  advance();
  expect(Kind::colon);
  parse_expression();
  finish(Kind::field_init, begin);
}

/// Fields up to `}`; the commas between them are optional.
void Parser::parse_fields(std::string_view message) {
  while (!at(Kind::right_brace)) {
    if (!at_word()) fail(std::string(message));
    parse_field();
    accept(Kind::comma);
  }
}

/// A name, unless it is one of the words that begin a form before `(` or `{` (reference 01 section 2.2).
void Parser::parse_word_primary() {
  const std::string_view word = text();
  if (word.size() == 4 || word.size() == 5) {
    const Kind behind = peek_behind(1);
    if (behind == Kind::left_brace && word == "json") return parse_json();
    if (behind == Kind::left_paren) {
      if (word == "spawn") return parse_process_form(Kind::spawn_expr);
      if (word == "send") return parse_process_form(Kind::send_expr);
      if (word == "link") return parse_process_form(Kind::link_expr);
    }
  }
  parse_leaf(Kind::name_expr);
}

void Parser::parse_process_form(Kind kind) {
  const Start begin = start();
  advance();
  parse_arguments();
  finish(kind, begin);
}

/// `self` or `self()`
void Parser::parse_self() {
  const Start begin = start();
  advance();
  const bool is_call = at(Kind::left_paren);
  if (is_call) {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    expect(Kind::right_paren);
  }
  finish(is_call ? Kind::self_call_expr : Kind::self_expr, begin);
}

void Parser::parse_return() {
  const Start begin = start();
  advance();
  if (begins_expression(peek())) parse_expression();
  finish(Kind::return_expr, begin);
}

}  // namespace mesh2cpp::syntax
