// What the user asked for (reference 08 section 4).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "transpiler/build/toolchain.hpp"
#include "transpiler/source/diagnostics.hpp"

namespace mesh2cpp::tools {

enum class Verb { emit, build, run, check };

struct Arguments {
  Verb verb = Verb::check;
  /// Exactly one, but for libraries.
  std::vector<std::filesystem::path> paths;
  std::optional<std::filesystem::path> output;
  build::CompileOptions options;
  /// For the program that `run` starts: everything behind `--`.
  std::vector<std::string> program_arguments;
  /// `--library NAME`: the modules of a host program, without entry.
  std::string library;
  /// `emit --list`: print the paths of the files instead of writing them.
  bool list = false;
  bool json = false;
  source::Colour colour = source::Colour::off;
};

/// Text to print at once instead of doing something: help, version, a complaint.
struct Answer {
  std::string text;
  int exit_status = 0;  // 0: for stdout, else for stderr
};

/// Understands the command line. `words` are those behind the name of the tool.
[[nodiscard]] std::variant<Arguments, Answer> read_command_line(const std::string& tool,
                                                                std::vector<std::string> words);

}  // namespace mesh2cpp::tools
