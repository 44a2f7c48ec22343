// Files, blocks and statements: reference 01 sections 3.1 and 7.8, and recovery after an error.
#include <fmt/format.h>

#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

void Parser::parse_file() {
  const Start whole{0, 0};
  skip_separators();
  while (!at(Kind::end_of_file)) {
    const Start before = start();
    const std::uint32_t from = position_;
    try {
      parse_top_level_statement();
    } catch (SyntaxError& error) {
      errors_.push_back(std::move(error));
      resynchronise(before, from);
    }
    skip_separators();
  }
  nodes_.front() = {Kind::file, 0, static_cast<std::uint32_t>(tokens_.size()), 0, 0, 0};
  for (std::size_t child = whole.pending; child < pending_.size(); ++child) {
    if (child + 1 < pending_.size()) nodes_[pending_[child]].next_sibling = pending_[child + 1];
  }
  if (!pending_.empty()) nodes_.front().first_child = pending_.front();
  pending_.clear();
}

void Parser::parse_top_level_statement() {
  if (file_kind_ == FileKind::test && parse_test_item()) return;
  parse_statement();
}

/// Goes on at the next line that begins with an item keyword; what lies between becomes an error node. After too many
/// errors that is the rest of the file.
void Parser::resynchronise(Start start, std::uint32_t from) {
  position_ = std::max(position_, from + 1);
  const bool gives_up = errors_.size() >= maximum_errors;
  while (input_[position_].kind != Kind::end_of_file && (gives_up || !begins_item_line(position_))) ++position_;
  consumed_ = std::max(consumed_, input_[position_ - 1].index + 1);
  newlines_passed_ = true;
  finish(Kind::error, start);
}

/// An item keyword that is not indented.
bool Parser::begins_item_line(std::uint32_t position) const {
  const LookaheadToken& token = input_[position];
  if (token.index > 0 && tokens_[token.index - 1].kind != Kind::newline) return false;
  switch (token.kind) {
    case Kind::kw_fn:
    case Kind::kw_def:
    case Kind::kw_pub:
    case Kind::kw_module:
    case Kind::kw_import:
    case Kind::kw_struct:
    case Kind::kw_type:
    case Kind::kw_interface:
    case Kind::kw_impl:
    case Kind::kw_actor:
    case Kind::kw_service:
    case Kind::kw_supervisor:
    case Kind::at:
      return true;
    case Kind::identifier: {
      const std::string_view word = text(position);
      return word == "from" || (file_kind_ == FileKind::test && (word == "test" || word == "describe"));
    }
    default:
      return false;
  }
}

void Parser::parse_statement() {
  const DepthScope depth(*this);
  const Start begin = start();
  switch (peek()) {
    case Kind::kw_fn:
    case Kind::kw_def:
      return parse_function_or_closure();
    case Kind::kw_let:
      return parse_let();
    case Kind::kw_pub:
      return parse_public_item();
    case Kind::at:
      return parse_function(begin);
    case Kind::kw_module:
      return parse_module(begin);
    case Kind::kw_import:
      return parse_import();
    case Kind::kw_struct:
      return parse_struct(begin);
    case Kind::kw_type:
      return parse_type_definition(begin);
    case Kind::kw_interface:
      return parse_interface(begin);
    case Kind::kw_impl:
      return parse_impl();
    case Kind::kw_actor:
      return parse_actor(begin);
    case Kind::kw_service:
      return parse_service(begin);
    case Kind::kw_supervisor:
      return parse_supervisor(begin);
    case Kind::identifier:
      break;
    default:
      return parse_expression();
  }
  if (text() == "from" && peek_behind(1) == Kind::identifier) return parse_from_import();
  if (text() == "clustered" && peek_behind(1) == Kind::left_paren && text(position_ + 2) == "work") {
    fail(
        "legacy `clustered(work)` declarations are no longer supported; migrate to `@cluster` or `@cluster(N)` before "
        "`fn`/`def`");
  }
  if (file_kind_ == FileKind::test && at_assertion()) return parse_assertion();
  parse_expression();
}

/// `let pattern :: Type = expression`
void Parser::parse_let() {
  const Start begin = start();
  advance();
  parse_let_pattern();
  if (accept(Kind::colon_colon)) parse_type();
  expect(Kind::equal);
  skip_newlines();
  parse_expression();
  finish(Kind::let_stmt, begin);
}

/// Behind the first name `::` begins an annotation, so a list pattern needs parentheses (reference 01 section 7.8 rule
/// 1).
void Parser::parse_let_pattern() {
  switch (peek()) {
    case Kind::identifier:
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
      break;
    default:
      fail("expected identifier or pattern after `let`");
  }
  const Start begin = start();
  parse_or_pattern();
  if (at_name("as")) {
    advance();
    expect_name("expected identifier after `as`");
    finish(Kind::as_pattern, begin);
  }
}

/// `do` block `end`. The block is the new node; `do` and `end` belong to the construct around it.
void Parser::parse_block_until_end(std::string_view closed_thing) {
  expect(Kind::kw_do);
  const NewlineScope scope(*this, Newlines::significant);
  parse_statements();
  expect_end(closed_thing);
}

/// Statements up to `end`, `else` or the end of the file.
void Parser::parse_statements() {
  skip_separators();
  const Start begin = start();
  while (!at_block_end()) {
    parse_statement();
    skip_separators();
  }
  finish(Kind::block, begin);
}

bool Parser::at_block_end() const { return at(Kind::kw_end) || at(Kind::kw_else) || at(Kind::end_of_file); }

void Parser::expect_end(std::string_view closed_thing) {
  if (!accept(Kind::kw_end)) fail(fmt::format("expected `end` to close {}", closed_thing));
}

}  // namespace mesh2cpp::syntax
