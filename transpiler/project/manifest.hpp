// The manifest `mesh.toml` (reference 08 section 2).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mesh2cpp::project {

enum class DependencyKind { registry, git, path };

/// `value` is the version, the URL or the path, as written.
struct Dependency {
  std::string name;
  DependencyKind kind = DependencyKind::registry;
  std::string value;
};

struct Manifest {
  std::string name;
  std::string version;
  /// Relative to the project root, already validated and normalised (2.3).
  std::optional<std::string> entrypoint;
  std::vector<Dependency> dependencies;
};

/// Reads the text of a manifest; `path` appears in messages. Throws `Failure` with the texts of 2.3 and 2.4.
[[nodiscard]] Manifest parse_manifest(std::string_view text, const std::string& path);

}  // namespace mesh2cpp::project
