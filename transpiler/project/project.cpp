// Puts a project together from texts: parse, resolve imports among its modules, order.
#include "transpiler/project/project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "transpiler/project/discovery.hpp"
#include "transpiler/project/failure.hpp"
#include "transpiler/project/module_name.hpp"
#include "transpiler/project/order.hpp"
#include "transpiler/syntax/ast.hpp"

namespace mesh2cpp::project {
namespace {

using ModuleIndex = std::map<std::string, std::size_t, std::less<>>;

std::string dotted(const ast::Path& path) {
  std::string text;
  for (const ast::Name& segment : path.segments) text.append(text.empty() ? "" : ".").append(segment.text);
  return text;
}

/// The project modules that a file imports. Other imports are the checker's business (1.4 rule 5).
std::vector<std::size_t> imported_modules(const syntax::Tree& tree, const ModuleIndex& index) {
  std::vector<std::size_t> found;
  const auto add = [&](const ast::Path& path) {
    if (const auto module = index.find(dotted(path)); module != index.end()) found.push_back(module->second);
  };
  for (const ast::Item& item : ast::FileView{{tree.root()}}.items()) {
    if (const auto import = item.as_import()) add(import->path());
    if (const auto import = item.as_from_import()) add(import->path());
  }
  return found;
}

struct HiddenModule {
  std::string module;
  std::string package;
};

source::Diagnostic hides_package(const Module& module, const std::string& package) {
  source::Diagnostic diagnostic;
  diagnostic.code = "M1002";
  diagnostic.severity = source::Severity::warning;
  diagnostic.headline =
      fmt::format("module `{}` hides the one of package `{}`", module.name, package.substr(0, package.find('@')));
  diagnostic.file = &module.file;
  return diagnostic;
}

/// Decides which text is which module: the project's own files win over packages (1.4 rule 8).
std::vector<SourceText> without_clashes(std::vector<SourceText> texts, std::vector<HiddenModule>& hidden) {
  std::map<std::string, const SourceText*> owners;
  std::vector<bool> kept(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string name = module_name(texts[i].relative);
    const auto [owner, is_first] = owners.try_emplace(name, &texts[i]);
    kept[i] = is_first;
    if (is_first) continue;
    const SourceText& other = *owner->second;
    if (other.package == texts[i].package) {
      throw Failure(fmt::format("Duplicate module '{}': '{}' and '{}'", name, other.relative.generic_string(),
                                texts[i].relative.generic_string()));
    }
    if (!other.package.empty()) {
      throw Failure(fmt::format("Duplicate module '{}': in package `{}` and package `{}`", name, other.package,
                                texts[i].package));
    }
    hidden.push_back({name, texts[i].package});
  }
  std::vector<SourceText> unique;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (kept[i]) unique.push_back(std::move(texts[i]));
  }
  return unique;
}

const Module* find_module(const Project& project, const std::string& name) {
  const auto found = std::ranges::find(project.modules, name, [](const auto& module) { return module->name; });
  return found == project.modules.end() ? nullptr : found->get();
}

}  // namespace

Module::Module(std::string module_name, std::filesystem::path relative_path, std::string shown, std::string text,
               source::Diagnostics& diagnostics)
    : name(std::move(module_name)),
      relative(std::move(relative_path)),
      file(std::move(shown), std::move(text), relative.generic_string()),
      tree(syntax::parse(file, is_test_file(relative) ? syntax::FileKind::test : syntax::FileKind::program,
                         diagnostics)) {}

bool has_tests(const Module& module) { return ast::FileView{{module.tree.root()}}.has_tests(); }

Project assemble(std::string name, const std::filesystem::path& entry, std::vector<SourceText> texts,
                 source::Diagnostics& diagnostics) {
  std::vector<std::unique_ptr<const Module>> modules;
  std::vector<source::Diagnostics> findings;
  ModuleIndex index;
  std::vector<HiddenModule> hidden;
  for (SourceText& text : without_clashes(std::move(texts), hidden)) {
    index.emplace(module_name(text.relative), modules.size());
    modules.push_back(std::make_unique<const Module>(module_name(text.relative), text.relative, std::move(text.shown),
                                                     std::move(text.text), findings.emplace_back()));
  }

  std::vector<Dependent> graph;
  for (const auto& module : modules) graph.push_back({module->name, imported_modules(module->tree, index)});

  Project project{.name = std::move(name), .root = {}, .entry = {}, .modules = {}};
  if (!entry.empty()) project.entry = module_name(entry);
  for (const std::size_t i : compilation_order(graph)) {
    for (const source::Diagnostic& finding : findings[i].all()) diagnostics.report(finding);
    project.modules.push_back(std::move(modules[i]));
  }
  for (const HiddenModule& each : hidden)
    diagnostics.report(hides_package(*find_module(project, each.module), each.package));
  return project;
}

void check_main(const Project& project) {
  const Module* const entry = find_module(project, project.entry);
  if (entry == nullptr || has_tests(*entry)) return;
  const std::string path = entry->relative.generic_string();
  bool takes_parameters = false;
  for (const ast::Item& item : ast::FileView{{entry->tree.root()}}.items()) {
    const auto function = item.as_function();
    if (!function || function->name().text != "main") continue;
    if (function->params().empty()) return;
    takes_parameters = true;
  }
  throw Failure(takes_parameters ? fmt::format("'fn main()' in entry module '{}' takes no parameters", path)
                                 : fmt::format("No 'fn main()' found in entry module '{}'", path));
}

}  // namespace mesh2cpp::project
