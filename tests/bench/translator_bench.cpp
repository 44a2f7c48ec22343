// Lines per second and memory of the translator's stages on one core, for the project in a folder; best of three
// rounds.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "transpiler/cpp/emit.hpp"
#include "transpiler/plan/plan.hpp"
#include "transpiler/project/project.hpp"
#include "transpiler/syntax/lexer.hpp"
#include "transpiler/types/check.hpp"

namespace {

using namespace mesh2cpp;

/// Seconds of processor time since the last call; what others do on the machine does not count.
double lap() {
  static std::clock_t last = std::clock();
  const std::clock_t now = std::clock();
  return static_cast<double>(now - std::exchange(last, now)) / CLOCKS_PER_SEC;
}

double resident_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

struct Times {
  double load = 1e9;  // reading, lexing and parsing
  double lex = 1e9;
  double parse = 1e9;
  double check = 1e9;
  double plan = 1e9;
  double emit = 1e9;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: translator_bench FOLDER\n", stderr);
    return 2;
  }
  Times best;
  std::size_t lines = 0;
  double memory = 0;
  for (int round = 0; round < 3; ++round) {
    source::Diagnostics diagnostics;
    lap();
    const project::Project project = project::load(argv[1], diagnostics);
    best.load = std::min(best.load, lap());
    lines = 0;
    for (const auto& module : project.modules) lines += module->file.line_count();
    lap();
    for (const auto& module : project.modules) static_cast<void>(syntax::lex(module->file.text()));
    best.lex = std::min(best.lex, lap());
    std::vector<types::ParsedModule> modules;
    for (const auto& module : project.modules) {
      source::Diagnostics ignored;
      static_cast<void>(syntax::parse(module->file, syntax::FileKind::program, ignored));
      modules.push_back({module->name, &module->file, &module->tree});
    }
    best.parse = std::min(best.parse, lap());
    const auto program = types::check(modules, project.entry, diagnostics);
    best.check = std::min(best.check, lap());
    if (program == nullptr) {
      std::fputs("translator_bench: the project has errors\n", stderr);
      return 1;
    }
    const plan::Plan plan = plan::make_plan(*program);
    best.plan = std::min(best.plan, lap());
    static_cast<void>(cpp::emit(*program, plan, {.project = "bench"}));
    best.emit = std::min(best.emit, lap());
    if (round == 0) memory = resident_bytes();
  }
  const auto row = [lines](const char* stage, double seconds) {
    std::printf("%-22s %8.0f ms %12.0f lines/s\n", stage, seconds * 1e3, static_cast<double>(lines) / seconds);
  };
  std::printf("%zu lines\n", lines);
  row("lexing", best.lex);
  row("lexing and parsing", best.parse);
  row("checking", best.check);
  row("planning", best.plan);
  row("emission", best.emit);
  row("all, from disk", best.load + best.check + best.plan + best.emit);
  std::printf("%-22s %8.0f bytes a line\n", "peak memory", memory / static_cast<double>(lines));
}
