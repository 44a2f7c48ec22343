// The system compiler: which one, and how it is called.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mesh2cpp::build {

/// `--opt-level`, `--debug`, `--release`. `line_directives`: debuggers show the Mesh source.
struct CompileOptions {
  int optimisation = 0;
  bool debug_info = false;
  bool line_directives = false;
  bool quiet = false;  // no progress on the terminal, which would stand between lines of JSON
};

/// `command` is the compiler with arguments that `$CXX` may carry. `identity` changes when the compiler changes.
struct Toolchain {
  std::vector<std::string> command;
  std::string identity;
  bool is_clang = false;
};

/// `$CXX`, else g++, else clang++. Throws `Failure` that names the Debian package when there is none.
[[nodiscard]] Toolchain find_toolchain();

/// Flags for every generated file, without include paths. `$MESH2CPP_CXXFLAGS` comes last.
[[nodiscard]] std::vector<std::string> compile_flags(const CompileOptions& options);

/// What follows the objects: the fastest linker at hand and the libraries that the runtime needs.
/// `$MESH2CPP_ALLOCATOR=system`, and any sanitizer, leave mimalloc out.
[[nodiscard]] std::vector<std::string> link_flags(const CompileOptions& options);

}  // namespace mesh2cpp::build
