#include "transpiler/build/write_project.hpp"

#include <fmt/format.h>

#include "transpiler/build/compiler_report.hpp"
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

void write_files(const GeneratedFiles& files, const fs::path& folder) {
  for (const GeneratedFile& file : files) write_if_changed(folder / file.path, file.text);
}

}  // namespace mesh2cpp::build
