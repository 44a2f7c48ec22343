// The three places where the parser must look further than a few tokens: each question is answered by walking over
// the tokens without building anything. Reference 01 sections 3.1 rule 5, 7.5 rule 4, 7.6 rule 6.
#pragma once

#include <cstdint>
#include <vector>

#include "transpiler/syntax/kind.hpp"

namespace mesh2cpp::syntax {

/// How deep brackets, blocks and expressions may nest.
inline constexpr std::uint32_t maximum_depth = 400;

/// A token that is not trivia.
struct LookaheadToken {
  std::uint32_t index = 0;  // in the token array
  Kind kind{};
  bool newline_before = false;
  bool uppercase = false;  // an identifier that begins with an uppercase letter
  bool is_as = false;      // the identifier `as`
};

using LookaheadTokens = std::vector<LookaheadToken>;

/// Does a pattern followed by `->` or `when` begin here, as the next arm of a `case` must?
[[nodiscard]] bool begins_arm(const LookaheadTokens& tokens, std::uint32_t position);
/// Behind the `->` that follows closure parameters: is there a type and then `do`?
[[nodiscard]] bool begins_result_annotation(const LookaheadTokens& tokens, std::uint32_t position,
                                            bool newlines_significant);
/// Behind the `->` of `fn name ->`: is there a type and then the body of a definition?
[[nodiscard]] bool begins_definition_result(const LookaheadTokens& tokens, std::uint32_t position);

}  // namespace mesh2cpp::syntax
