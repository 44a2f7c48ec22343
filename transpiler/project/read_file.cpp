#include "transpiler/project/read_file.hpp"

#include <fstream>
#include <sstream>

namespace mesh2cpp::project {

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  // An empty file makes `<<` fail, although nothing is wrong.
  const auto is_empty = [&] { return stream.peek() == std::ifstream::traits_type::eof(); };
  if (!stream || (!is_empty() && !(text << stream.rdbuf()))) return std::nullopt;
  return text.str();
}

}  // namespace mesh2cpp::project
