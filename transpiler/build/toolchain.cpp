#include "transpiler/build/toolchain.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "transpiler/build/process.hpp"
#include "transpiler/project/failure.hpp"

namespace mesh2cpp::build {
namespace {

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

/// Path, size and time of the compiler: cheaper than asking it for its version, and as telling.
std::string identity_of(const std::filesystem::path& compiler) {
  struct stat facts{};
  stat(compiler.c_str(), &facts);
  return fmt::format("{} {} {}", compiler.string(), facts.st_size, facts.st_mtime);
}

Toolchain toolchain(std::vector<std::string> command, const std::filesystem::path& program) {
  const std::filesystem::path compiler = std::filesystem::canonical(program);
  command.front() = program.string();
  return {.command = std::move(command),
          .identity = identity_of(compiler),
          .is_clang = compiler.filename().string().find("clang") != std::string::npos};
}

bool has_sanitizer(const std::vector<std::string>& flags) {
  return std::ranges::any_of(flags, [](const std::string& flag) { return flag.starts_with("-fsanitize"); });
}

}  // namespace

Toolchain find_toolchain() {
  if (const std::vector<std::string> chosen = words(environment("CXX")); !chosen.empty()) {
    const auto program = find_program(chosen.front());
    if (program.empty()) {
      throw project::Failure(fmt::format("The C++ compiler '{}' (from CXX) was not found", chosen.front()));
    }
    return toolchain(chosen, program);
  }
  for (const char* const name : {"g++", "clang++", "clang++-19"}) {
    if (const auto program = find_program(name); !program.empty()) return toolchain({name}, program);
  }
  throw project::Failure("No C++ compiler was found. Install one (Debian package g++), or name one in CXX.");
}

std::vector<std::string> compile_flags(const CompileOptions& options) {
  // GCC would move neighbouring members of a value by one wide load, which has to wait until the narrow stores before
  // it are in the cache: five million Map.put took twice as long.
  std::vector<std::string> flags = {"-std=c++20", "-fwrapv", "-w", "-fno-tree-slp-vectorize",
                                    fmt::format("-O{}", options.optimisation)};
  if (options.debug_info) flags.emplace_back("-g");
  for (std::string& flag : words(environment("MESH2CPP_CXXFLAGS"))) flags.push_back(std::move(flag));
  return flags;
}

std::vector<std::string> link_flags(const CompileOptions& options) {
  std::vector<std::string> flags;
  if (!find_program("mold").empty() || !find_program("ld.mold").empty()) {
    flags.emplace_back("-fuse-ld=mold");
  } else if (!find_program("ld.lld").empty()) {
    flags.emplace_back("-fuse-ld=lld");
  }
  if (environment("MESH2CPP_ALLOCATOR") != "system" && !has_sanitizer(compile_flags(options))) {
    // Nothing refers to it by name: it takes the place of malloc.
    flags.insert(flags.end(), {"-Wl,--no-as-needed", "-lmimalloc"});
  }
  flags.insert(flags.end(), {"-Wl,--as-needed", "-lboost_fiber", "-lboost_context", "-lfmt", "-pthread"});
  return flags;
}

}  // namespace mesh2cpp::build
