// Walks directories without following links to directories and without failing on what vanishes.
#include "transpiler/project/discovery.hpp"

#include <algorithm>
#include <string>
#include <system_error>

namespace mesh2cpp::project {
namespace {

namespace fs = std::filesystem;

std::vector<fs::directory_entry> visible_entries(const fs::path& directory) {
  std::vector<fs::directory_entry> entries;
  std::error_code vanished;
  fs::directory_iterator entry(directory, vanished);
  for (; !vanished && entry != fs::directory_iterator(); entry.increment(vanished)) {
    if (!entry->path().filename().native().starts_with('.')) entries.push_back(*entry);
  }
  return entries;
}

bool is_directory(const fs::directory_entry& entry) {
  std::error_code vanished;
  return !entry.is_symlink(vanished) && entry.is_directory(vanished);
}

void collect_modules(const fs::path& directory, const fs::path& relative, std::vector<fs::path>& modules) {
  for (const fs::directory_entry& entry : visible_entries(directory)) {
    const fs::path name = entry.path().filename();
    std::error_code vanished;
    if (is_directory(entry)) {
      if (name != "target" && name != "node_modules") collect_modules(entry.path(), relative / name, modules);
    } else if (name.extension() == ".mpl" && !is_test_file(name) && entry.is_regular_file(vanished)) {
      modules.push_back(relative / name);
    }
  }
}

void collect_packages(const fs::path& directory, std::vector<fs::path>& packages) {
  std::error_code missing;
  if (fs::is_regular_file(directory / "mesh.toml", missing)) {
    packages.push_back(directory);
    return;
  }
  for (const fs::directory_entry& entry : visible_entries(directory)) {
    if (is_directory(entry)) collect_packages(entry.path(), packages);
  }
}

bool bytewise(const fs::path& a, const fs::path& b) { return a.native() < b.native(); }

}  // namespace

bool is_test_file(const fs::path& path) { return path.filename().native().ends_with(".test.mpl"); }

std::vector<fs::path> discover_modules(const fs::path& root) {
  std::vector<fs::path> modules;
  collect_modules(root, {}, modules);
  std::ranges::sort(modules, bytewise);
  return modules;
}

std::vector<fs::path> discover_packages(const fs::path& packages) {
  std::vector<fs::path> roots;
  collect_packages(packages, roots);
  std::ranges::sort(roots, bytewise);
  return roots;
}

}  // namespace mesh2cpp::project
