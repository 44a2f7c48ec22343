// The commands of the tool, each a client of the stages.
#pragma once

#include "transpiler/tools/command_line.hpp"

namespace mesh2cpp::tools {

/// Does what was asked and gives the exit status. Diagnostics go to stderr; other faults throw `project::Failure`.
[[nodiscard]] int execute(const Arguments& arguments);

}  // namespace mesh2cpp::tools
