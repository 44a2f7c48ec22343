#include "transpiler/build/installation.hpp"

#include <fmt/format.h>

#include "transpiler/build/process.hpp"
#include "transpiler/project/failure.hpp"

namespace mesh2cpp::build {
namespace {

namespace fs = std::filesystem;

/// The first of the two places that holds `probe`.
fs::path find(const char* in_build_tree, const char* in_prefix, const char* probe) {
  std::error_code missing;
  const fs::path folder = fs::read_symlink("/proc/self/exe", missing).parent_path();
  for (const fs::path& place : {folder / in_build_tree, folder / ".." / in_prefix}) {
    if (fs::exists(place / probe, missing)) return fs::canonical(place);
  }
  throw project::Failure(fmt::format("'{}' was found neither in {} nor in {}; is mesh2cpp installed completely?", probe,
                                     (folder / in_build_tree).string(), (folder / ".." / in_prefix).string()));
}

}  // namespace

fs::path runtime_headers() {
  const std::string chosen = environment("MESH2CPP_RUNTIME");
  if (chosen.empty()) return find("runtime_headers", "include/mesh2cpp", "mesh/core.hpp");
  std::error_code missing;
  if (!fs::exists(fs::path(chosen) / "mesh" / "core.hpp", missing)) {
    throw project::Failure(fmt::format("MESH2CPP_RUNTIME is '{}', which does not hold mesh/core.hpp", chosen));
  }
  return fs::canonical(chosen);
}

fs::path templates() { return find("templates", "share/mesh2cpp/templates", "clang-format"); }

}  // namespace mesh2cpp::build
