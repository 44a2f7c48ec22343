// The machinery of the parser: tokens, nodes, errors. The grammar is in the parse_*.cpp files.
#include "transpiler/syntax/parser.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "transpiler/source/unicode.hpp"
#include "transpiler/syntax/advice.hpp"

namespace mesh2cpp::syntax {

namespace {

LookaheadTokens significant_tokens(const source::File& file, const std::vector<Token>& tokens) {
  LookaheadTokens input;
  input.reserve(tokens.size() / 2 + 1);
  bool newline_before = false;
  for (std::uint32_t index = 0; index < tokens.size(); ++index) {
    const Token& token = tokens[index];
    if (is_trivia(token.kind)) {
      newline_before |= token.kind == Kind::newline;
      continue;
    }
    LookaheadToken entry{index, token.kind, newline_before, false, false};
    if (token.kind == Kind::identifier) {
      const std::string_view text = file.text({token.begin, token.end});
      const char first = text.front();
      const bool is_ascii = static_cast<unsigned char>(first) < 0x80;
      entry.uppercase = is_ascii ? first >= 'A' && first <= 'Z' : source::is_uppercase(source::decode(text, 0).value);
      entry.is_as = text == "as";
    }
    input.push_back(entry);
    newline_before = false;
  }
  input.push_back({static_cast<std::uint32_t>(tokens.size()), Kind::end_of_file, newline_before, false, false});
  return input;
}

/// The token at a place; `end_of_file` behind the last one.
Kind kind_at(const std::vector<Token>& tokens, std::uint32_t offset) {
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), offset,
                                      [](const Token& token, std::uint32_t at) { return token.begin < at; });
  return found == tokens.end() ? Kind::end_of_file : found->kind;
}

/// Most blocks that are never closed are noticed far below, where the next item begins or the file ends.
std::string missing_end_note(const source::File& file, const std::vector<Token>& tokens, const SyntaxError& error) {
  const Kind found = kind_at(tokens, error.span.begin);
  const bool is_at_item = found >= Kind::kw_actor && found <= Kind::kw_while;
  if (!is_at_item && error.text.find("`end`") == std::string::npos) return {};
  const auto block = block_without_end(file, tokens, error.span.begin);
  if (!block) return {};
  return fmt::format("`{}` on line {} has no `end`", file.text(*block), file.position(block->begin).line);
}

source::Diagnostic parse_diagnostic(const source::File& file, Span span, const std::string& text) {
  source::Diagnostic diagnostic;
  diagnostic.code = "P0001";
  diagnostic.headline = "Parse error";
  diagnostic.labels = {{span, text}};
  diagnostic.message = fmt::format("Parse error: {}", text);
  diagnostic.file = &file;
  return diagnostic;
}

/// Does the parser only stumble over something that the lexer has reported already?
bool is_consequence(const SyntaxError& error, const TokenList& lexed, std::size_t file_size) {
  if (lexed.is_unterminated && error.span.begin >= file_size) return true;
  return std::any_of(lexed.errors.begin(), lexed.errors.end(),
                     [&](const LexicalError& cause) { return cause.span.begin == error.span.begin; });
}

}  // namespace

Tree parse(const source::File& file, FileKind kind, source::Diagnostics& diagnostics) {
  TokenList lexed = lex(file.text());
  Parser parser(file, kind, lexed);
  parser.parse_file();

  std::vector<SyntaxError> errors;
  for (const LexicalError& error : lexed.errors) {
    if (errors.size() == maximum_errors) break;
    errors.push_back({error.span, error.text});
  }
  for (SyntaxError& error : parser.take_errors()) {
    if (!is_consequence(error, lexed, file.text().size())) errors.push_back(std::move(error));
  }
  std::sort(errors.begin(), errors.end(),
            [](const SyntaxError& a, const SyntaxError& b) { return a.span.begin < b.span.begin; });
  if (errors.size() > maximum_errors) errors.resize(maximum_errors);
  std::string last_note;
  for (const SyntaxError& error : errors) {
    source::Diagnostic diagnostic = parse_diagnostic(file, error.span, error.text);
    diagnostic.help = habit_advice(error.text, kind_at(lexed.tokens, error.span.begin));
    if (error.text == "expected expression" && is_end_too_many(lexed.tokens, error.span.begin)) {
      diagnostic.help = "there is an `end` too many, here or above: no block is open here";
    }
    diagnostic.note = missing_end_note(file, lexed.tokens, error);
    if (diagnostic.note == last_note) diagnostic.note.clear();
    if (!diagnostic.note.empty()) last_note = diagnostic.note;
    diagnostics.report(std::move(diagnostic));
  }
  return {file, kind, std::move(lexed.tokens), parser.take_nodes()};
}

Parser::Parser(const source::File& file, FileKind file_kind, const TokenList& lexed)
    : file_(file), file_kind_(file_kind), tokens_(lexed.tokens), input_(significant_tokens(file, lexed.tokens)) {
  nodes_.reserve(input_.size());
  nodes_.push_back({});  // the root, which is filled in last
}

// ---- Tokens --------------------------------------------------------------------------------------------------------

/// The next token, or `newline` where one ends the statement.
Kind Parser::peek() const {
  const LookaheadToken& next = input_[position_];
  return next.newline_before && newlines_significant_ && !newlines_passed_ ? Kind::newline : next.kind;
}

/// The token that many places behind the next one.
Kind Parser::peek_behind(std::uint32_t count) const {
  const std::size_t position = position_ + std::size_t{count};
  if (position >= input_.size()) return Kind::end_of_file;
  const LookaheadToken& token = input_[position];
  return token.newline_before && newlines_significant_ ? Kind::newline : token.kind;
}

std::string_view Parser::text(std::uint32_t position) const {
  if (input_[position].kind == Kind::end_of_file) return {};
  const Token& token = tokens_[input_[position].index];
  return file_.text({token.begin, token.end});
}

void Parser::advance() {
  if (input_[position_].kind == Kind::end_of_file) return;
  consumed_ = input_[position_].index + 1;
  ++position_;
  newlines_passed_ = false;
}

bool Parser::accept(Kind kind) {
  if (!at(kind)) return false;
  advance();
  return true;
}

void Parser::expect(Kind kind) {
  if (!accept(kind)) fail(fmt::format("expected `{}`", spelling(kind)));
}

void Parser::expect(Kind kind, std::string_view message) {
  if (!accept(kind)) fail(std::string(message));
}

void Parser::skip_newlines() { newlines_passed_ = true; }

void Parser::skip_separators() {
  skip_newlines();
  while (accept(Kind::semicolon)) skip_newlines();
}

/// The error stands at the next token; for a premature newline, at the end of its line.
void Parser::fail(std::string text) const {
  const auto size = static_cast<std::uint32_t>(file_.text().size());
  if (at(Kind::newline)) {
    std::uint32_t index = consumed_;
    while (tokens_[index].kind != Kind::newline) ++index;
    throw SyntaxError{{tokens_[index].begin, tokens_[index].end}, std::move(text)};
  }
  if (input_[position_].kind == Kind::end_of_file) throw SyntaxError{{size, size}, std::move(text)};
  const Token& token = tokens_[input_[position_].index];
  throw SyntaxError{{token.begin, token.end}, std::move(text)};
}

// ---- Nodes ---------------------------------------------------------------------------------------------------------

Parser::Start Parser::start() const { return {input_[position_].index, pending_.size()}; }

/// A node from `start` to the last token read. Its children are the complete nodes since `start`. A node without tokens
/// stands directly behind the last token, not at the next one, which may lie outside of its parent.
void Parser::finish(Kind kind, Start start) {
  start.token = std::min(start.token, consumed_);
  finish_behind(kind, start, consumed_);
}

std::uint32_t Parser::finish_behind(Kind kind, Start start, std::uint32_t end_token) {
  const auto index = static_cast<std::uint32_t>(nodes_.size());
  NodeData node{kind, start.token, end_token, 0, 0, 0};
  for (std::size_t child = start.pending; child < pending_.size(); ++child) {
    const bool is_last = child + 1 == pending_.size();
    nodes_[pending_[child]].parent = index;
    nodes_[pending_[child]].next_sibling = is_last ? 0 : pending_[child + 1];
  }
  if (start.pending < pending_.size()) node.first_child = pending_[start.pending];
  pending_.resize(start.pending);
  pending_.push_back(index);
  nodes_.push_back(node);
  return index;
}

}  // namespace mesh2cpp::syntax
