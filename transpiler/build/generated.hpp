// The emitter's files, on their way to a folder or to the compiler.
#pragma once

#include <vector>

#include "transpiler/cpp/emit.hpp"

namespace mesh2cpp::build {

using GeneratedFile = cpp::CppFile;
using GeneratedFiles = std::vector<GeneratedFile>;

}  // namespace mesh2cpp::build
