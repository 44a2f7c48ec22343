// Which values a list of patterns leaves out, and which of the patterns can never be reached: the usefulness algorithm
// over a matrix of patterns (L. Maranget, "Warnings for pattern matching", 2007).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// One row of patterns per arm, without the guarded arms; all rows have the same length.
using PatternRow = std::vector<const typed::Pattern*>;

enum class Verdict : std::uint8_t {
  yes,
  no,
  unknown,  // the matrix is too entangled to decide in reasonable time
};

/// Do some values that match `row` match none of `earlier`?
[[nodiscard]] Verdict is_useful(const std::vector<PatternRow>& earlier, const PatternRow& row);
/// Does every value match some row? `columns` is the number of subjects.
[[nodiscard]] Verdict is_exhaustive(const std::vector<PatternRow>& rows, std::size_t columns);
/// Would a row for the empty list make the rows exhaustive? One column, of list type.
[[nodiscard]] bool misses_only_the_empty_list(const std::vector<PatternRow>& rows);
/// What rows that are not exhaustive leave out, as reference 02 section 8.3 rule 4 shows it: `Circle(_)`, `Point`.
/// With several columns, values that match no row, as tuples: `(Point, true)`.
[[nodiscard]] std::vector<std::string> missing_patterns(const std::vector<PatternRow>& rows);
/// A value that matches no row, as a pattern: `Some((_, false))`. Empty when there is nothing to say but `_`.
[[nodiscard]] std::optional<std::string> unmatched_example(const std::vector<PatternRow>& rows);

}  // namespace mesh2cpp::types
