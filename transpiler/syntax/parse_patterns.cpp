// Patterns and parameters: reference 01 sections 3.2 and 5.1.
#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

/// `cons as name`
void Parser::parse_pattern() {
  const DepthScope depth(*this);
  const Start begin = start();
  parse_cons_pattern();
  if (at_name("as")) {
    advance();
    expect_name("expected identifier after `as`");
    finish(Kind::as_pattern, begin);
  }
}

/// `or :: cons`
void Parser::parse_cons_pattern() {
  const DepthScope depth(*this);
  const Start begin = start();
  parse_or_pattern();
  if (!accept(Kind::colon_colon)) return;
  skip_newlines();
  parse_cons_pattern();
  finish(Kind::cons_pattern, begin);
}

void Parser::parse_or_pattern() {
  const Start begin = start();
  parse_primary_pattern();
  if (!at(Kind::bar)) return;
  while (accept(Kind::bar)) {
    skip_newlines();
    parse_primary_pattern();
  }
  finish(Kind::or_pattern, begin);
}

void Parser::parse_primary_pattern() {
  const Start begin = start();
  switch (peek()) {
    case Kind::identifier:
      return parse_word_pattern();
    case Kind::kw_true:
    case Kind::kw_false:
      parse_leaf(Kind::boolean_expr);
      break;
    case Kind::kw_nil:
      parse_leaf(Kind::nil_expr);
      break;
    case Kind::integer:
      parse_integer();
      break;
    case Kind::floating:
      parse_leaf(Kind::floating_expr);
      break;
    case Kind::string_start:
      parse_string_pattern();
      break;
    case Kind::minus:
      advance();
      if (at(Kind::integer)) {
        parse_leaf(Kind::integer_expr);
      } else if (at(Kind::floating)) {
        parse_leaf(Kind::floating_expr);
      } else {
        fail("expected pattern");
      }
      break;
    case Kind::atom:
      parse_leaf(Kind::atom_expr);
      finish(Kind::atom_pattern, begin);
      return;
    case Kind::left_paren: {
      const bool has_comma = parse_pattern_list(Kind::right_paren);
      const bool is_grouping = pending_.size() == begin.pending + 1 && !has_comma;
      finish(is_grouping ? Kind::paren_pattern : Kind::tuple_pattern, begin);
      return;
    }
    case Kind::left_bracket:
      parse_pattern_list(Kind::right_bracket);
      finish(Kind::list_pattern, begin);
      return;
    default:
      fail("expected pattern");
  }
  finish(Kind::literal_pattern, begin);
}

/// A name, a constructor, or a struct pattern.
void Parser::parse_word_pattern() {
  const Start begin = start();
  const bool is_upper = input_[position_].uppercase;
  const Kind behind = peek_behind(1);
  if (behind != Kind::dot && behind != Kind::left_brace && !(behind == Kind::left_paren && is_upper)) {
    const bool is_wildcard = text() == "_";
    advance();
    finish(is_wildcard ? Kind::wildcard_pattern : Kind::name_pattern, begin);
    return;
  }
  parse_path("expected pattern");
  if (at(Kind::left_brace)) {
    parse_struct_pattern_fields();
    finish(Kind::struct_pattern, begin);
    return;
  }
  if (at(Kind::left_paren)) {
    const Start list = start();
    parse_pattern_list(Kind::right_paren);
    finish(Kind::pattern_list, list);
  }
  finish(Kind::constructor_pattern, begin);
}

/// Patterns between brackets. Tells whether there was a comma.
bool Parser::parse_pattern_list(Kind close) {
  const NewlineScope scope(*this, Newlines::skipped);
  bool has_comma = false;
  advance();
  while (!at(close)) {
    parse_pattern();
    if (!accept(Kind::comma)) break;
    has_comma = true;
  }
  expect(close);
  return has_comma;
}

/// `{ name: pattern, age }`
void Parser::parse_struct_pattern_fields() {
  const NewlineScope scope(*this, Newlines::skipped);
  advance();
  while (!at(Kind::right_brace)) {
    const Start field = start();
    if (!at_word()) fail("expected field name");
    advance();
    if (accept(Kind::colon)) parse_pattern();
    finish(Kind::field_pattern, field);
    if (!accept(Kind::comma)) break;
  }
  expect(Kind::right_brace);
}

void Parser::parse_string_pattern() {
  const Start begin = start();
  advance();
  accept(Kind::string_text);
  if (at(Kind::interpolation_start)) fail("string interpolation not allowed in patterns");
  expect(Kind::string_end, "unterminated string in pattern");
  finish(Kind::string_expr, begin);
}

/// Whether a parameter is a pattern and not a name with an annotation (reference 01 section 3.2 rule 3).
bool Parser::begins_parameter_pattern() const {
  switch (peek()) {
    case Kind::integer:
    case Kind::floating:
    case Kind::minus:
    case Kind::kw_true:
    case Kind::kw_false:
    case Kind::kw_nil:
    case Kind::string_start:
    case Kind::atom:
    case Kind::left_paren:
    case Kind::left_bracket:
      return true;
    case Kind::identifier: {
      const Kind behind = peek_behind(1);
      if (text() == "_") return true;
      return input_[position_].uppercase &&
             (behind == Kind::left_paren || behind == Kind::dot || behind == Kind::left_brace);
    }
    default:
      return false;
  }
}

/// `_ :: Type` is an annotation, `_ :: rest` a list pattern.
bool Parser::at_annotated_wildcard() const {
  if (!at_name("_") || peek_behind(1) != Kind::colon_colon || peek_behind(2) != Kind::identifier) return false;
  return input_[position_ + 2].uppercase && peek_behind(3) != Kind::left_paren;
}

/// `self`, `x`, `x :: T`, or a pattern.
void Parser::parse_parameter() {
  const Start begin = start();
  if (begins_parameter_pattern()) {
    if (at_annotated_wildcard()) {
      const Start wildcard = start();
      advance();
      finish(Kind::wildcard_pattern, wildcard);
      advance();
      parse_type();
    } else {
      parse_pattern();
    }
  } else if (accept(Kind::kw_self) || accept(Kind::identifier)) {
    if (accept(Kind::colon_colon)) parse_type();
  } else {
    fail("expected parameter name or pattern");
  }
  finish(Kind::param, begin);
}

/// `(a, b :: T, 0)`
void Parser::parse_parameters() {
  const Start begin = start();
  {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    while (!at(Kind::right_paren)) {
      parse_parameter();
      if (!accept(Kind::comma)) break;
    }
    expect(Kind::right_paren);
  }
  finish(Kind::param_list, begin);
}

/// Plain names with annotations, between parentheses; absent altogether is fine too.
void Parser::parse_simple_parameters() {
  if (!at(Kind::left_paren)) return;
  const Start begin = start();
  {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    while (!at(Kind::right_paren)) {
      parse_simple_parameter();
      if (!accept(Kind::comma)) break;
    }
    expect(Kind::right_paren);
  }
  finish(Kind::param_list, begin);
}

void Parser::parse_simple_parameter() {
  const Start begin = start();
  if (!accept(Kind::kw_self)) expect_name("expected parameter name");
  if (accept(Kind::colon_colon)) parse_type();
  finish(Kind::param, begin);
}

}  // namespace mesh2cpp::syntax
