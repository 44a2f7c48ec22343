// `mesh.lock`: which version of a package a project uses (reference 08 section 3.3).
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace mesh2cpp::project {

/// Package name and locked version. Packages from paths and git have an empty version. Throws `Failure` when the text
/// is no lockfile; `path` is for the message.
[[nodiscard]] std::map<std::string, std::string> locked_versions(std::string_view text, const std::string& path);

}  // namespace mesh2cpp::project
