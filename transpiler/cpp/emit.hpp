// The last stage before the compiler: from typed tree and plan to the text of C++ files.
#pragma once

#include <string>
#include <vector>

#include "transpiler/plan/plan.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::cpp {

struct CppFile {
  std::string path;  // "shop/storage/queries.hpp"
  std::string text;
};

struct EmitOptions {
  std::string project;
  bool line_directives = false;
};

/// The C++ of a whole program: a header and a source file per module, main_entry.cpp, runtime.cpp. Deterministic.
/// Throws std::logic_error when the output would break the await rule of docs/generated-code.md: a fault of ours.
[[nodiscard]] std::vector<CppFile> emit(const typed::Program& program, const plan::Plan& plan,
                                        const EmitOptions& options);

}  // namespace mesh2cpp::cpp
