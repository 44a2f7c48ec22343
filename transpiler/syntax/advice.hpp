// What to tell beyond the message of a parse error: the habit of another language that it shows, and the block whose
// `end` is missing, often far above the place where the parser stumbles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transpiler/source/source.hpp"
#include "transpiler/syntax/lexer.hpp"

namespace mesh2cpp::syntax {

/// The first block above `limit` that has no `end` by the layout of the lines: a line that opens a block and the line
/// with its `end` are indented alike, and items begin where the block around them does. Gives the text of the opening
/// line without its indentation. Empty when the layout tells nothing.
[[nodiscard]] std::optional<source::Span> block_without_end(const source::File& file, const std::vector<Token>& tokens,
                                                            std::uint32_t limit);

/// A line begins with an `end` at `offset`, where the parser wanted an expression although the one before is whole.
[[nodiscard]] bool is_end_too_many(const std::vector<Token>& tokens, std::uint32_t offset);

/// How Mesh writes what `found` stands for elsewhere, when `message` was reported there. Empty when there is nothing
/// to say.
[[nodiscard]] std::string_view habit_advice(std::string_view message, Kind found);

}  // namespace mesh2cpp::syntax
