// From a translated program to an executable, through the cache.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "transpiler/build/cache.hpp"
#include "transpiler/build/generated.hpp"
#include "transpiler/build/pipeline.hpp"
#include "transpiler/build/toolchain.hpp"

namespace mesh2cpp::build {

/// `root` is the folder of the project; `generate` gives its C++.
struct ExecutableRequest {
  std::string name;
  std::filesystem::path root;
  std::function<GeneratedFiles(LineDirectives)> generate;
  CompileOptions options;
};

/// The executable in the cache; built only when no equal program was built before.
[[nodiscard]] std::filesystem::path build_executable(const ExecutableRequest& request, const Cache& cache);

/// Copies it to the place the user wants, complete or not at all. Makes missing folders.
void install_executable(const std::filesystem::path& executable, const std::filesystem::path& to);

}  // namespace mesh2cpp::build
