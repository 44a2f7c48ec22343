// Reads `mesh.toml` with toml++ and turns every fault into the text that the reference promises.
#include "transpiler/project/manifest.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <filesystem>

#include "transpiler/project/failure.hpp"

namespace mesh2cpp::project {
namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

/// Reference 08 section 2.3.
std::string checked_entrypoint(std::string_view written) {
  const std::filesystem::path path = trim(written);
  if (path.is_absolute()) {
    throw Failure(
        fmt::format("`[package].entrypoint` must be project-root-relative, got absolute path `{}`", path.string()));
  }
  std::filesystem::path normal;
  for (const auto& component : path) {
    if (component == "..") {
      throw Failure(fmt::format("`[package].entrypoint` must stay within the project root, got `{}`", path.string()));
    }
    if (component != "." && !component.empty()) normal /= component;
  }
  if (normal.empty()) throw Failure("`[package].entrypoint` must not be blank");
  if (normal.extension() != ".mpl") {
    throw Failure(fmt::format("`[package].entrypoint` must end with `.mpl`, got `{}`", path.string()));
  }
  return normal.generic_string();
}

/// One manifest while it is read: the table and the path for messages.
class Reader {
 public:
  Reader(const toml::table& root, const std::string& path) : root_(root), path_(path) {}

  Manifest read() const {
    if (root_.contains("cluster")) {
      fail(
          "`[cluster]` manifest sections are no longer supported; move clustered declarations into source with "
          "`@cluster` or `@cluster(N)`");
    }
    const toml::table* const package = table("package");
    if (package == nullptr) fail("missing table `package`");
    Manifest manifest{.name = required(*package, "name"),
                      .version = required(*package, "version"),
                      .entrypoint = {},
                      .dependencies = dependencies()};
    check_optional(*package);
    if (const toml::node* const entry = package->get("entrypoint")) {
      manifest.entrypoint = checked_entrypoint(string(*entry, "package.entrypoint"));
    }
    return manifest;
  }

 private:
  [[noreturn]] void fail(const std::string& detail) const {
    throw Failure(fmt::format("Failed to parse {}: {}", path_, detail));
  }

  const toml::table* table(std::string_view key) const {
    const toml::node* const node = root_.get(key);
    if (node == nullptr) return nullptr;
    if (!node->is_table()) fail(fmt::format("`{}` must be a table", key));
    return node->as_table();
  }

  std::string string(const toml::node& node, std::string_view key) const {
    if (!node.is_string()) fail(fmt::format("`{}` must be a string", key));
    return node.as_string()->get();
  }

  std::string required(const toml::table& package, std::string_view key) const {
    const toml::node* const node = package.get(key);
    if (node == nullptr) fail(fmt::format("missing field `{}`", key));
    return string(*node, fmt::format("package.{}", key));
  }

  void check_optional(const toml::table& package) const {
    for (const std::string_view key : {"description", "license"}) {
      if (const toml::node* const node = package.get(key)) string(*node, fmt::format("package.{}", key));
    }
    const toml::node* const authors = package.get("authors");
    if (authors == nullptr) return;
    if (!authors->is_array()) fail("`package.authors` must be a list of strings");
    for (const toml::node& author : *authors->as_array()) string(author, "package.authors");
  }

  std::vector<Dependency> dependencies() const {
    std::vector<Dependency> found;
    const toml::table* const listed = table("dependencies");
    if (listed == nullptr) return found;
    for (const auto& [key, node] : *listed) found.push_back(dependency(std::string(key.str()), node));
    return found;
  }

  Dependency dependency(const std::string& name, const toml::node& node) const {
    if (node.is_string()) return {name, DependencyKind::registry, node.as_string()->get()};
    if (const toml::table* const keys = node.as_table()) {
      constexpr std::pair<std::string_view, DependencyKind> forms[] = {
          {"version", DependencyKind::registry}, {"git", DependencyKind::git}, {"path", DependencyKind::path}};
      for (const auto& [key, kind] : forms) {
        if (const toml::node* const value = keys->get(key)) {
          return {name, kind, string(*value, fmt::format("dependencies.{}.{}", name, key))};
        }
      }
    }
    fail(fmt::format("dependency `{}` must be a version string or a table with `version`, `git` or `path`", name));
  }

  const toml::table& root_;
  const std::string& path_;
};

}  // namespace

Manifest parse_manifest(std::string_view text, const std::string& path) {
  try {
    const toml::table root = toml::parse(text, path);
    return Reader(root, path).read();
  } catch (const toml::parse_error& error) {
    const toml::source_position place = error.source().begin;
    throw Failure(fmt::format("Failed to parse {}: {} (line {}, column {})", path, error.description(), place.line,
                              place.column));
  }
}

}  // namespace mesh2cpp::project
