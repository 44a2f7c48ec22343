// Generated C++ as a folder that people read, diff and build.
#pragma once

#include <filesystem>
#include <string>

#include "transpiler/build/generated.hpp"

namespace mesh2cpp::build {

/// The same files, formatted by clang-format in our style. Unchanged when clang-format is not installed; then
/// `formatter_missing` says so.
[[nodiscard]] GeneratedFiles formatted(GeneratedFiles files, bool& formatter_missing);

/// A CMakeLists.txt that builds the program.
[[nodiscard]] GeneratedFile cmake_project(const std::string& name, const GeneratedFiles& files);

/// Writes what differs from the files in `folder`, and removes what an earlier call for the same project wrote there
/// and this one does not: the C++ of modules that are gone. A file that somebody changed since stays. What was written
/// is listed in `.mesh2cpp/<project>` below the folder.
void write_files(const GeneratedFiles& files, const std::filesystem::path& folder, const std::string& project);

}  // namespace mesh2cpp::build
