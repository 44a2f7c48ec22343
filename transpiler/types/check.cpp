// The order in which a program is checked: declarations of all modules, imports, types, then the bodies module by
// module in compilation order, so that a module sees finished types of what it imports.
#include "transpiler/types/check.hpp"

#include <algorithm>
#include <ranges>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/discard.hpp"
#include "transpiler/types/exhaustiveness.hpp"
#include "transpiler/types/expanding.hpp"
#include "transpiler/types/finish.hpp"
#include "transpiler/types/json_conversions.hpp"
#include "transpiler/types/library_later.hpp"
#include "transpiler/types/type_size.hpp"

namespace mesh2cpp::types {

Checker::Checker(const std::vector<ParsedModule>& modules, std::string_view entry, source::Diagnostics& diagnostics)
    : parsed_(modules), entry_(entry), diagnostics_(diagnostics) {}

std::unique_ptr<typed::Program> Checker::run() {
  make_builtin_sums();
  make_builtin_interfaces();
  make_library_structures();
  for (const ParsedModule& parsed : parsed_) {
    ModuleInfo& module = add_module(parsed, parsed.tree->root());
    if (parsed.name == entry_) program_->entry = module.module;
    modules_by_name_[parsed.name] = &module;
  }
  for (ModuleInfo& module : modules_) modules_by_name_.try_emplace(module.parsed->name, &module);
  for (ModuleInfo& module : modules_) collect(module);
  for (ModuleInfo& module : modules_) {
    if (module.outer != nullptr) continue;
    module_ = &module;
    for (const ast::Item& item : ast::FileView{{module.items}}.items()) {
      if (const auto import = item.as_import()) import_module(module, *import);
      if (const auto import = item.as_from_import()) import_names(module, *import);
    }
    connect_nested_modules(module);
  }
  for (ModuleInfo& module : modules_) define_types(module);
  if (std::vector<source::Diagnostic> endless = find_expanding_types(*program_); !endless.empty()) {
    report_findings();
    for (source::Diagnostic& finding : endless) diagnostics_.report(std::move(finding));
    return nullptr;
  }
  for (ModuleInfo& module : modules_) define_interfaces(module);
  for (ImplInfo& impl : impls_) define_impl_head(impl);
  for (ImplInfo& impl : impls_) define_impl_methods(impl);
  report_overlaps();
  drop_impossible_derives();
  for (ModuleInfo& module : modules_) check_derived_fields(module);
  for (ModuleInfo& module : modules_) check_module(module);
  finish_constraints(0, true);
  if (errors_ == 0) bind_deferred_methods();
  name_parameters();
  check_remote_arguments();
  find_main();
  if (errors_ == 0) {
    finish_types(*program_, unifier_, determined_);
    if (unifier_.mixes_text()) insert_json_conversions(*program_, unifier_);
  }
  check_matches();
  report_findings();
  if (diagnostics_.has_errors()) return nullptr;
  check_clustered_work();
  report_findings();
  if (diagnostics_.has_errors()) return nullptr;
  findings_ = std::move(unavailable_);
  report_findings();
  if (diagnostics_.has_errors()) return nullptr;
  merge_units();
  for (source::Diagnostic& finding : find_large_types(*program_)) diagnostics_.report(std::move(finding));
  for (source::Diagnostic& finding : find_expanding_methods(*program_)) diagnostics_.report(std::move(finding));
  return diagnostics_.has_errors() ? nullptr : std::move(program_);
}

/// Reference 02 section 1.3.
void Checker::make_builtin_sums() {
  const auto parameter = [&](std::string name) {
    return &program_->type_parameters.emplace_back(typed::TypeParameter{std::move(name), {}});
  };
  const auto sum = [&](std::string name, std::vector<const typed::TypeParameter*> parameters) {
    typed::SumDefinition& definition = program_->sums.emplace_back();
    definition.name = std::move(name);
    definition.parameters = std::move(parameters);
    using enum typed::Derive;
    definition.derives = {eq, ord, display, debug, hash};
    definition.is_public = true;
    return &definition;
  };
  const auto variant = [&](typed::SumDefinition* sum, std::string name, std::vector<Type> payload) {
    typed::Variant& added = sum->variants.emplace_back();
    added.name = std::move(name);
    for (const Type type : payload) added.payload.push_back({"", type, {}});
    added.index = static_cast<std::uint32_t>(sum->variants.size() - 1);
    added.sum = sum;
  };
  const typed::TypeParameter* t = parameter("T");
  const typed::TypeParameter* value = parameter("T");
  const typed::TypeParameter* error = parameter("E");
  typed::SumDefinition* option = sum("Option", {t});
  variant(option, "Some", {unifier_.parameter(t)});
  variant(option, "None", {});
  typed::SumDefinition* result = sum("Result", {value, error});
  variant(result, "Ok", {unifier_.parameter(value)});
  variant(result, "Err", {unifier_.parameter(error)});
  typed::SumDefinition* ordering = sum("Ordering", {});
  for (const char* name : {"Less", "Equal", "Greater"}) variant(ordering, name, {});
  sums_ = {.option = option, .result = result, .ordering = ordering};
  for (const typed::SumDefinition* definition : {option, result, ordering}) {
    for (const typed::Variant& each : definition->variants) builtin_variants_[each.name] = &each;
  }
}

/// Reference 02 section 1.4: records behave like structs without a deriving clause, opaque types offer nothing.
void Checker::make_library_structures() {
  for (const LibraryRecord& record : library_records()) {
    typed::StructDefinition& structure = program_->library_structs.emplace_back();
    structure.name = record.name;
    structure.is_public = true;
    for (const auto& [name, type] : record.fields)
      structure.fields.push_back({std::string(name), library_type(type, program_->types, sums_), {}});
    using enum typed::Derive;
    if (!record.fields.empty()) structure.derives = {debug, eq, ord, hash};
    sums_.structures.emplace(record.name, &structure);
  }
}

/// Reference 08 section 1.3 rule 3. Tests need no `main`.
void Checker::find_main() {
  ModuleInfo* entry = find_module(entry_);
  if (entry == nullptr || ast::FileView{{entry->items}}.has_tests()) return;
  module_ = entry;
  const std::string& path = entry->parsed->file->path();
  const auto found = entry->functions.find("main");
  if (found == entry->functions.end()) {
    report(errors::no_main(path));
    return;
  }
  for (const FunctionInfo* function : found->second) {
    if (function->arity != 0) continue;
    program_->main = function->function;
    if (errors_ == 0 && !function->annotated_result && !function->is_used) drop_result(*function->function, unifier_);
  }
  if (program_->main == nullptr)
    report(errors::main_with_parameters(path, found->second.front()->clauses.front().name().span));
}

/// Also in programs with errors, as far as those allow.
void Checker::check_matches() {
  std::vector<ErrorPlace> errors;
  for (const Finding& finding : findings_) {
    const source::Diagnostic& found = finding.diagnostic;
    if (found.severity != source::Severity::error) continue;
    for (const source::Label& label : found.labels) errors.push_back({found.file, label.span.begin});
  }
  for (MatchFinding& found : check_exhaustiveness(*program_, errors)) {
    const auto module = std::ranges::find(modules_, found.module, &ModuleInfo::module);
    report(std::move(found.diagnostic), module == modules_.end() ? nullptr : &*module);
  }
}

/// Per module errors come first, then warnings, in source order (reference 02 section 21.1 rule 1).
void Checker::report_findings() {
  const auto place = [](const Finding& finding) {
    const std::vector<source::Label>& labels = finding.diagnostic.labels;
    return std::tuple(finding.module, finding.diagnostic.severity, labels.empty() ? 0 : labels.front().span.begin);
  };
  std::ranges::stable_sort(findings_, {}, place);
  for (Finding& finding : findings_) diagnostics_.report(std::move(finding.diagnostic));
  findings_.clear();
}

std::unique_ptr<typed::Program> check(const std::vector<ParsedModule>& modules, std::string_view entry,
                                      source::Diagnostics& diagnostics) {
  return Checker(modules, entry, diagnostics).run();
}

}  // namespace mesh2cpp::types
