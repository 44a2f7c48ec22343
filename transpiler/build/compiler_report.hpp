// Reads what the system compiler says about generated code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mesh2cpp::build {

/// The Debian package whose header or library the compiler or linker misses; empty when nothing is missing.
[[nodiscard]] std::string missing_package(std::string_view output);

/// True if the compiler did not come to a judgement: killed, disk full.
[[nodiscard]] bool was_stopped(std::string_view output);

/// `bank.mpl:12`, from the first error that points into a Mesh file.
[[nodiscard]] std::optional<std::string> mesh_place(std::string_view output);

/// At most that many lines, with a last one that tells how many more there were.
[[nodiscard]] std::string first_lines(std::string_view output, std::size_t count);

}  // namespace mesh2cpp::build
