// `module Name do ... end` inside a file (reference 01 section 3.3, 02 section 18 rule 5): a module of its own, called
// `File.Name`, which the rest of the file reaches as `Name.member`. It sees what the file imports and the nested
// modules above it, but not the other names of the file: it comes before them.
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

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

/// When the imports of the file are known. The modules inside see them, and the nested modules above.
void Checker::connect_nested_modules(ModuleInfo& module) {
  for (ModuleInfo* inner : module.nested) {
    inner->namespaces = module.namespaces;
    inner->imported_values = module.imported_values;
    inner->imported_services = module.imported_services;
    inner->imported_types = module.imported_types;
    inner->imported_variants = module.imported_variants;
    inner->module->imports = module.module->imports;
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

/// Is it a name of the file around the current nested module?
bool Checker::is_outer_name(std::string_view name) const {
  for (const ModuleInfo* outer = module_->outer; outer != nullptr; outer = outer->outer) {
    if (declares(*outer, name) || outer->variants.contains(std::string(name))) return true;
  }
  return false;
}

}  // namespace mesh2cpp::types
