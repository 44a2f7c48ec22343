// Whole files as strings.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace mesh2cpp::project {

/// The bytes of a file, or nothing when it cannot be read (`errno` then says why).
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path);

}  // namespace mesh2cpp::project
