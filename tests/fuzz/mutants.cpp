// Writes changed programs that the translator still accepts: what it accepts must compile, and `compile.py` tries.
//
//   mutants OUT COUNT SEED FILE...   OUT/0.mpl, OUT/1.mpl ... from the texts of the files
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/mutator.hpp"
#include "transpiler/cpp/emit.hpp"
#include "transpiler/plan/plan.hpp"
#include "transpiler/project/failure.hpp"
#include "transpiler/project/project.hpp"
#include "transpiler/types/check.hpp"

namespace {

using namespace mesh2cpp;

/// The C++ of a program, or nothing if it has errors.
std::string translated(const std::string& text) try {
  source::Diagnostics diagnostics;
  const project::Project project =
      project::assemble("mutant", "main.mpl", {{"main.mpl", "main.mpl", text}}, diagnostics);
  if (diagnostics.has_errors()) return {};
  project::check_main(project);
  std::vector<types::ParsedModule> modules;
  for (const auto& module : project.modules) modules.push_back({module->name, &module->file, &module->tree});
  const std::unique_ptr<typed::Program> program = types::check(modules, project.entry, diagnostics);
  if (program == nullptr) return {};
  std::string out;
  for (const auto& file : cpp::emit(*program, plan::make_plan(*program), {.project = "mutant"})) out += file.text;
  return out;
} catch (const project::Failure&) {
  return {};
}

std::string read(const std::string& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int count_of_arguments, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count_of_arguments);
  if (words.size() < 4) return EXIT_FAILURE;
  std::vector<std::string> texts;
  for (std::size_t at = 3; at < words.size(); ++at) texts.push_back(read(words[at]));
  std::minstd_rand random(static_cast<std::minstd_rand::result_type>(std::stoul(words[2])));
  const std::size_t wanted = std::stoul(words[1]);
  for (std::size_t made = 0; made < wanted;) {
    const std::string& text = texts[random() % texts.size()];
    std::string changed = text;
    // Several changes, each accepted by itself, lead further away than one.
    std::size_t accepted = 0;
    for (int tries = 0; tries < 60 && accepted < 4; ++tries) {
      const std::string& lender = random() % 3 == 0 ? texts[random() % texts.size()] : changed;
      std::string next = fuzz::mutate(changed, lender, static_cast<std::uint32_t>(random()));
      if (next == changed || next.size() > 8000 || translated(next).empty()) continue;
      changed = std::move(next);
      ++accepted;
    }
    if (accepted == 0 || translated(changed) == translated(text)) continue;
    std::ofstream(std::filesystem::path(words[0]) / (std::to_string(made++) + ".mpl")) << changed;
  }
}
