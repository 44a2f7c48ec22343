// Any text through the whole translator: errors or C++, and never anything else. A line `# file: shapes.mpl` begins a
// further module, so that imports can be tried too.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "transpiler/cpp/emit.hpp"
#include "transpiler/plan/plan.hpp"
#include "transpiler/project/failure.hpp"
#include "transpiler/project/project.hpp"
#include "transpiler/types/check.hpp"

namespace {

using namespace mesh2cpp;

std::vector<project::SourceText> split(std::string_view text) {
  constexpr std::string_view mark = "# file: ";
  std::vector<project::SourceText> files{{"main.mpl", "main.mpl", ""}};
  while (!text.empty()) {
    const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    if (line.starts_with(mark) && line.ends_with(".mpl\n")) {
      const std::string path(line.substr(mark.size(), line.size() - mark.size() - 1));
      files.push_back({path, path, ""});
    }
    files.back().text += line;
    text.remove_prefix(line.size());
  }
  return files;
}

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const project::Project& project, source::Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) return;
  project::check_main(project);
  std::vector<types::ParsedModule> modules;
  for (const auto& module : project.modules) modules.push_back({module->name, &module->file, &module->tree});
  const std::unique_ptr<typed::Program> program = types::check(modules, project.entry, diagnostics);
  require((program == nullptr) == diagnostics.has_errors());
  if (program != nullptr) require(!cpp::emit(*program, plan::make_plan(*program), {.project = "fuzz"}).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  source::Diagnostics diagnostics;
  try {
    const project::Project project =
        project::assemble("fuzz", "main.mpl", split(std::string(data, data + size)), diagnostics);
    check(project, diagnostics);
    for (const source::Diagnostic& diagnostic : diagnostics.all()) {
      require(!source::render_human(diagnostic, source::Colour::off).empty());
      require(!source::render_json(diagnostic).empty());
    }
  } catch (const project::Failure&) {
    // A finding without a place: an import cycle, no `main`.
  }
  return 0;
}
