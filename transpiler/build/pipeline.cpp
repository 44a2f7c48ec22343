#include "transpiler/build/pipeline.hpp"

#include "transpiler/cpp/emit.hpp"
#include "transpiler/cpp/impls.hpp"
#include "transpiler/types/check.hpp"
#include "transpiler/types/errors.hpp"

namespace mesh2cpp::build {

namespace {

/// Operators and text forms of scalars, strings and tuples belong to C++ or to the runtime.
void report_unemitted(const typed::Program& program, source::Diagnostics& diagnostics) {
  const auto report = [&](const std::string& construct, source::Span span, const typed::Module& module) {
    source::Diagnostic diagnostic = types::errors::unsupported(construct, span);
    diagnostic.file = module.file;
    diagnostics.report(std::move(diagnostic));
  };
  for (const typed::Impl& impl : program.impls) {
    if (cpp::can_be_written(impl)) continue;
    report("impl " + impl.interface->name + " for " + types::to_string(impl.self), impl.span, *impl.module);
  }
}

/// `check` takes test files, C++ is not written for them.
void report_tests(const typed::Test& first, source::Diagnostics& diagnostics) {
  source::Diagnostic diagnostic = types::errors::unsupported("running tests", first.span);
  diagnostic.file = first.module->file;
  diagnostic.help = "`mesh2cpp check` checks test files";
  diagnostics.report(std::move(diagnostic));
}

}  // namespace

Translation::Translation(std::string project, std::unique_ptr<const typed::Program> program)
    : project_(std::move(project)), program_(std::move(program)), plan_(plan::make_plan(*program_)) {}

GeneratedFiles Translation::generate(LineDirectives line_directives) const {
  return cpp::emit(*program_, plan_, {.project = project_, .line_directives = line_directives == LineDirectives::on});
}

std::unique_ptr<const typed::Program> check(const project::Project& project, source::Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) return nullptr;
  project::check_main(project);
  std::vector<types::ParsedModule> modules;
  for (const auto& module : project.modules) modules.push_back({module->name, &module->file, &module->tree});
  auto program = types::check(modules, project.entry, diagnostics);
  if (program) report_unemitted(*program, diagnostics);
  return diagnostics.has_errors() ? nullptr : std::move(program);
}

std::optional<Translation> translate(const project::Project& project, source::Diagnostics& diagnostics) {
  auto program = check(project, diagnostics);
  if (!program) return std::nullopt;
  if (!program->tests.empty()) {
    report_tests(program->tests.front(), diagnostics);
    return std::nullopt;
  }
  return Translation(project.name, std::move(program));
}

}  // namespace mesh2cpp::build
