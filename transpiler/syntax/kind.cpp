// Spellings of tokens, and the recognition of keywords.
#include "transpiler/syntax/kind.hpp"

#include <array>

namespace mesh2cpp::syntax {

namespace {

constexpr std::array<std::string_view, 35> keywords{
    "actor",   "and",    "break",      "case", "continue", "def",    "do",      "else",      "end",
    "false",   "fn",     "for",        "if",   "impl",     "import", "in",      "interface", "let",
    "match",   "module", "nil",        "not",  "or",       "pub",    "receive", "return",    "self",
    "service", "struct", "supervisor", "true", "type",     "when",   "where",   "while"};

constexpr Kind keyword_kind(std::size_t index) {
  return static_cast<Kind>(static_cast<std::size_t>(Kind::kw_actor) + index);
}
static_assert(keyword_kind(keywords.size() - 1) == Kind::kw_while);

/// For each letter the index of the first keyword that does not sort before it.
constexpr std::array<std::uint8_t, 27> first_with_letter = [] {
  std::array<std::uint8_t, 27> first{};
  for (std::size_t letter = 0; letter < first.size(); ++letter) {
    std::uint8_t index = 0;
    while (index < keywords.size() && keywords[index][0] < static_cast<char>('a' + letter)) ++index;
    first[letter] = index;
  }
  return first;
}();

constexpr std::array<std::string_view, 36> punctuation{
    "(", ")",  "[",  "]", "{",  "}", ",",  ";", ".", "..", ":", "::", "=", "==", "=>", "->", "!=", "!",
    "<", "<=", "<>", ">", ">=", "+", "++", "-", "*", "/",  "%", "?",  "@", "&&", "|",  "||", "|>", "|N>"};

constexpr Kind punctuation_kind(std::size_t index) {
  return static_cast<Kind>(static_cast<std::size_t>(Kind::left_paren) + index);
}
static_assert(punctuation_kind(punctuation.size() - 1) == Kind::pipe_slot);

}  // namespace

std::string_view spelling(Kind kind) {
  if (is_keyword(kind)) return keywords[static_cast<std::size_t>(kind) - static_cast<std::size_t>(Kind::kw_actor)];
  if (kind >= Kind::left_paren && kind <= Kind::pipe_slot) {
    return punctuation[static_cast<std::size_t>(kind) - static_cast<std::size_t>(Kind::left_paren)];
  }
  return {};
}

Kind word_kind(std::string_view word) {
  const char letter = word.empty() ? '_' : word.front();
  if (letter < 'a' || letter > 'z') return Kind::identifier;
  const auto bucket = static_cast<std::size_t>(letter - 'a');
  for (std::size_t index = first_with_letter[bucket]; index < first_with_letter[bucket + 1]; ++index) {
    if (keywords[index] == word) return keyword_kind(index);
  }
  return Kind::identifier;
}

}  // namespace mesh2cpp::syntax
