// The lexer: text to a flat array of tokens that cover every byte, white space and comments included.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "transpiler/syntax/tree.hpp"

namespace mesh2cpp::syntax {

/// What is wrong with the text itself. The tokens go on behind it as if nothing had happened.
struct LexicalError {
  Span span;
  std::string text;
};

struct TokenList {
  std::vector<Token> tokens;
  std::vector<LexicalError> errors;
  /// A string, interpolation or comment runs to the end of the file, so nothing that is missing there is news.
  bool is_unterminated = false;
};

/// Reference 01 sections 1, 2 and 8. Never fails and takes linear time, whatever the bytes are.
[[nodiscard]] TokenList lex(std::string_view text);

}  // namespace mesh2cpp::syntax
