#include "transpiler/tools/commands.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>

#include "transpiler/build/executable.hpp"
#include "transpiler/build/pipeline.hpp"
#include "transpiler/build/process.hpp"
#include "transpiler/build/progress.hpp"
#include "transpiler/build/write_project.hpp"
#include "transpiler/project/failure.hpp"
#include "transpiler/project/project.hpp"

namespace mesh2cpp::tools {
namespace {

namespace fs = std::filesystem;

/// A project that went through all stages that its command needs, with what they found. The members refer to each
/// other: in place only.
struct Loaded {
  source::Diagnostics diagnostics;
  project::Project project;
  std::optional<build::Translation> translation;
};

void print(const source::Diagnostics& diagnostics, const Arguments& arguments) {
  for (const source::Diagnostic& diagnostic : diagnostics.all()) {
    const std::string text =
        arguments.json ? source::render_json(diagnostic) + "\n" : source::render_human(diagnostic, arguments.colour);
    fmt::print(stderr, "{}", text);
  }
}

project::Project load_project(const Arguments& arguments, source::Diagnostics& diagnostics) {
  if (arguments.library.empty()) return project::load(arguments.paths.front(), diagnostics);
  return project::load_library(arguments.library, arguments.paths, diagnostics);
}

/// Loads and checks, translates for all but `check`, prints all findings, and throws when there were errors.
std::unique_ptr<Loaded> load(const Arguments& arguments) {
  auto loaded = std::make_unique<Loaded>();
  std::optional<project::Failure> failure;
  bool is_sound = false;
  {
    const build::Progress progress("translating", arguments.options.quiet);
    loaded->project = load_project(arguments, loaded->diagnostics);
    try {
      if (arguments.verb == Verb::check) {
        is_sound = build::check(loaded->project, loaded->diagnostics) != nullptr;
      } else {
        loaded->translation = build::translate(loaded->project, loaded->diagnostics);
        is_sound = loaded->translation.has_value();
      }
    } catch (const project::Failure& reason) {
      failure = reason;
    }
  }
  print(loaded->diagnostics, arguments);
  if (failure) throw project::Failure(*failure);
  if (!is_sound) throw project::Failure("Compilation failed due to errors above.");
  return loaded;
}

fs::path build_in_cache(const Loaded& loaded, const Arguments& arguments) {
  const build::ExecutableRequest request{
      .name = loaded.project.name,
      .root = loaded.project.root,
      .generate = [&](build::LineDirectives directives) { return loaded.translation->generate(directives); },
      .options = arguments.options};
  return build::build_executable(request, build::Cache());
}

/// Reference 08 section 4.3 rule 3. A single file `bank.mpl` becomes `bank` beside it.
fs::path default_output(const fs::path& path) {
  if (path.extension() == ".mpl" && path.filename() != "main.mpl") return fs::path(path).replace_extension();
  const fs::path folder = path.filename() == "main.mpl" ? path.parent_path() : path;
  const fs::path last = folder.has_filename() ? folder.filename() : folder.parent_path().filename();
  const bool has_name = !last.empty() && last != "." && last != "..";
  return (folder.empty() ? fs::path(".") : folder) / (has_name ? last : fs::path("output"));
}

int check(const Arguments& arguments) {
  load(arguments);
  return 0;
}

int build_program(const Arguments& arguments) {
  const auto loaded = load(arguments);
  const fs::path output = arguments.output.value_or(default_output(arguments.paths.front()));
  build::install_executable(build_in_cache(*loaded, arguments), output);
  fmt::print(stderr, "  Compiled: {}\n", output.string());
  return 0;
}

int run_program(const Arguments& arguments) {
  const fs::path executable = build_in_cache(*load(arguments), arguments);
  build::become(executable, arguments.program_arguments);
}

int emit(const Arguments& arguments) {
  const auto loaded = load(arguments);
  build::GeneratedFiles files = loaded->translation->generate(build::LineDirectives::off);
  if (arguments.list) {
    for (const build::GeneratedFile& file : files) fmt::print("{}\n", file.path);
    return 0;
  }
  bool formatter_missing = false;
  files = build::formatted(std::move(files), formatter_missing);
  if (formatter_missing) {
    fmt::print(stderr, "note: clang-format was not found, the C++ is not formatted (Debian package clang-format-19)\n");
  }
  if (arguments.library.empty()) files.push_back(build::cmake_project(loaded->project.name, files));
  const fs::path folder = arguments.output.value_or(loaded->project.name + "-cpp");
  build::write_files(files, folder, loaded->project.name);
  fmt::print(stderr, "  C++: {}\n", folder.string());
  return 0;
}

}  // namespace

int execute(const Arguments& arguments) {
  switch (arguments.verb) {
    case Verb::emit:
      return emit(arguments);
    case Verb::build:
      return build_program(arguments);
    case Verb::run:
      return run_program(arguments);
    case Verb::check:
      return check(arguments);
  }
  return 1;
}

}  // namespace mesh2cpp::tools
