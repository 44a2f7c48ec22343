#include "transpiler/build/executable.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "transpiler/build/compiler.hpp"
#include "transpiler/build/content_hash.hpp"
#include "transpiler/build/files.hpp"
#include "transpiler/project/failure.hpp"

namespace mesh2cpp::build {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t cache_limit = std::uintmax_t{4} << 30U;

std::string hash_of(const std::string& fingerprint, const GeneratedFiles& files) {
  ContentHash hash;
  hash.add(fingerprint);
  for (const GeneratedFile& file : files) hash.add(file.path).add(file.text);
  return hash.name();
}

/// The libraries behind the optional parts of the runtime, by the headers that bring them.
std::vector<std::string> optional_libraries(const GeneratedFiles& files) {
  const bool has_regex = std::ranges::any_of(files, [](const GeneratedFile& file) {
    return file.text.find("<mesh/regex_implementation.hpp>") != std::string::npos;
  });
  return has_regex ? std::vector<std::string>{"-lre2"} : std::vector<std::string>{};
}

}  // namespace

fs::path build_executable(const ExecutableRequest& request, const Cache& cache) {
  const Compiler compiler(find_toolchain(), request.options, request.root, cache);
  const GeneratedFiles files =
      request.generate(request.options.line_directives ? LineDirectives::on : LineDirectives::off);
  const std::string name = hash_of(compiler.fingerprint(), files);
  const fs::path executable = cache.place("executable/" + name, request.name);
  if (Cache::has(executable)) return executable;

  const fs::path folder = cache.place("source", name);
  for (const GeneratedFile& file : files) write_if_changed(folder / file.path, file.text);
  const auto with_line_directives = [&] { return request.generate(LineDirectives::on); };
  compiler.link(compiler.compile(files, folder, with_line_directives), optional_libraries(files), executable);
  cache.prune(cache_limit);
  return executable;
}

void install_executable(const fs::path& executable, const fs::path& to) {
  std::error_code failed;
  if (to.has_parent_path()) fs::create_directories(to.parent_path(), failed);
  const fs::path temporary = temporary_name(to);
  fs::copy_file(executable, temporary, failed);
  if (failed) throw project::Failure(fmt::format("Failed to write {}: {}", to.string(), failed.message()));
  publish(temporary, to);
}

}  // namespace mesh2cpp::build
