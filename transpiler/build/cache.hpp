// Results of compilers, kept by content under the user's cache directory. No locks: entries appear complete under
// their final name or not at all, and two builds that make the same entry make the same bytes.
#pragma once

#include <filesystem>
#include <string>

namespace mesh2cpp::build {

class Cache {
 public:
  /// The cache of the user: `$XDG_CACHE_HOME/mesh2cpp`, else `~/.cache/mesh2cpp`.
  Cache();
  explicit Cache(std::filesystem::path root);

  /// The place of an entry, whose folder exists afterwards. `kind` is "object", "executable", ...
  [[nodiscard]] std::filesystem::path place(const std::string& kind, const std::string& name) const;

  /// True if the entry is there. It then counts as just used.
  [[nodiscard]] static bool has(const std::filesystem::path& entry);

  /// Removes what was not used for longest until the rest fits into `limit` bytes.
  void prune(std::uintmax_t limit) const;

 private:
  std::filesystem::path root_;
};

}  // namespace mesh2cpp::build
