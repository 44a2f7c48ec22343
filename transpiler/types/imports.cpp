// What imports bring into scope (reference 08 sections 1.4 and 1.5).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

std::string dotted(const ast::Path& path) {
  std::string text;
  for (const ast::Name& segment : path.segments) {
    if (!text.empty()) text += '.';
    text += segment.text;
  }
  return text;
}

bool is_public(const TypeEntity& type) {
  if (const auto* structure = std::get_if<const typed::StructDefinition*>(&type)) return (*structure)->is_public;
  if (const auto* sum = std::get_if<const typed::SumDefinition*>(&type)) return (*sum)->is_public;
  if (const auto* alias = std::get_if<AliasInfo*>(&type)) return (*alias)->is_public;
  return false;
}

bool has_public(const FunctionSet& functions) {
  return std::ranges::any_of(functions, [](const FunctionInfo* f) { return f->function->is_public; });
}

}  // namespace

void Checker::remember_import(ModuleInfo& module, const ModuleInfo& from) {
  std::vector<const typed::Module*>& imports = module.module->imports;
  if (std::ranges::find(imports, from.module) == imports.end()) imports.push_back(from.module);
}

ModuleInfo* Checker::find_module(std::string_view name) {
  const auto found = modules_by_name_.find(std::string(name));
  return found == modules_by_name_.end() ? nullptr : found->second;
}

/// A module of its own file: those inside a file are reached through it alone.
ModuleInfo* Checker::importable_module(std::string_view name) {
  ModuleInfo* const module = find_module(name);
  return module == nullptr || module->outer != nullptr ? nullptr : module;
}

std::vector<std::string> Checker::module_names() const {
  std::vector<std::string> names;
  for (const ModuleInfo& module : modules_) names.push_back(module.parsed->name);
  for (const char* library :
       {"String",  "Int",   "Float", "Math", "List",  "Map",    "Set",      "Tuple", "Range", "Queue", "Iter",
        "Process", "Timer", "Job",   "Json", "Regex", "Crypto", "DateTime", "Env",   "File",  "IO"})
    names.emplace_back(library);
  return names;
}

void Checker::report_unknown_module(const ast::Path& path) {
  const std::string name = dotted(path);
  report(errors::unknown_module(name, path.span(), closest_name(name, module_names())));
}

void Checker::import_module(ModuleInfo& module, const ast::Import& import) {
  const ast::Path path = import.path();
  const ast::Name& last = path.segments.back();
  ModuleInfo* from = importable_module(dotted(path));
  if (from == nullptr) {
    if (is_library_module(last.text)) return;
    report_unknown_module(path);
    module.namespaces.try_emplace(std::string(last.text));
    return;
  }
  remember_import(module, *from);
  std::vector<ModuleInfo*>& named = module.namespaces[std::string(last.text)];
  if (std::ranges::find(named, from) == named.end()) named.push_back(from);
  import_types(module, *from);
  for (const auto& [name, service] : from->services) module.imported_services[name] = {service, from->parsed->name};
}

void Checker::import_names(ModuleInfo& module, const ast::FromImport& import) {
  const ast::Path path = import.path();
  ModuleInfo* from = importable_module(dotted(path));
  if (from == nullptr) {
    const std::string_view library = path.segments.front().text;
    if (!is_library_module(library)) {
      report_unknown_module(path);
      for (const ast::Name& name : import.names()) break_name(module, name);
      return;
    }
    for (const ast::Name& name : import.names()) import_library_name(module, library, name);
    return;
  }
  remember_import(module, *from);
  import_types(module, *from);
  for (const ast::Name& name : import.names()) import_name(module, *from, name);
}

/// All public types come with any import of their module (reference 08 section 1.5 rule 1).
void Checker::import_types(ModuleInfo& module, const ModuleInfo& from) {
  for (const auto& [name, type] : from.types) {
    if (!is_public(type)) continue;
    module.imported_types[name] = {type, from.parsed->name};
    const auto* sum = std::get_if<const typed::SumDefinition*>(&type);
    if (sum == nullptr) continue;
    for (const typed::Variant& variant : (*sum)->variants) module.imported_variants[variant.name] = &variant;
  }
}

template <class T>
void Checker::add_import(ModuleInfo& module, NameMap<Imported<T>>& names, const ast::Name& name, T what,
                         const std::string& from) {
  const auto [known, is_new] = names.try_emplace(std::string(name.text), Imported<T>{what, from});
  if (is_new) return;
  if (known->second.from != from)
    report(errors::hidden_import(name.text, from, known->second.from, name.span), &module);
  known->second = {what, from};
}

/// Reference 08 section 1.5 rule 4.
void Checker::import_name(ModuleInfo& module, ModuleInfo& from, const ast::Name& name) {
  const std::string text(name.text);
  const std::string& source = from.parsed->name;
  if (const auto found = from.functions.find(text); found != from.functions.end() && has_public(found->second))
    return add_import<Entity>(module, module.imported_values, name, &found->second, source);
  if (const auto found = from.types.find(text); found != from.types.end() && is_public(found->second)) return;
  if (const auto found = from.actors.find(text); found != from.actors.end())
    return add_import<Entity>(module, module.imported_values, name, found->second, source);
  if (const auto found = from.supervisors.find(text); found != from.supervisors.end())
    return add_import<Entity>(module, module.imported_values, name, found->second, source);
  if (const auto found = from.services.find(text); found != from.services.end())
    return add_import(module, module.imported_services, name, found->second, source);
  // Public interfaces are visible without import; naming one is allowed (reference 08 section 1.5).
  if (const auto found = from.interfaces.find(text);
      found != from.interfaces.end() && found->second->definition->is_public)
    return;
  report(declares(from, name.text) ? errors::private_item(name.text, source, name.span)
                                   : errors::not_exported(name.text, source, name.span, exports(from)));
  break_name(module, name);
}

/// Uses of a name that could not be imported are not reported again.
void Checker::break_name(ModuleInfo& module, const ast::Name& name) {
  module.imported_values.try_emplace(std::string(name.text), Imported<Entity>{Broken{}, ""});
}

void Checker::import_library_name(ModuleInfo& module, std::string_view library, const ast::Name& name) {
  if (const typed::LibraryFunction* function = find_library_function(library, name.text))
    return add_import<Entity>(module, module.imported_values, name, function, std::string(library));
  std::vector<std::string> names;
  for (const typed::LibraryFunction* function : library_functions(library)) names.push_back(function->name);
  std::ranges::sort(names);
  if (library == "Continuity" && name.text == "promote") {
    report(errors::promotion_disabled(name.span));
    return break_name(module, name);
  }
  report(errors::not_exported(name.text, library, name.span, names));
  break_name(module, name);
}

bool Checker::declares(const ModuleInfo& module, std::string_view name) {
  const std::string text(name);
  return module.functions.contains(text) || module.types.contains(text) || module.constants.contains(text) ||
         module.actors.contains(text) || module.supervisors.contains(text) || module.services.contains(text) ||
         module.interfaces.contains(text);
}

std::vector<std::string> Checker::exports(const ModuleInfo& module) {
  std::vector<std::string> names;
  for (const auto& [name, functions] : module.functions) {
    if (has_public(functions)) names.push_back(name);
  }
  for (const auto& [name, type] : module.types) {
    if (is_public(type)) names.push_back(name);
  }
  for (const auto& [name, actor] : module.actors) names.push_back(name);
  for (const auto& [name, supervisor] : module.supervisors) names.push_back(name);
  for (const auto& [name, service] : module.services) names.push_back(name);
  for (const auto& [name, interface] : module.interfaces) {
    if (interface->definition->is_public) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace mesh2cpp::types
