// One object per generated file, named by everything that decides its content.
#include "transpiler/build/compiler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "transpiler/build/compiler_report.hpp"
#include "transpiler/build/content_hash.hpp"
#include "transpiler/build/files.hpp"
#include "transpiler/build/include_graph.hpp"
#include "transpiler/build/installation.hpp"
#include "transpiler/build/progress.hpp"
#include "transpiler/project/failure.hpp"
#include "transpiler/project/read_file.hpp"

namespace mesh2cpp::build {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t shown_lines = 200;  // reference 08 section 4.3 rule 8

/// What generated files include first. The heavy half of the runtime is compiled once per program kind, without it.
constexpr std::string_view common_header = "#include <mesh/actor.hpp>\n";
constexpr std::string_view heavy_header = "mesh/implementation.hpp";

std::string hash_of_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  ContentHash hash;
  for (const fs::path& file : files) hash.add(file.string()).add(project::read_file(file).value_or(""));
  return hash.name();
}

void append(Command& command, std::initializer_list<std::string> words) {
  command.insert(command.end(), words.begin(), words.end());
}

/// Throws for the faults that are not ours.
void check_surroundings(const std::string& output) {
  if (const std::string package = missing_package(output); !package.empty()) {
    throw project::Failure(
        fmt::format("A library is missing. Install it (Debian package {}).\n{}", package, first_lines(output, 5)));
  }
  if (was_stopped(output)) {
    throw project::Failure("The C++ compiler was stopped by the system:\n" + first_lines(output, shown_lines));
  }
}

project::Failure internal_error(const std::string& what, const std::string& output, const fs::path& folder) {
  return project::Failure(
      fmt::format("internal error: {}\n{}  C++: {}\nThis is a fault of mesh2cpp, not of the program. Please report it "
                  "together with these files.",
                  what, first_lines(output, shown_lines), folder.string()));
}

/// One call of the compiler whose result belongs at `place`.
struct Compilation {
  Command command;
  fs::path place;
  Outcome* outcome;
};

void run_and_publish(const std::vector<Compilation>& compilations) {
  std::vector<Command> commands;
  std::vector<fs::path> temporaries;
  for (const Compilation& compilation : compilations) {
    temporaries.push_back(temporary_name(compilation.place));
    append(commands.emplace_back(compilation.command), {"-o", temporaries.back().string()});
  }
  std::vector<Outcome> outcomes = run_all(commands);
  for (std::size_t i = 0; i < compilations.size(); ++i) {
    if (outcomes[i].status == 0) publish(temporaries[i], compilations[i].place);
    *compilations[i].outcome = std::move(outcomes[i]);
  }
}

}  // namespace

struct Compiler::Job {
  const GeneratedFile* file;
  fs::path object;
  Outcome outcome = {};

  [[nodiscard]] bool is_heavy() const { return file->text.find(heavy_header) != std::string::npos; }
};

Compiler::Compiler(Toolchain toolchain, const CompileOptions& options, const fs::path& root, const Cache& cache)
    : toolchain_(std::move(toolchain)),
      quiet_(options.quiet),
      flags_(compile_flags(options)),
      link_flags_(build::link_flags(options)),
      runtime_(runtime_headers()),
      cache_(cache) {
  ContentHash hash;
  hash.add(toolchain_.identity).add(hash_of_folder(runtime_));
  hash.add(fmt::format("{} {}", fmt::join(toolchain_.command, " "), fmt::join(flags_, " ")));
  header_fingerprint_ = hash.name();
  if (options.line_directives) {
    // The directives are relative to the project, so that is where debuggers must believe the compiler stood.
    flags_.push_back(fmt::format("-ffile-prefix-map={}={}", fs::current_path().string(), fs::canonical(root).string()));
    hash.add(flags_.back());
  }
  object_fingerprint_ = hash.name();
  fingerprint_ = hash.add(fmt::format("{}", fmt::join(link_flags_, " "))).name();
}

Command Compiler::command(std::vector<std::string> arguments) const {
  Command command = toolchain_.command;
  command.insert(command.end(), flags_.begin(), flags_.end());
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

Command Compiler::compile_command(const fs::path& source, const fs::path& folder) const {
  return command({"-I", runtime_.string(), "-I", folder.string(), "-c", source.string()});
}

/// The stable name that compile commands include; the compilers look for `.gch` beside it, and read the text if there
/// is none.
fs::path Compiler::precompiled_header() const {
  const fs::path header = cache_.place("header/" + header_fingerprint_, "mesh.hpp");
  write_if_changed(header, common_header);
  return header;
}

std::vector<fs::path> Compiler::compile(const GeneratedFiles& files, const fs::path& folder,
                                        const WithLineDirectives& with_line_directives) const {
  std::vector<Job> jobs;
  for (const GeneratedFile& file : files) {
    if (!file.path.ends_with(".cpp")) continue;
    ContentHash hash;
    hash.add(object_fingerprint_).add(file.text);
    for (const GeneratedFile* header : included_headers(file, files)) hash.add(header->path).add(header->text);
    jobs.push_back({.file = &file, .object = cache_.place("object", hash.name() + ".o")});
  }
  compile_missing(jobs, folder);
  for (Job& job : jobs) {
    if (job.outcome.status != 0) rescue(job, folder, with_line_directives);
  }
  std::vector<fs::path> objects;
  for (const Job& job : jobs) objects.push_back(job.object);
  return objects;
}

void Compiler::compile_missing(std::vector<Job>& jobs, const fs::path& folder) const {
  const fs::path header = precompiled_header();
  const fs::path precompiled = fs::path(header).concat(".gch");
  std::vector<Compilation> first;
  std::vector<Compilation> second;
  for (Job& job : jobs) {
    if (Cache::has(job.object)) continue;
    Command command = compile_command(folder / job.file->path, folder);
    if (!job.is_heavy()) append(command, {"-include", header.string()});
    (job.is_heavy() ? first : second).push_back({std::move(command), job.object, &job.outcome});
  }
  Outcome ignored;  // without a precompiled header everything still works, and tells its own errors
  if (!second.empty() && !Cache::has(precompiled)) {
    Command command = compile_command(header, folder);  // a header: the result is the precompiled form
    if (toolchain_.is_clang) append(command, {"-Xclang", "-fno-pch-timestamp"});
    first.push_back({std::move(command), precompiled, &ignored});
  }
  if (!first.empty()) {
    const Progress progress("preparing the runtime (once per set of compiler flags)", quiet_);
    run_and_publish(first);
  }
  if (!second.empty()) {
    const Progress progress(fmt::format("compiling {} file{}", second.size(), second.size() == 1 ? "" : "s"), quiet_);
    run_and_publish(second);
  }
}

/// A second try without precompiled header and with line directives: it decides whether the fault is real, and finds
/// the Mesh line.
void Compiler::rescue(Job& job, const fs::path& folder, const WithLineDirectives& with_line_directives) const {
  check_surroundings(job.outcome.output);
  const fs::path with_lines = fs::path(folder).concat("-lines");
  for (const GeneratedFile& file : with_line_directives()) write_if_changed(with_lines / file.path, file.text);
  const fs::path temporary = temporary_name(job.object);
  Command command = compile_command(with_lines / job.file->path, with_lines);
  append(command, {"-o", temporary.string()});
  const Outcome second = run(command);
  if (second.status == 0) {
    std::error_code ignored;
    fs::remove(precompiled_header().concat(".gch"), ignored);
    publish(temporary, job.object);
    return;
  }
  check_surroundings(second.output);
  const auto place = mesh_place(second.output);
  throw internal_error(
      fmt::format("the C++ compiler rejects the code that was generated for {}", place.value_or(job.file->path)),
      job.outcome.output, folder);
}

void Compiler::link(const std::vector<fs::path>& objects, const std::vector<std::string>& libraries,
                    const fs::path& executable) const {
  const Progress progress("linking", quiet_);
  const fs::path temporary = temporary_name(executable);
  Command words = command({"-o", temporary.string()});
  for (const fs::path& object : objects) words.push_back(object.string());
  words.insert(words.end(), libraries.begin(), libraries.end());
  words.insert(words.end(), link_flags_.begin(), link_flags_.end());
  const Outcome outcome = run(words);
  if (outcome.status != 0) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
    check_surroundings(outcome.output);
    throw internal_error("the linker rejects the generated program", outcome.output, executable.parent_path());
  }
  publish(temporary, executable);
}

}  // namespace mesh2cpp::build
