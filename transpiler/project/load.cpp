// Reads projects from disk: what the command line names, its manifest, its files and those of its dependencies.
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include "transpiler/project/discovery.hpp"
#include "transpiler/project/failure.hpp"
#include "transpiler/project/lockfile.hpp"
#include "transpiler/project/manifest.hpp"
#include "transpiler/project/project.hpp"
#include "transpiler/project/read_file.hpp"

namespace mesh2cpp::project {
namespace {

namespace fs = std::filesystem;

std::optional<Manifest> read_manifest(const fs::path& root) {
  const fs::path path = root / "mesh.toml";
  std::error_code missing;
  if (!fs::exists(path, missing)) return std::nullopt;
  const auto text = read_file(path);
  if (!text) throw Failure(fmt::format("Failed to read {}: {}", path.string(), std::strerror(errno)));
  return parse_manifest(*text, path.string());
}

/// `shown / relative`, but without a leading `./`.
std::string shown_path(const fs::path& shown, const fs::path& relative) {
  return shown == "." ? relative.generic_string() : (shown / relative).generic_string();
}

void append_text(std::vector<SourceText>& texts, const fs::path& root, const fs::path& relative,
                 const std::string& package) {
  const std::string shown = shown_path(root, relative);
  auto text = read_file(root / relative);
  std::error_code vanished;
  if (!text && !fs::exists(root / relative, vanished)) return;
  if (!text) throw Failure(fmt::format("Failed to read {}: {}", shown, std::strerror(errno)));
  texts.push_back({relative, shown, std::move(*text), package});
}

/// The modules of one package; its `main.mpl` is a program of its own and stays out (1.4 rule 6).
void append_package(std::vector<SourceText>& texts, const fs::path& root, const std::string& package) {
  for (const fs::path& relative : discover_modules(root)) {
    if (relative != "main.mpl") append_text(texts, root, relative, package);
  }
}

/// Collects path dependencies depth-first, each folder once (reference 08 section 3.2).
class PathDependencies {
 public:
  explicit PathDependencies(std::vector<SourceText>& texts) : texts_(texts) {}

  void add_all(const fs::path& root, const Manifest& manifest) {
    for (const Dependency& dependency : manifest.dependencies) {
      if (dependency.kind == DependencyKind::git) {
        throw Failure(fmt::format(
            "git dependency `{}` is not supported yet; clone it and name the folder: `{} = {{ path = \"...\" }}`",
            dependency.name, dependency.name));
      }
      if (dependency.kind == DependencyKind::path) add(root, dependency);
    }
  }

 private:
  void add(const fs::path& root, const Dependency& dependency) {
    std::error_code unresolved;
    const fs::path place = fs::canonical(root / dependency.value, unresolved);
    if (unresolved) {
      throw Failure(fmt::format("Failed to resolve path dependency `{}` ({}): {}", dependency.name, dependency.value,
                                unresolved.message()));
    }
    if (!open_.insert(dependency.name).second) {
      throw Failure(fmt::format("Dependency cycle detected: `{}` is already being resolved", dependency.name));
    }
    const auto [known, is_new] = places_.try_emplace(dependency.name, place);
    if (known->second != place) {
      throw Failure(fmt::format("Dependency conflict: `{}` required from two different sources", dependency.name));
    }
    if (is_new) {
      append_package(texts_, root / dependency.value, dependency.name);
      if (const auto manifest = read_manifest(root / dependency.value)) add_all(root / dependency.value, *manifest);
    }
    open_.erase(dependency.name);
  }

  std::vector<SourceText>& texts_;
  std::set<std::string> open_;
  std::map<std::string, fs::path> places_;
};

std::map<std::string, std::string> read_lockfile(const fs::path& root) {
  const fs::path path = root / "mesh.lock";
  std::error_code missing;
  if (!fs::exists(path, missing)) return {};
  const auto text = read_file(path);
  if (!text) throw Failure(fmt::format("Failed to read {}: {}", path.string(), std::strerror(errno)));
  return locked_versions(*text, path.string());
}

/// What is installed counts, whether a manifest asks for it or not (1.4 rule 6); of several versions of a package only
/// the locked one (rule 8).
void append_installed_packages(std::vector<SourceText>& texts, const fs::path& root,
                               const std::optional<Manifest>& manifest) {
  const std::map<std::string, std::string> locked = read_lockfile(root);
  std::set<std::pair<std::string, std::string>> installed;
  for (const fs::path& package : discover_packages(root / ".mesh" / "packages")) {
    const auto own = read_manifest(package);
    const auto version = locked.find(own->name);
    if (version != locked.end() && version->second != own->version) continue;
    installed.emplace(own->name, own->version);
    append_package(texts, package, fmt::format("{}@{}", own->name, own->version));
  }
  if (!manifest) return;
  for (const Dependency& dependency : manifest->dependencies) {
    const bool is_there = installed.contains({dependency.name, dependency.value});
    if (dependency.kind == DependencyKind::registry && !is_there) {
      throw Failure(fmt::format("Registry dependency `{}@{}` must be installed via `meshpkg install` before building",
                                dependency.name, dependency.value));
    }
  }
}

void check_entry_file(const fs::path& root, const fs::path& entry) {
  std::error_code missing;
  const std::string relative = entry.generic_string();
  if (!fs::exists(root / entry, missing)) {
    throw Failure(fmt::format("Entrypoint '{}' was not found in project '{}'", relative, root.string()));
  }
  if (!fs::is_regular_file(root / entry, missing)) {
    throw Failure(fmt::format("Entrypoint '{}' in project '{}' is not a file", relative, root.string()));
  }
}

/// A name for folders, namespaces of build files and targets: the last part of `acme/slug`, harmless characters only.
std::string plain_name(std::string name) {
  name.erase(0, name.rfind('/') + 1);
  for (char& c : name) {
    if ((c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '_' && c != '-') c = '_';
  }
  return name.empty() ? "program" : name;
}

std::string folder_name(const fs::path& folder) {
  std::error_code unresolved;
  fs::path absolute = fs::weakly_canonical(folder, unresolved);
  if (unresolved) absolute = folder;
  return absolute.filename().string();
}

/// `entry` overrides the entry of the manifest. A test takes its place, but the project's own must be there (5.1 rule
/// 3).
Project load_folder(const fs::path& root, const std::optional<fs::path>& entry, source::Diagnostics& diagnostics) {
  const auto manifest = read_manifest(root);
  const fs::path own = manifest && manifest->entrypoint ? *manifest->entrypoint : "main.mpl";
  const fs::path main = entry.value_or(own);
  const bool is_test = is_test_file(main);
  check_entry_file(root, main);
  if (is_test) check_entry_file(root, own);
  std::vector<SourceText> texts;
  for (const fs::path& relative : discover_modules(root)) {
    if (!is_test || relative != own.lexically_normal()) append_text(texts, root, relative, {});
  }
  if (is_test) append_text(texts, root, main, {});
  if (manifest) PathDependencies(texts).add_all(root, *manifest);
  append_installed_packages(texts, root, manifest);
  Project project =
      assemble(plain_name(manifest ? manifest->name : folder_name(root)), main, std::move(texts), diagnostics);
  project.root = root;
  return project;
}

/// The nearest folder around `file` that holds `name`, written relative to the current one if the file is.
std::optional<fs::path> folder_around(const fs::path& file, std::string_view name) {
  std::error_code unknown;
  const fs::path absolute = fs::absolute(file, unknown).lexically_normal();
  for (fs::path folder = absolute.parent_path();; folder = folder.parent_path()) {
    if (fs::exists(folder / name, unknown))
      return file.is_absolute() ? folder : folder.lexically_proximate(fs::current_path(unknown));
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

/// Reference 08 section 5.1 rule 2.
std::optional<fs::path> project_around(const fs::path& test) {
  if (auto folder = folder_around(test, "mesh.toml")) return folder;
  return folder_around(test, "main.mpl");
}

Project load_file(const fs::path& file, source::Diagnostics& diagnostics) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (is_test_file(file)) {
    if (const auto root = project_around(file)) return load_folder(*root, fs::relative(file, *root), diagnostics);
  }
  std::error_code missing;
  if (file.filename() == "main.mpl" || fs::exists(folder / "mesh.toml", missing)) {
    return load_folder(folder, file.filename(), diagnostics);
  }
  std::vector<SourceText> texts;
  append_text(texts, folder, file.filename(), {});
  Project project = assemble(plain_name(file.stem().string()), file.filename(), std::move(texts), diagnostics);
  project.root = folder;
  return project;
}

fs::path common_folder(const std::vector<fs::path>& files) {
  fs::path common = fs::absolute(files.front()).lexically_normal().parent_path();
  for (const fs::path& file : files) {
    const fs::path folder = fs::absolute(file).lexically_normal().parent_path();
    const auto split = std::ranges::mismatch(common, folder);
    fs::path shared;
    for (auto part = common.begin(); part != split.in1; ++part) shared /= *part;
    common = shared;
  }
  return common;
}

}  // namespace

Project load(const fs::path& path, source::Diagnostics& diagnostics) {
  std::error_code missing;
  const fs::file_status status = fs::status(path, missing);
  if (path.extension() == ".mpl") {
    if (!fs::exists(status)) throw Failure(fmt::format("Source file '{}' does not exist", path.string()));
    if (!fs::is_directory(status)) return load_file(path, diagnostics);
  }
  if (!fs::exists(status)) throw Failure(fmt::format("Project directory '{}' does not exist", path.string()));
  if (!fs::is_directory(status)) throw Failure(fmt::format("'{}' is not a directory", path.string()));
  return load_folder(path, std::nullopt, diagnostics);
}

Project load_library(std::string name, const std::vector<fs::path>& files, source::Diagnostics& diagnostics) {
  const fs::path root = common_folder(files);
  std::vector<SourceText> texts;
  for (const fs::path& file : files) {
    if (!fs::exists(file)) throw Failure(fmt::format("Source file '{}' does not exist", file.string()));
    append_text(texts, root, fs::absolute(file).lexically_normal().lexically_relative(root), {});
    texts.back().shown = file.generic_string();
  }
  Project project = assemble(std::move(name), {}, std::move(texts), diagnostics);
  project.root = root;
  return project;
}

}  // namespace mesh2cpp::project
