// Type expressions: reference 01 section 4.
#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

/// `base?`, `base!error`
void Parser::parse_type() {
  DepthScope depth(*this);
  const Start begin = start();
  parse_type_base();
  while (accept(Kind::question)) {
    depth.deepen();
    finish(Kind::option_type, begin);
  }
  if (accept(Kind::bang)) {
    parse_type();
    finish(Kind::result_type, begin);
  }
}

void Parser::parse_type_base() {
  const Start begin = start();
  if (at(Kind::left_paren)) {
    const std::size_t before = pending_.size();
    bool has_comma = false;
    {
      const NewlineScope scope(*this, Newlines::skipped);
      advance();
      while (!at(Kind::right_paren)) {
        parse_type();
        if (!accept(Kind::comma)) break;
        has_comma = true;
      }
      expect(Kind::right_paren);
    }
    finish(pending_.size() == before + 1 && !has_comma ? Kind::paren_type : Kind::tuple_type, begin);
    return;
  }
  if (at_name("Fun") && peek_behind(1) == Kind::left_paren) {
    advance();
    {
      const NewlineScope scope(*this, Newlines::skipped);
      advance();
      while (!at(Kind::right_paren)) {
        parse_type();
        if (!accept(Kind::comma)) break;
      }
      expect(Kind::right_paren);
    }
    expect(Kind::arrow);
    parse_type();
    finish(Kind::function_type, begin);
    return;
  }
  parse_path("expected type name");
  parse_type_arguments();
  finish(Kind::named_type, begin);
}

/// `<A, B>`; angle brackets do not change the meaning of newlines. An empty list is read as the operator `<>`.
void Parser::parse_type_arguments() {
  if (accept(Kind::less_greater) || !accept(Kind::less)) return;
  while (!at(Kind::greater)) {
    parse_type();
    if (!accept(Kind::comma)) break;
  }
  expect(Kind::greater);
}

}  // namespace mesh2cpp::syntax
