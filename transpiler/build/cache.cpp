#include "transpiler/build/cache.hpp"

#include <algorithm>
#include <vector>

#include "transpiler/build/process.hpp"
#include "transpiler/project/failure.hpp"

namespace mesh2cpp::build {
namespace {

namespace fs = std::filesystem;

fs::path user_cache() {
  // Relative paths in XDG_CACHE_HOME are to be ignored (XDG base directory specification).
  if (const fs::path chosen = environment("XDG_CACHE_HOME"); chosen.is_absolute()) return chosen / "mesh2cpp";
  if (const std::string home = environment("HOME"); !home.empty()) return fs::path(home) / ".cache" / "mesh2cpp";
  return fs::temp_directory_path() / "mesh2cpp-cache";
}

struct Entry {
  fs::file_time_type used;
  std::uintmax_t size = 0;
  fs::path path;
};

std::vector<Entry> entries_below(const fs::path& root) {
  std::vector<Entry> entries;
  std::error_code vanished;
  auto file = fs::recursive_directory_iterator(root, vanished);
  for (; !vanished && file != fs::recursive_directory_iterator(); file.increment(vanished)) {
    std::error_code skipped;
    if (!file->is_regular_file(skipped)) continue;
    const auto size = file->file_size(skipped);
    const auto used = file->last_write_time(skipped);
    if (!skipped) entries.push_back({used, size, file->path()});
  }
  return entries;
}

}  // namespace

Cache::Cache() : Cache(user_cache()) {}

Cache::Cache(fs::path root) : root_(std::move(root)) {}

fs::path Cache::place(const std::string& kind, const std::string& name) const {
  const fs::path place = root_ / kind / name;
  std::error_code failed;
  fs::create_directories(place.parent_path(), failed);
  if (failed) throw project::Failure("Failed to make " + place.parent_path().string() + ": " + failed.message());
  return place;
}

bool Cache::has(const fs::path& entry) {
  std::error_code missing;
  if (!fs::is_regular_file(entry, missing)) return false;
  fs::last_write_time(entry, fs::file_time_type::clock::now(), missing);
  return true;
}

void Cache::prune(std::uintmax_t limit) const {
  std::vector<Entry> entries = entries_below(root_);
  std::uintmax_t total = 0;
  for (const Entry& entry : entries) total += entry.size;
  std::ranges::sort(entries, {}, &Entry::used);
  for (const Entry& entry : entries) {
    if (total <= limit) return;
    std::error_code ignored;
    fs::remove(entry.path, ignored);
    total -= entry.size;
  }
}

}  // namespace mesh2cpp::build
