// Where the tool finds its own files: the runtime headers and the templates.
#pragma once

#include <filesystem>
#include <string>

namespace mesh2cpp::build {

/// The folder that holds `mesh/core.hpp`: `$MESH2CPP_RUNTIME`, or beside the tool in a build tree
/// (`runtime_headers`), or below the install prefix (`include/mesh2cpp`). Throws `Failure` when there is none.
[[nodiscard]] std::filesystem::path runtime_headers();

/// The folder with our templates: beside the tool, or below the install prefix (`share/mesh2cpp/templates`).
[[nodiscard]] std::filesystem::path templates();

}  // namespace mesh2cpp::build
