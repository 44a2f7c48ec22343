// Exhaustiveness and redundancy of `case` and of clauses (reference 02 section 8.3).
#pragma once

#include <vector>

#include "transpiler/source/diagnostics.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

struct MatchFinding {
  const typed::Module* module = nullptr;
  source::Diagnostic diagnostic;
};

/// Where something is wrong with the program already.
struct ErrorPlace {
  const source::File* file = nullptr;
  std::uint32_t begin = 0;
};

/// Decides for every `Match` whether some value falls through, and for every `let` whether its pattern can fail, and
/// notes that in the tree. Finds E0012 (an error for `case`, a warning for clauses), W0001 and M1004. In a program with
/// errors it leaves out each match that one of them may have spoilt: those with an error in their subjects or patterns,
/// or with a subject whose type is not known.
[[nodiscard]] std::vector<MatchFinding> check_exhaustiveness(typed::Program& program,
                                                             const std::vector<ErrorPlace>& errors);

}  // namespace mesh2cpp::types
