// The way from a project to C++, through all stages. No files, no processes: tests call it with strings.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "transpiler/build/generated.hpp"
#include "transpiler/plan/plan.hpp"
#include "transpiler/project/project.hpp"
#include "transpiler/source/diagnostics.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::build {

enum class LineDirectives { off, on };

/// A program without errors. The project it was made from must outlive it.
class Translation {
 public:
  Translation(std::string project, std::unique_ptr<const typed::Program> program);

  /// The C++ of the program, the same for every call.
  [[nodiscard]] GeneratedFiles generate(LineDirectives line_directives) const;

 private:
  std::string project_;
  std::unique_ptr<const typed::Program> program_;
  plan::Plan plan_;
};

/// Checks a whole project. Null when errors were reported; an entry module without tests and without a proper
/// `fn main()` throws `Failure`.
[[nodiscard]] std::unique_ptr<const typed::Program> check(const project::Project& project,
                                                          source::Diagnostics& diagnostics);

/// Checks and plans a whole project. Nothing when errors were reported; throws like `check`. A program with tests is
/// an error: they cannot be run yet.
[[nodiscard]] std::optional<Translation> translate(const project::Project& project, source::Diagnostics& diagnostics);

}  // namespace mesh2cpp::build
