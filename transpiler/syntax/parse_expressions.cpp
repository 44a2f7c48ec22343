// Operators, calls and other postfix forms: reference 01 sections 6, 7.1 to 7.4.
#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

namespace {

constexpr int pipe_power = 3;

/// How tightly an infix operator binds to its left; it binds one step tighter to its right. 0: no infix operator.
int binding_power(Kind kind) {
  switch (kind) {
    case Kind::pipe:
    case Kind::pipe_slot:
      return pipe_power;
    case Kind::kw_or:
    case Kind::bar_bar:
      return 5;
    case Kind::kw_and:
    case Kind::ampersand_ampersand:
      return 7;
    case Kind::equal_equal:
    case Kind::not_equal:
      return 9;
    case Kind::less:
    case Kind::greater:
    case Kind::less_equal:
    case Kind::greater_equal:
      return 11;
    case Kind::dot_dot:
      return 13;
    case Kind::less_greater:
    case Kind::plus_plus:
      return 15;
    case Kind::plus:
    case Kind::minus:
      return 17;
    case Kind::star:
    case Kind::slash:
    case Kind::percent:
      return 19;
    default:
      return 0;
  }
}

bool is_pipe(Kind kind) { return kind == Kind::pipe || kind == Kind::pipe_slot; }

}  // namespace

void Parser::parse_expression() {
  const DepthScope depth(*this);
  parse_binary(0);
}

void Parser::parse_binary(int minimum) {
  const Start begin = start();
  parse_prefix();
  parse_binary_rest(begin, minimum);
}

/// The operators behind a complete left operand. A pipe on the next line continues the expression.
void Parser::parse_binary_rest(Start begin, int minimum) {
  DepthScope depth(*this);
  while (true) {
    if (at(Kind::newline) && minimum <= pipe_power && is_pipe(input_[position_].kind)) skip_newlines();
    const Kind op = peek();
    const int power = binding_power(op);
    if (power == 0 || power < minimum || (op == Kind::minus && at_next_arm())) return;
    depth.deepen();
    advance();
    skip_newlines();
    parse_binary(power + 1);
    is_pipe(op) ? finish_pipe(begin) : finish(Kind::binary_expr, begin);
  }
}

/// `x |> f(a)?` is `(x |> f(a))?`: the question marks that end the right side move outside (reference 01 section 7.3
/// rule 4). Their nodes are taken off the right operand and put around the pipe.
void Parser::finish_pipe(Start begin) {
  std::vector<std::uint32_t> questions;
  std::uint32_t right = pending_.back();
  while (nodes_[right].kind == Kind::question_expr) {
    questions.push_back(right);
    right = nodes_[right].first_child;
  }
  pending_.back() = right;
  std::uint32_t inner = finish_behind(Kind::pipe_expr, begin, nodes_[right].end_token);
  for (auto question = questions.rbegin(); question != questions.rend(); ++question) {
    nodes_[*question].first_token = begin.token;
    nodes_[*question].first_child = inner;
    nodes_[inner].parent = *question;
    inner = *question;
    pending_.back() = inner;
  }
}

void Parser::parse_prefix() {
  const Start begin = start();
  if (!at(Kind::minus) && !at(Kind::bang) && !at(Kind::kw_not)) {
    parse_primary();
    return parse_postfix_rest(begin);
  }
  const DepthScope depth(*this);
  const bool is_minus = at(Kind::minus);
  advance();
  skip_newlines();
  if (is_minus) negated_literal_ = position_;
  parse_prefix();
  finish(Kind::unary_expr, begin);
}

/// Calls, members, indexes, `?` and struct literals behind a complete operand.
void Parser::parse_postfix_rest(Start begin) {
  DepthScope depth(*this);
  for (;; depth.deepen()) {
    switch (peek()) {
      case Kind::left_paren:
        if (at_next_arm()) return;
        parse_call_rest(begin);
        break;
      case Kind::dot:
        advance();
        if (!at_word()) fail("expected field name");
        advance();
        finish(Kind::member_expr, begin);
        break;
      case Kind::left_bracket: {
        if (at_next_arm()) return;
        const NewlineScope scope(*this, Newlines::skipped);
        advance();
        parse_expression();
        expect(Kind::right_bracket);
        finish(Kind::index_expr, begin);
        break;
      }
      case Kind::question:
        advance();
        finish(Kind::question_expr, begin);
        break;
      case Kind::left_brace: {
        if (!is_struct_name(pending_.back())) return;
        const NewlineScope scope(*this, Newlines::skipped);
        advance();
        parse_fields("expected field name in struct literal");
        expect(Kind::right_brace);
        finish(Kind::struct_literal, begin);
        break;
      }
      default:
        return;
    }
  }
}

/// A name, or names joined by dots.
bool Parser::is_struct_name(std::uint32_t node) const {
  while (nodes_[node].kind == Kind::member_expr) node = nodes_[node].first_child;
  return nodes_[node].kind == Kind::name_expr;
}

void Parser::parse_call_rest(Start begin) {
  parse_arguments();
  if (at(Kind::kw_do) && trailing_closure_allowed_) parse_trailing_closure();
  finish(Kind::call_expr, begin);
}

/// `(a, b, key: c)`
void Parser::parse_arguments() {
  const Start begin = start();
  {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    bool has_keyword = false;
    while (!at(Kind::right_paren)) {
      if (at_key()) {
        has_keyword = true;
        parse_field();
      } else if (has_keyword) {
        fail("expected keyword argument");
      } else {
        parse_expression();
      }
      if (!accept(Kind::comma)) break;
    }
    expect(Kind::right_paren);
  }
  finish(Kind::argument_list, begin);
}

/// `do |a, b| ... end` behind a call.
void Parser::parse_trailing_closure() {
  const Start begin = start();
  advance();
  {
    const NewlineScope scope(*this, Newlines::significant);
    const Start clause = start();
    if (at(Kind::bar)) {
      advance();
      while (!at(Kind::bar)) {
        parse_simple_parameter();
        if (!accept(Kind::comma)) break;
      }
      expect(Kind::bar, "expected `|` to close trailing closure parameters");
      finish(Kind::param_list, clause);
    } else {
      accept(Kind::bar_bar);
    }
    parse_statements();
    finish(Kind::closure_clause, clause);
    expect_end("`do` block");
  }
  finish(Kind::trailing_closure, begin);
}

}  // namespace mesh2cpp::syntax
