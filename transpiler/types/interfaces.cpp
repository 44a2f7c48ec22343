// Interfaces as programs declare them (reference 02 sections 9.1 and 9.4), and the bounds that name them.
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

void Checker::collect_interface(ModuleInfo& module, const ast::InterfaceDef& syntax) {
  InterfaceInfo& info = interfaces_.emplace_back();
  typed::InterfaceDefinition& definition = program_->interfaces.emplace_back();
  info.definition = &definition;
  info.module = &module;
  info.syntax = syntax;
  definition.name = syntax.name().text;
  definition.module = module.module;
  definition.is_public = syntax.is_public();
  definition.span = syntax.span();
  definition.self = type_parameters({{"Self", {}}}).front();
  definition.parameters = type_parameters(syntax.generics());
  std::vector<ast::Name> associated;
  for (const ast::AssociatedType& type : syntax.associated_types()) associated.push_back(type.name());
  definition.associated = type_parameters(associated);
  if (const auto [known, is_new] = module.interfaces.try_emplace(definition.name, &info); !is_new)
    report(errors::defined_twice(definition.name, known->second->syntax.name().span, syntax.name().span));
  module.module->items.emplace_back(&definition);
}

/// The signatures, in terms of `Self`, its associated types and the parameters of the interface.
void Checker::define_interfaces(ModuleInfo& module) {
  module_ = &module;
  for (InterfaceInfo& info : interfaces_) {
    if (info.module != &module) continue;
    typed::InterfaceDefinition& definition = *info.definition;
    TypeNames names;
    const Type self = unifier_.parameter(definition.self);
    names.emplace_back("Self", self);
    for (const typed::TypeParameter* each : definition.parameters)
      names.emplace_back(each->name, unifier_.parameter(each));
    for (const typed::TypeParameter* each : definition.associated)
      names.emplace_back("Self." + each->name, unifier_.parameter(each));
    const TypeNames outer = std::exchange(generic_names_, std::move(names));
    for (const ast::MethodDef& syntax : info.syntax.methods()) {
      const std::string name(syntax.name().text);
      if (const auto known = std::ranges::find(definition.methods, name, &typed::InterfaceMethod::name);
          known != definition.methods.end()) {
        report(errors::defined_twice(name, known->span, syntax.name().span));
        continue;
      }
      typed::InterfaceMethod& method = definition.methods.emplace_back();
      method.name = name;
      method.interface = &definition;
      method.index = static_cast<std::uint32_t>(definition.methods.size() - 1);
      method.is_static = true;
      method.has_default = syntax.has_body();
      method.span = syntax.name().span;
      for (const ast::Param& param : syntax.params()) {
        if (param.is_self()) {
          method.is_static = false;
          continue;
        }
        const auto written = param.annotation();
        method.parameters.push_back(written ? annotation(*written) : nullptr);
      }
      if (const auto written = syntax.result_type()) method.result = annotation(*written);
      info.defaults.push_back(method.has_default ? &make_default(info, method, syntax) : nullptr);
    }
    generic_names_ = outer;
  }
}

/// A default body is a function of a `Self` of its own, so that what it demands of it binds only those who use it.
FunctionInfo& Checker::make_default(InterfaceInfo& interface, typed::InterfaceMethod& method,
                                    const ast::MethodDef& syntax) {
  const typed::InterfaceDefinition& definition = *interface.definition;
  const typed::TypeParameter* self = &program_->type_parameters.emplace_back(typed::TypeParameter{"Self", {}});
  rigid_.insert(self);
  declared_parameters_.insert(self);
  FunctionInfo& function = make_method(*interface.module, syntax);
  function.interface = &interface;
  function.method = &method;
  function.self = unifier_.parameter(self);
  function.function->interface = &definition;
  function.function->is_static = method.is_static;
  function.function->type_parameters = {self};
  ScopedBound bound{function.self, &interface, {}};
  function.surroundings.emplace_back("Self", function.self);
  for (const typed::TypeParameter* each : definition.parameters) {
    rigid_.insert(each);
    declared_parameters_.insert(each);
    bound.arguments.push_back(unifier_.parameter(each));
    function.surroundings.emplace_back(each->name, bound.arguments.back());
  }
  for (std::size_t i = 0; i < definition.associated.size(); ++i)
    function.surroundings.emplace_back("Self." + definition.associated[i]->name, projection(bound, i));
  parameter_bounds_[self] = {bound};
  function.bounds.push_back(std::move(bound));
  method.default_body = function.function;
  return function;
}

/// A function that stands in an impl or interface.
FunctionInfo& Checker::make_method(ModuleInfo& module, const ast::FnDef& syntax) {
  FunctionInfo& function = functions_.emplace_back();
  function.module = &module;
  function.arity = syntax.params().size();
  function.clauses = {syntax};
  function.function = &program_->functions.emplace_back();
  function.function->name = syntax.name().text;
  function.function->module = module.module;
  function.function->span = syntax.span();
  function_infos_[function.function] = &function;
  return function;
}

/// Local, then any public one of the program (reference 08 section 1.5), then built-in. Null when there is none.
InterfaceInfo* Checker::find_interface(const ast::Path& path) {
  const std::string name(path.segments.back().text);
  if (path.segments.size() > 1) {
    const auto named = module_->namespaces.find(std::string(path.segments[path.segments.size() - 2].text));
    if (named == module_->namespaces.end()) return nullptr;
    for (const ModuleInfo* module : named->second) {
      const auto found = module->interfaces.find(name);
      if (found != module->interfaces.end() && found->second->definition->is_public) return found->second;
    }
    return nullptr;
  }
  for (const ModuleInfo* around = module_; around != nullptr; around = around->outer) {
    if (const auto found = around->interfaces.find(name); found != around->interfaces.end()) return found->second;
  }
  InterfaceInfo* visible = nullptr;
  for (ModuleInfo& module : modules_) {
    const auto found = module.interfaces.find(name);
    if (found == module.interfaces.end() || !found->second->definition->is_public) continue;
    const std::vector<const typed::Module*>& imports = module_->module->imports;
    const bool is_imported = std::ranges::find(imports, module.module) != imports.end();
    if (visible == nullptr || is_imported) visible = found->second;
  }
  if (visible != nullptr) {
    remember_import(*module_, *visible->module);
    return visible;
  }
  const auto found = builtin_interfaces_.find(name);
  return found == builtin_interfaces_.end() ? nullptr : found->second;
}

/// `where T: Scored`. A built-in trait is a need of `T`, any other interface a bound.
void Checker::declare_bound(const ast::Bound& bound, Type type, std::vector<ScopedBound>& bounds) {
  InterfaceInfo* interface = find_interface(bound.interface);
  if (interface == nullptr) {
    report(errors::undefined_interface(bound.interface.segments.back().text, bound.interface.span()));
    return;
  }
  ScopedBound scoped{type, interface, {}};
  if (interface->trait) {
    need(type, *interface->trait, bound.interface.span());
    bounds.push_back(std::move(scoped));
    return;
  }
  for (std::size_t i = 0; i < interface->definition->parameters.size(); ++i)
    scoped.arguments.push_back(unifier_.fresh());
  demand_bound(scoped, bound.interface.span(), nullptr);
  bounds.push_back(std::move(scoped));
}

/// `T.Item` of a type parameter: a type parameter of its own while types are inferred, in the finished tree a type
/// that is associated with the other.
Type Checker::projection(const ScopedBound& bound, std::size_t index) {
  const typed::TypeParameter* owner = resolve(bound.type)->parameter;
  for (const Projection& known : projections_[owner]) {
    if (known.interface == bound.interface && known.index == index) return unifier_.parameter(known.parameter);
  }
  const typed::InterfaceDefinition& definition = *bound.interface->definition;
  const typed::TypeParameter* parameter = &program_->type_parameters.emplace_back(
      typed::TypeParameter{owner->name + "." + definition.associated[index]->name, {}});
  rigid_.insert(parameter);
  declared_parameters_.insert(parameter);
  projections_[owner].push_back({parameter, bound.interface, index, bound.arguments});
  determine(parameter, bound, index);
  return unifier_.parameter(parameter);
}

/// `parameter` stands for an associated type of the type in `bound`.
void Checker::determine(const typed::TypeParameter* parameter, const ScopedBound& bound, std::size_t index) {
  TypeNode node;
  node.kind = TypeKind::associated;
  node.arguments = {bound.type};
  node.arguments.insert(node.arguments.end(), bound.arguments.begin(), bound.arguments.end());
  node.interface = bound.interface->definition;
  node.index = static_cast<std::uint32_t>(index);
  determined_[parameter] = program_->types.make(std::move(node));
}

}  // namespace mesh2cpp::types
