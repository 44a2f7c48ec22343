// Child processes: the compiler, the linker, clang-format, and the program that `run` starts.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mesh2cpp::build {

/// The program (a path, or a name to be found on PATH) and its arguments.
using Command = std::vector<std::string>;

/// `status` is the exit status, or 128 plus the number of the signal that ended the child. `output` is what it
/// wrote to stdout and stderr, in that order of time.
struct Outcome {
  int status = 0;
  std::string output;
};

/// Runs a child to its end without input.
[[nodiscard]] Outcome run(const Command& command);

/// Runs all, at most one per processor at a time. The outcomes stand in the order of the commands.
[[nodiscard]] std::vector<Outcome> run_all(const std::vector<Command>& commands);

/// Becomes another program: same process, terminal and signals. Returns only by throwing `Failure`.
[[noreturn]] void become(const std::filesystem::path& program, const std::vector<std::string>& arguments);

/// Where PATH finds a program; empty if nowhere.
[[nodiscard]] std::filesystem::path find_program(const std::string& name);

/// The value of an environment variable, empty if unset.
[[nodiscard]] std::string environment(const char* name);

}  // namespace mesh2cpp::build
