// Recognisers of patterns and types over the token array. They accept what the parser accepts, a little more where
// that decides nothing, and give up beyond the nesting that the parser allows.
#include "transpiler/syntax/lookahead.hpp"

namespace mesh2cpp::syntax {

namespace {

class Recogniser {
 public:
  Recogniser(const LookaheadTokens& tokens, std::uint32_t position, bool newlines_significant = true)
      : tokens_(tokens), position_(position), brackets_(newlines_significant ? 0 : 1) {}

  /// The next kind; `newline` outside of brackets where one stands before it.
  [[nodiscard]] Kind peek() const { return peek_behind(0); }

  bool pattern() {
    if (!cons()) return false;
    if (peek() != Kind::identifier || !tokens_[position_].is_as) return true;
    advance();
    return accept(Kind::identifier);
  }

  bool type() {
    if (++depth_ > maximum_depth || !type_base()) return false;
    while (accept(Kind::question)) {
    }
    const bool whole = !accept(Kind::bang) || type();
    --depth_;
    return whole;
  }

 private:
  [[nodiscard]] Kind peek_behind(std::uint32_t count) const {
    const std::size_t at = position_ + count;
    if (at >= tokens_.size()) return Kind::end_of_file;
    const LookaheadToken& token = tokens_[at];
    const bool skipped = brackets_ > 0 || at == first_ || (count == 0 && newlines_passed_);
    return token.newline_before && !skipped ? Kind::newline : token.kind;
  }

  void advance() {
    ++position_;
    newlines_passed_ = false;
  }

  bool accept(Kind kind) {
    if (peek() != kind) return false;
    advance();
    return true;
  }

  bool cons() {
    do {
      newlines_passed_ = true;
      if (!alternatives()) return false;
    } while (accept(Kind::colon_colon));
    return true;
  }

  bool alternatives() {
    do {
      newlines_passed_ = true;
      if (!primary()) return false;
    } while (accept(Kind::bar));
    return true;
  }

  bool primary() {
    switch (peek()) {
      case Kind::integer:
      case Kind::floating:
      case Kind::kw_true:
      case Kind::kw_false:
      case Kind::kw_nil:
      case Kind::atom:
        advance();
        return true;
      case Kind::minus:
        advance();
        return accept(Kind::integer) || accept(Kind::floating);
      case Kind::string_start:
        return string();
      case Kind::left_paren:
        return list(Kind::right_paren);
      case Kind::left_bracket:
        return list(Kind::right_bracket);
      case Kind::identifier:
        return word();
      default:
        return false;
    }
  }

  bool string() {
    advance();
    accept(Kind::string_text);
    return accept(Kind::string_end);
  }

  bool word() {
    bool is_constructor = tokens_[position_].uppercase;
    advance();
    while (peek() == Kind::dot) {
      advance();
      if (!accept(Kind::identifier)) return false;
      is_constructor = true;
    }
    if (is_constructor && peek() == Kind::left_paren) return list(Kind::right_paren);
    return peek() != Kind::left_brace || fields();
  }

  bool list(Kind close) {
    if (++depth_ > maximum_depth) return false;
    ++brackets_;
    advance();
    while (peek() != close) {
      if (!pattern()) return false;
      if (!accept(Kind::comma)) break;
    }
    if (peek() != close) return false;
    advance();
    --brackets_;
    --depth_;
    return true;
  }

  bool fields() {
    if (++depth_ > maximum_depth) return false;
    ++brackets_;
    advance();
    while (accept(Kind::identifier)) {
      if (accept(Kind::colon) && !pattern()) return false;
      if (!accept(Kind::comma)) break;
    }
    if (peek() != Kind::right_brace) return false;
    advance();
    --brackets_;
    --depth_;
    return true;
  }

  bool type_base() {
    if (peek() == Kind::left_paren) return types(Kind::right_paren);
    if (!accept(Kind::identifier)) return false;
    if (peek() == Kind::left_paren) {  // `Fun(A, B) -> R`
      return types(Kind::right_paren) && accept(Kind::arrow) && type();
    }
    while (accept(Kind::dot)) {
      if (!accept(Kind::identifier)) return false;
    }
    return accept(Kind::less_greater) || peek() != Kind::less || types(Kind::greater);
  }

  bool types(Kind close) {
    const bool is_bracket = close == Kind::right_paren;
    if (is_bracket) ++brackets_;
    advance();
    while (peek() != close) {
      if (!type()) return false;
      if (!accept(Kind::comma)) break;
    }
    if (peek() != close) return false;
    advance();
    if (is_bracket) --brackets_;
    return true;
  }

  const LookaheadTokens& tokens_;
  std::uint32_t position_;
  const std::uint32_t first_ = position_;
  std::uint32_t brackets_;
  std::uint32_t depth_ = 0;
  bool newlines_passed_ = false;
};

}  // namespace

bool begins_arm(const LookaheadTokens& tokens, std::uint32_t position) {
  Recogniser ahead(tokens, position);
  return ahead.pattern() && (ahead.peek() == Kind::arrow || ahead.peek() == Kind::kw_when);
}

bool begins_result_annotation(const LookaheadTokens& tokens, std::uint32_t position, bool newlines_significant) {
  Recogniser ahead(tokens, position, newlines_significant);
  return ahead.type() && ahead.peek() == Kind::kw_do;
}

bool begins_definition_result(const LookaheadTokens& tokens, std::uint32_t position) {
  Recogniser ahead(tokens, position);
  if (!ahead.type()) return false;
  const Kind behind = ahead.peek();
  return behind == Kind::kw_do || behind == Kind::equal || behind == Kind::kw_where || behind == Kind::kw_when;
}

}  // namespace mesh2cpp::syntax
