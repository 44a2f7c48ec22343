// `module Name do ... end` inside a file (reference 01 section 3.3, 02 section 18 rule 5): a module of its own, called
// `File.Name`, which the rest of the file reaches as `Name.member`. It sees what the file imports, the nested modules
// above it, and the names of the file around it. A file whose nested modules use such names is checked as a whole and
// becomes one module of the typed tree, as either side may need the other; otherwise every nested module comes first.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

/// Every identifier below `node` that is no member: a local that is called like a name of the file only makes more of
/// it one unit.
template <class Is>
bool mentions_any(const syntax::Node& node, const Is& is) {
  syntax::Kind before = syntax::Kind::newline;
  for (const syntax::Token& token : node.tokens()) {
    if (is_trivia(token.kind)) continue;
    if (token.kind == syntax::Kind::identifier && before != syntax::Kind::dot && is(node.tree().text(token)))
      return true;
    before = token.kind;
  }
  return false;
}

}  // namespace

/// Adds a module for each nested one below `items`, then one for `items`: in the order in which they are checked.
ModuleInfo& Checker::add_module(const ParsedModule& parsed, const syntax::Node& items) {
  std::vector<ModuleInfo*> nested;
  for (const ast::Item& item : ast::FileView{{items}}.items()) {
    const auto definition = item.as_module();
    if (!definition) continue;
    const std::string name(definition->name().text);
    nested_names_.push_back({parsed.name + "." + name, parsed.file, parsed.tree});
    ModuleInfo& inner = add_module(nested_names_.back(), definition->body().node);
    inner.nested_name = definition->name();
    inner.module->is_nested = true;
    nested.push_back(&inner);
  }
  ModuleInfo& module = modules_.emplace_back();
  module.parsed = &parsed;
  module.items = items;
  module.position = modules_.size() - 1;
  module.module = &program_->owned_modules.emplace_back();
  module.module->name = parsed.name;
  module.module->file = parsed.file;
  module.module->tree = parsed.tree;
  program_->modules.push_back(module.module);
  for (ModuleInfo* inner : nested) inner->outer = &module;
  module.nested = std::move(nested);
  return module;
}

/// Does a module inside use a name of the file around it, rather than one of its own?
bool Checker::looks_outside(const ModuleInfo& inner) {
  const auto is_outer = [&](std::string_view name) {
    for (const ModuleInfo* around = &inner; around != nullptr; around = around->outer) {
      if (declares(*around, name) || around->variants.contains(std::string(name))) return around != &inner;
    }
    return false;
  };
  return mentions_any(inner.items, is_outer) ||
         std::ranges::any_of(inner.nested, [](const ModuleInfo* each) { return looks_outside(*each); });
}

/// What a module declares, public or not, as the modules inside it see it: like imported names.
void Checker::lend_names(const ModuleInfo& outer, ModuleInfo& inner) {
  const std::string& from = outer.parsed->name;
  for (const auto& [name, functions] : outer.functions) inner.imported_values[name] = {&functions, from};
  for (const auto& [name, actor] : outer.actors) inner.imported_values[name] = {actor, from};
  for (const auto& [name, supervisor] : outer.supervisors) inner.imported_values[name] = {supervisor, from};
  for (const auto& [name, constant] : outer.constants) inner.imported_values[name] = {constant, from};
  for (const auto& [name, service] : outer.services) inner.imported_services[name] = {service, from};
  for (const auto& [name, type] : outer.types) inner.imported_types[name] = {type, from};
  for (const auto& [name, variant] : outer.variants) inner.imported_variants[name] = variant;
}

/// When the imports of the file are known. The modules inside see them, the names around, and the modules above.
void Checker::connect_nested_modules(ModuleInfo& module) {
  if (module.outer == nullptr)
    module.is_one_unit =
        std::ranges::any_of(module.nested, [](const ModuleInfo* each) { return looks_outside(*each); });
  for (ModuleInfo* inner : module.nested) {
    inner->is_one_unit = module.is_one_unit;
    inner->namespaces = module.namespaces;
    inner->imported_values = module.imported_values;
    inner->imported_services = module.imported_services;
    inner->imported_types = module.imported_types;
    inner->imported_variants = module.imported_variants;
    inner->module->imports = module.module->imports;
    lend_names(module, *inner);
    connect_nested_modules(*inner);
    const std::string name(inner->nested_name.text);
    const auto is_same = [&](const ModuleInfo* other) { return other->nested_name.text == inner->nested_name.text; };
    const ModuleInfo* first = *std::ranges::find_if(module.nested, is_same);
    // Two of one name, or a file of the project with that name.
    if (find_module(inner->parsed->name) != inner)
      report(errors::defined_twice(name, first->nested_name.span, inner->nested_name.span), &module);
    module.namespaces[name] = {inner};
    remember_import(module, *inner);
  }
}

/// The modules that are checked, and written, together with `module`: itself, or all of its file.
std::vector<ModuleInfo*> Checker::unit_of(ModuleInfo& module) {
  if (!module.is_one_unit) return {&module};
  ModuleInfo* file = &module;
  while (file->outer != nullptr) file = file->outer;
  std::vector<ModuleInfo*> unit{file};
  for (std::size_t i = 0; i < unit.size(); ++i) unit.insert(unit.end(), unit[i]->nested.begin(), unit[i]->nested.end());
  return unit;
}

/// Moves what nested modules of a unit hold to the module of the file, in the order of the source.
void Checker::merge_units() {
  std::unordered_map<const typed::Module*, typed::Module*> merged;
  for (ModuleInfo& module : modules_) {
    if (!module.is_one_unit || module.outer != nullptr) continue;
    typed::Module& whole = *module.module;
    for (const ModuleInfo* inner : unit_of(module)) {
      if (inner == &module) continue;
      merged[inner->module] = &whole;
      const std::vector<typed::Item>& items = inner->module->items;
      whole.items.insert(whole.items.end(), items.begin(), items.end());
      for (auto part : {&typed::Module::imports, &typed::Module::impl_modules})
        (whole.*part).insert((whole.*part).end(), (inner->module->*part).begin(), (inner->module->*part).end());
    }
    std::ranges::stable_sort(whole.items, {}, [](const typed::Item& item) {
      return std::visit([](const auto* each) { return each->span.begin; }, item);
    });
  }
  if (merged.empty()) return;
  const auto move = [&](auto& owned) {
    for (auto& each : owned) {
      if (const auto found = merged.find(each.module); found != merged.end()) each.module = found->second;
    }
  };
  move(program_->structs);
  move(program_->sums);
  move(program_->functions);
  move(program_->actors);
  move(program_->services);
  move(program_->supervisors);
  move(program_->constants);
  move(program_->interfaces);
  move(program_->impls);
  std::erase_if(program_->modules, [&](const typed::Module* module) { return merged.contains(module); });
  for (typed::Module& module : program_->owned_modules) {
    for (auto* needed : {&module.imports, &module.impl_modules}) {
      std::unordered_set<const typed::Module*> seen{&module};
      for (const typed::Module*& each : *needed) {
        if (const auto found = merged.find(each); found != merged.end()) each = found->second;
      }
      std::erase_if(*needed, [&](const typed::Module* each) { return !seen.insert(each).second; });
    }
  }
}

}  // namespace mesh2cpp::types
