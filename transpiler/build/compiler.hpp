// Turns generated C++ into objects, in parallel, and never twice.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "transpiler/build/cache.hpp"
#include "transpiler/build/generated.hpp"
#include "transpiler/build/process.hpp"
#include "transpiler/build/toolchain.hpp"

namespace mesh2cpp::build {

/// Gives the same program again, with line directives, to find the Mesh line of an error.
using WithLineDirectives = std::function<GeneratedFiles()>;

class Compiler {
 public:
  /// `root` is the project folder: debuggers look for Mesh sources there.
  Compiler(Toolchain toolchain, const CompileOptions& options, const std::filesystem::path& root, const Cache& cache);

  /// Changes with the compiler, the linker, their flags and the runtime headers.
  [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

  /// The objects of all `.cpp` files, in order. `folder` is where the files have been written. A refusal by the
  /// compiler throws `Failure` with the Mesh line, or names the Debian package that is missing.
  [[nodiscard]] std::vector<std::filesystem::path> compile(const GeneratedFiles& files,
                                                           const std::filesystem::path& folder,
                                                           const WithLineDirectives& with_line_directives) const;

  /// Links objects to an executable at `executable`, which appears complete or not at all.
  void link(const std::vector<std::filesystem::path>& objects, const std::vector<std::string>& libraries,
            const std::filesystem::path& executable) const;

 private:
  struct Job;

  [[nodiscard]] Command command(std::vector<std::string> arguments) const;
  [[nodiscard]] Command compile_command(const std::filesystem::path& source, const std::filesystem::path& folder) const;
  [[nodiscard]] std::filesystem::path precompiled_header() const;
  void compile_missing(std::vector<Job>& jobs, const std::filesystem::path& folder) const;
  void rescue(Job& job, const std::filesystem::path& folder, const WithLineDirectives& with_line_directives) const;

  Toolchain toolchain_;
  bool quiet_;
  std::vector<std::string> flags_;
  std::vector<std::string> link_flags_;
  std::filesystem::path runtime_;
  std::string header_fingerprint_;
  std::string object_fingerprint_;
  std::string fingerprint_;
  const Cache& cache_;
};

}  // namespace mesh2cpp::build
