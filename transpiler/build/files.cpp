// Temporary name, then rename: two writers, or one that is killed, leave a whole file or none.
#include "transpiler/build/files.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <random>

#include "transpiler/project/failure.hpp"
#include "transpiler/project/read_file.hpp"

namespace mesh2cpp::build {

namespace fs = std::filesystem;

fs::path temporary_name(const fs::path& path) {
  std::random_device random;
  const std::uint64_t number = (std::uint64_t{random()} << 32U) | random();
  return fs::path(path).concat(fmt::format(".{:016x}.tmp", number));
}

void publish(const fs::path& from, const fs::path& to) {
  std::error_code failed;
  fs::rename(from, to, failed);
  if (!failed) return;
  std::error_code ignored;
  fs::remove(from, ignored);
  throw project::Failure(fmt::format("Failed to write {}: {}", to.string(), failed.message()));
}

void write_file(const fs::path& path, std::string_view text) {
  std::error_code ignored;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), ignored);
  const fs::path temporary = temporary_name(path);
  std::ofstream stream(temporary, std::ios::binary);
  stream.write(text.data(), static_cast<std::streamsize>(text.size()));
  stream.close();
  if (!stream) {
    const int reason = errno;
    fs::remove(temporary, ignored);
    throw project::Failure(fmt::format("Failed to write {}: {}", path.string(), std::strerror(reason)));
  }
  publish(temporary, path);
}

bool write_if_changed(const fs::path& path, std::string_view text) {
  if (project::read_file(path) == text) return false;
  write_file(path, text);
  return true;
}

}  // namespace mesh2cpp::build
