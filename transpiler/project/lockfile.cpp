#include "transpiler/project/lockfile.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include "transpiler/project/failure.hpp"

namespace mesh2cpp::project {

std::map<std::string, std::string> locked_versions(std::string_view text, const std::string& path) {
  std::map<std::string, std::string> versions;
  try {
    const toml::table root = toml::parse(text, path);
    const toml::array* const packages = root["packages"].as_array();
    if (packages == nullptr) throw Failure("Failed to parse lockfile: missing list `packages`");
    for (const toml::node& node : *packages) {
      const toml::table* const package = node.as_table();
      const auto name = package == nullptr ? std::nullopt : (*package)["name"].value<std::string>();
      if (!name) throw Failure("Failed to parse lockfile: a package without `name`");
      versions[*name] = (*package)["version"].value_or(std::string());
    }
  } catch (const toml::parse_error& error) {
    throw Failure(fmt::format("Failed to parse lockfile: {}", error.description()));
  }
  return versions;
}

}  // namespace mesh2cpp::project
