#include "transpiler/build/write_project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "transpiler/build/compiler_report.hpp"
#include "transpiler/build/content_hash.hpp"
#include "transpiler/build/files.hpp"
#include "transpiler/build/installation.hpp"
#include "transpiler/build/process.hpp"
#include "transpiler/project/failure.hpp"
#include "transpiler/project/read_file.hpp"

namespace mesh2cpp::build {
namespace {

namespace fs = std::filesystem;

/// A folder that goes away with its content.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(temporary_name(fs::temp_directory_path() / "mesh2cpp")) { fs::create_directories(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

fs::path find_formatter() {
  for (const char* const name : {"clang-format-19", "clang-format"}) {
    if (auto program = find_program(name); !program.empty()) return program;
  }
  return {};
}

std::string template_text(const char* name) {
  const fs::path path = templates() / name;
  if (auto text = project::read_file(path)) return *text;
  throw project::Failure(fmt::format("Failed to read {}", path.string()));
}

struct WrittenFile {
  std::string hash;
  fs::path path;
};

/// One line per file: the hash of its text, and its path below the folder.
std::vector<WrittenFile> read_list(const std::string& text) {
  std::vector<WrittenFile> files;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = line.find(' ');
    if (space != std::string::npos) files.push_back({line.substr(0, space), line.substr(space + 1)});
  }
  return files;
}

/// Removes a file that still has the text it was written with, and the folders that it leaves empty.
void remove_written(const fs::path& folder, const WrittenFile& file) {
  const bool is_below = file.path.is_relative() && std::ranges::count(file.path, "..") == 0;
  const auto text = is_below ? project::read_file(folder / file.path) : std::nullopt;
  if (!text || ContentHash().add(*text).name() != file.hash) return;
  std::error_code kept;
  fs::remove(folder / file.path, kept);
  for (fs::path parent = file.path.parent_path(); !parent.empty(); parent = parent.parent_path()) {
    if (!fs::is_empty(folder / parent, kept) || kept) return;
    fs::remove(folder / parent, kept);
  }
}

void replace_all(std::string& text, std::string_view mark, std::string_view by) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size())) {
    text.replace(at, mark.size(), by);
  }
}

}  // namespace

GeneratedFiles formatted(GeneratedFiles files, bool& formatter_missing) {
  const fs::path formatter = find_formatter();
  formatter_missing = formatter.empty();
  if (formatter_missing || files.empty()) return files;
  const TemporaryFolder folder;
  write_file(folder.path() / ".clang-format", template_text("clang-format"));
  Command command = {formatter.string(), "-i", "--style=file"};
  for (const GeneratedFile& file : files) {
    write_file(folder.path() / file.path, file.text);
    command.push_back((folder.path() / file.path).string());
  }
  const Outcome outcome = run(command);
  if (outcome.status != 0) throw project::Failure("clang-format failed:\n" + first_lines(outcome.output, 20));
  for (GeneratedFile& file : files) file.text = project::read_file(folder.path() / file.path).value_or(file.text);
  return files;
}

GeneratedFile cmake_project(const std::string& name, const GeneratedFiles& files) {
  std::string sources;
  for (const GeneratedFile& file : files) {
    if (file.path.ends_with(".cpp")) sources += fmt::format("  {}\n", file.path);
  }
  if (!sources.empty()) sources.pop_back();
  std::string text = template_text("CMakeLists.txt.in");
  replace_all(text, "@NAME@", name);
  replace_all(text, "@SOURCES@", sources);
  return {"CMakeLists.txt", std::move(text)};
}

void write_files(const GeneratedFiles& files, const fs::path& folder, const std::string& project) {
  const fs::path list = folder / ".mesh2cpp" / project;
  const auto is_kept = [&](const WrittenFile& old) {
    return std::ranges::any_of(files, [&](const GeneratedFile& file) { return file.path == old.path; });
  };
  for (const WrittenFile& old : read_list(project::read_file(list).value_or(""))) {
    if (!is_kept(old)) remove_written(folder, old);
  }
  std::string written;
  for (const GeneratedFile& file : files) {
    write_if_changed(folder / file.path, file.text);
    written += fmt::format("{} {}\n", ContentHash().add(file.text).name(), file.path);
  }
  write_if_changed(list, written);
}

}  // namespace mesh2cpp::build
