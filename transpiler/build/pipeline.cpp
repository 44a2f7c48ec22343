#include "transpiler/build/pipeline.hpp"

#include "transpiler/cpp/emit.hpp"
#include "transpiler/types/check.hpp"
#include "transpiler/types/errors.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::build {

namespace {

/// Method calls on type parameters, which the emitter does not know yet.
const typed::Expr* find_deferred(const auto& node) {
  const typed::Expr* found = nullptr;
  typed::for_each_child(node, [&](const auto& child) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Expr>) {
      if (std::holds_alternative<typed::DeferredMethod>(child.node)) found = &child;
    }
    if (found == nullptr) found = find_deferred(child);
  });
  return found;
}

void report_unemitted(const typed::Program& program, source::Diagnostics& diagnostics) {
  const auto report = [&](const char* construct, source::Span span, const typed::Module& module) {
    source::Diagnostic diagnostic = types::errors::unsupported(construct, span);
    diagnostic.file = module.file;
    diagnostics.report(std::move(diagnostic));
  };
  for (const typed::Function& function : program.functions) {
    if (const typed::Expr* call = find_deferred(function.body)) report("method", call->span, *function.module);
  }
}

}  // namespace

Translation::Translation(std::string project, std::unique_ptr<const typed::Program> program)
    : project_(std::move(project)), program_(std::move(program)), plan_(plan::make_plan(*program_)) {}

GeneratedFiles Translation::generate(LineDirectives line_directives) const {
  return cpp::emit(*program_, plan_, {.project = project_, .line_directives = line_directives == LineDirectives::on});
}

std::optional<Translation> translate(const project::Project& project, source::Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) return std::nullopt;
  project::check_main(project);
  std::vector<types::ParsedModule> modules;
  for (const auto& module : project.modules) modules.push_back({module->name, &module->file, &module->tree});
  auto program = types::check(modules, project.entry, diagnostics);
  if (program) report_unemitted(*program, diagnostics);
  if (!program || diagnostics.has_errors()) return std::nullopt;
  return Translation(project.name, std::move(program));
}

}  // namespace mesh2cpp::build
