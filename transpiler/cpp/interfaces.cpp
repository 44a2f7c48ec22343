#include "transpiler/cpp/interfaces.hpp"

#include <algorithm>

#include "transpiler/cpp/declarations.hpp"
#include "transpiler/cpp/printer.hpp"
#include "transpiler/cpp/type_declarations.hpp"

namespace mesh2cpp::cpp {

namespace {

std::vector<TemplateParameter> plain_parameters(const ProgramNames& names,
                                                const std::vector<const typed::TypeParameter*>& parameters) {
  std::vector<TemplateParameter> result;
  for (const typed::TypeParameter* parameter : parameters) result.push_back({names.type_parameter(parameter)});
  return result;
}

std::vector<const typed::TypeParameter*> all_parameters(const typed::InterfaceDefinition& interface) {
  std::vector<const typed::TypeParameter*> parameters{interface.self};
  parameters.insert(parameters.end(), interface.parameters.begin(), interface.parameters.end());
  return parameters;
}

/// The default bodies know the associated types by name: the class of the impl is not complete where it derives.
std::vector<const typed::TypeParameter*> default_parameters(const typed::InterfaceDefinition& interface) {
  std::vector<const typed::TypeParameter*> parameters = all_parameters(interface);
  parameters.insert(parameters.end(), interface.associated.begin(), interface.associated.end());
  return parameters;
}

std::string qualify_interface(const Types& types, const ProgramNames& names,
                              const typed::InterfaceDefinition& interface, const std::string& name) {
  return interface.module == nullptr ? names[&interface] : types.qualify(interface.module, name);
}

bool has_default(const typed::InterfaceDefinition& interface) {
  return interface.module != nullptr && std::any_of(interface.methods.begin(), interface.methods.end(),
                                                    [](const auto& method) { return method.default_body != nullptr; });
}

/// The base class that gives an impl the methods that it omits.
std::optional<Type> defaults_of(const ModuleContext& view, const typed::Impl& impl) {
  const typed::InterfaceDefinition& interface = *impl.interface;
  if (!has_default(interface)) return std::nullopt;
  bool omits = false;
  for (std::size_t i = 0; i < impl.methods.size(); ++i) {
    omits = omits || (impl.methods[i] == nullptr && interface.methods[i].default_body != nullptr);
  }
  if (!omits) return std::nullopt;
  const ProgramNames& names = view.program.names;
  Type base{.name = view.types.qualify(interface.module, names.defaults(&interface))};
  base.arguments.push_back(view.types.lower(impl.self));
  for (const types::Type argument : impl.arguments) base.arguments.push_back(view.types.lower(argument));
  for (const types::Type associated : impl.associated) base.arguments.push_back(view.types.lower(associated));
  return base;
}

std::string associated_name(const ProgramNames& names, const typed::InterfaceDefinition& interface, std::size_t index) {
  const typed::TypeParameter* associated = interface.associated[index];
  return interface.module == nullptr ? associated->name : names[associated];
}

Function method_prototype(const ModuleContext& view, const typed::Function& method) {
  Function result = function_prototype(view, method);
  add_specifier(result, "static");
  return result;
}

}  // namespace

std::vector<const typed::TypeParameter*> parameters_in_scope(const typed::Function& function) {
  std::vector<const typed::TypeParameter*> parameters;
  if (function.impl != nullptr) {
    parameters = function.impl->parameters;
  } else if (function.interface != nullptr) {
    parameters = default_parameters(*function.interface);
  }
  const std::vector<const typed::TypeParameter*> own = own_parameters(function);
  parameters.insert(parameters.end(), own.begin(), own.end());
  return parameters;
}

std::vector<const typed::TypeParameter*> own_parameters(const typed::Function& function) {
  // The first parameter of a default body is `Self`.
  const std::size_t first = function.interface != nullptr && function.impl == nullptr ? 1 : 0;
  return {function.type_parameters.begin() + static_cast<std::ptrdiff_t>(first), function.type_parameters.end()};
}

Type interface_class(const Types& types, const ProgramNames& names, const typed::InterfaceDefinition& interface,
                     types::Type self, const std::vector<types::Type>& arguments) {
  Type result{.name = qualify_interface(types, names, interface, names[&interface])};
  result.arguments.push_back(types.lower(self));
  for (const types::Type argument : arguments) result.arguments.push_back(types.lower(argument));
  return result;
}

Decl interface_template(const ModuleContext& module, const typed::InterfaceDefinition& interface) {
  const ProgramNames& names = module.program.names;
  return {ForwardClass{plain_parameters(names, all_parameters(interface)), ClassKey::struct_, names[&interface],
                       module.comments_of(interface.span)}};
}

std::optional<Decl> interface_defaults(const ModuleContext& module, const typed::InterfaceDefinition& interface) {
  if (!has_default(interface)) return std::nullopt;
  const ProgramNames& names = module.program.names;
  Class result{.template_parameters = plain_parameters(names, default_parameters(interface)),
               .name = names.defaults(&interface)};
  for (const typed::InterfaceMethod& method : interface.methods) {
    if (method.default_body != nullptr) {
      result.public_members.push_back({method_prototype(module, *method.default_body)});
    }
  }
  return Decl{std::move(result)};
}

Decls default_definitions(ModuleContext& module, const typed::InterfaceDefinition& interface) {
  Decls definitions;
  if (!has_default(interface)) return definitions;
  const ProgramNames& names = module.program.names;
  Type scope{.name = names.defaults(&interface)};
  for (const auto* parameter : default_parameters(interface)) {
    scope.arguments.push_back({.name = names.type_parameter(parameter)});
  }
  for (const typed::InterfaceMethod& method : interface.methods) {
    if (method.default_body == nullptr) continue;
    Function definition = function_definition(module, *method.default_body, print(scope));
    definition.doc.clear();
    definition.class_template_parameters = plain_parameters(names, default_parameters(interface));
    definitions.push_back({std::move(definition)});
  }
  return definitions;
}

const typed::Module* home_of(const typed::Impl& impl) {
  return becomes_functions(impl) ? module_of(impl.self) : impl.interface->module;
}

std::vector<const typed::Function*> methods_of(const typed::Impl& impl) {
  std::vector<const typed::Function*> methods;
  for (const typed::Function* method : impl.methods) {
    if (method != nullptr) methods.push_back(method);
  }
  methods.insert(methods.end(), impl.further.begin(), impl.further.end());
  return methods;
}

Decls impl_declarations(const ModuleContext& view, const typed::Impl& impl) {
  const ProgramNames& names = view.program.names;
  Decls declarations;
  if (becomes_functions(impl)) {
    for (const typed::Function* method : methods_of(impl)) {
      Function declaration = function_prototype(view, *method);
      if (declaration.doc.empty() && method == methods_of(impl).front()) declaration.doc = view.comments_of(impl.span);
      declaration.template_parameters = template_parameters(view, impl.parameters);
      declarations.push_back({std::move(declaration)});
    }
    for (Decl& further : further_declarations(view, impl)) declarations.push_back(std::move(further));
    return declarations;
  }
  Class result{.doc = view.comments_of(impl.span),
               .template_parameters = template_parameters(view, impl.parameters),
               .name = print(interface_class(view.types, names, *impl.interface, impl.self, impl.arguments)),
               .is_specialisation = true,
               .base = defaults_of(view, impl)};
  for (std::size_t i = 0; i < impl.associated.size() && i < impl.interface->associated.size(); ++i) {
    result.public_members.push_back(
        {Using{associated_name(names, *impl.interface, i), view.types.lower(impl.associated[i])}});
  }
  for (const typed::Function* method : methods_of(impl)) {
    result.public_members.push_back({method_prototype(view, *method)});
  }
  declarations.push_back({std::move(result)});
  return declarations;
}

Function method_definition(ModuleContext& view, const typed::Impl& impl, const typed::Function& method) {
  const ProgramNames& names = view.program.names;
  const typed::Module* home = home_of(impl);
  std::string scope;
  if (!becomes_functions(impl)) {
    scope = print(interface_class(view.types, names, *impl.interface, impl.self, impl.arguments));
  } else if (home != &view.module) {
    scope = home == nullptr ? "mesh" : names.module(home).qualified;
  }
  Function definition = function_definition(view, method, scope);
  definition.doc.clear();
  definition.class_template_parameters = template_parameters(view, impl.parameters);
  return definition;
}

Decls further_declarations(const ModuleContext& view, const typed::Impl& impl) {
  if (impl.interface->name != "Ord") return {};
  const Type self = const_reference(view.types.lower(impl.self));
  const auto operation = [&](std::string result, std::string spelling, Expr value) {
    Function function{.template_parameters = template_parameters(view, impl.parameters),
                      .specifiers = "inline",
                      .result = {.name = std::move(result)},
                      .name = "operator" + std::move(spelling),
                      .parameters = {{self, "self"}, {self, "other"}},
                      .body_form = Body::block};
    function.body.push_back({Return{std::move(value)}});
    return Decl{std::move(function)};
  };
  const Expr is_less = binary("<", name("self"), name("other"));
  const Expr is_greater = binary("<", name("other"), name("self"));
  return {operation("bool", ">", is_greater), operation("bool", "<=", negated(is_greater)),
          operation("bool", ">=", negated(is_less)),
          operation("std::partial_ordering", "<=>",
                    call("mesh::order_by_less", {name("self"), name("other")}, Effect::none))};
}

}  // namespace mesh2cpp::cpp
