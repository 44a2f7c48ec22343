// Writing files so that nobody ever sees half of one.
#pragma once

#include <filesystem>
#include <string_view>

namespace mesh2cpp::build {

/// A new name beside `path`, for a file that is renamed to `path` when it is complete.
[[nodiscard]] std::filesystem::path temporary_name(const std::filesystem::path& path);

/// Replaces `to` by `from` in one step. When both exist already, the last writer wins.
void publish(const std::filesystem::path& from, const std::filesystem::path& to);

/// Writes the text under a temporary name and publishes it. Makes the folder if necessary.
void write_file(const std::filesystem::path& path, std::string_view text);

/// Leaves a file alone that already has this text, so that build tools see no change. True when it wrote.
bool write_if_changed(const std::filesystem::path& path, std::string_view text);

}  // namespace mesh2cpp::build
