// Finds the source files of a project (reference 08 section 1.1).
#pragma once

#include <filesystem>
#include <vector>

namespace mesh2cpp::project {

/// `*.test.mpl`
[[nodiscard]] bool is_test_file(const std::filesystem::path& path);

/// All modules below `root`, relative to it, sorted bytewise. Hidden entries, `target`, `node_modules` and
/// `*.test.mpl` are left out; a directory that disappears meanwhile counts as empty.
[[nodiscard]] std::vector<std::filesystem::path> discover_modules(const std::filesystem::path& root);

/// The roots of installed packages below `packages`: on every way down the first directory that holds a
/// `mesh.toml` (1.4 rule 6). Sorted bytewise.
[[nodiscard]] std::vector<std::filesystem::path> discover_packages(const std::filesystem::path& packages);

}  // namespace mesh2cpp::project
