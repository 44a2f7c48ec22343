// Allocates the names of a program scope by scope: namespaces, then types, classes, functions.
#include "transpiler/cpp/program_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "transpiler/cpp/impls.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

constexpr std::array<const char*, 8> ordinals{"first", "second", "third",   "fourth",
                                              "fifth", "sixth",  "seventh", "eighth"};

/// What classes of actors and services inherit or define themselves.
constexpr std::array<const char*, 20> class_members{"receive",
                                                    "receive_if",
                                                    "receive_for",
                                                    "receive_if_for",
                                                    "receive_matching",
                                                    "receive_matching_for",
                                                    "self",
                                                    "run",
                                                    "terminate",
                                                    "call",
                                                    "cast",
                                                    "spawn",
                                                    "start",
                                                    "init",
                                                    "handle",
                                                    "Service",
                                                    "Reply",
                                                    "Actor",
                                                    "request",
                                                    "state"};

/// Likewise of supervisors.
constexpr std::array<const char*, 5> supervisor_members{"children", "limit", "strategy", "where", "Supervisor"};

/// Such a class would hide what it inherits.
bool is_class_member(const std::string& name) {
  return std::find(class_members.begin(), class_members.end(), name) != class_members.end();
}

std::vector<std::string> split(const std::string& path) {
  std::vector<std::string> segments(1);
  for (const char c : path) {
    if (c == '.') {
      segments.emplace_back();
    } else {
      segments.back() += c;
    }
  }
  return segments;
}

std::string join(const std::vector<std::string>& parts, const std::string& separator) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : separator) + part;
  return text;
}

std::vector<std::string> declare_all(const std::vector<std::string>& wanted) {
  Names scope;
  std::vector<std::string> names;
  for (const std::string& name : wanted) names.push_back(scope.declare(name));
  return names;
}

}  // namespace

std::vector<std::string> payload_names(const typed::Variant& variant) {
  std::vector<std::string> wanted;
  for (std::size_t i = 0; i < variant.payload.size(); ++i) {
    const std::string& name = variant.payload[i].name;
    if (!name.empty()) {
      wanted.push_back(name);
    } else if (variant.payload.size() == 1) {
      wanted.emplace_back("value");
    } else {
      wanted.push_back(i < ordinals.size() ? ordinals[i] : "item_" + std::to_string(i + 1));
    }
  }
  return declare_all(wanted);
}

ProgramNames::ProgramNames(const typed::Program& program, const std::string& project) : project_(safe_name(project)) {
  for (const char* name : class_members) member_names_.insert(name);
  for (const char* name : supervisor_members) member_names_.insert(name);
  // Shorter names first: a namespace must know its children before its members get names.
  std::vector<const typed::Module*> modules = program.modules;
  std::stable_sort(modules.begin(), modules.end(), [](const auto* a, const auto* b) {
    return std::count(a->name.begin(), a->name.end(), '.') < std::count(b->name.begin(), b->name.end(), '.');
  });
  for (const typed::Module* module : modules) add_module(*module);
  add_builtin_interfaces(program);
  for (const typed::Module* module : program.modules) add_types(*module);
  for (const typed::Module* module : program.modules) {
    add_actors_and_services(*module);
    add_functions(*module);
  }
  for (const typed::SumDefinition& sum : program.sums) {
    if (sum.module == nullptr) {
      for (const typed::Variant& variant : sum.variants) {
        names_[&variant] = variant.name;
        fields_[&variant] = {variant.name == "Err" ? "error" : "value"};
      }
    }
  }
}

void ProgramNames::add_module(const typed::Module& module) {
  ModuleNames result;
  std::string path;
  // The module `Main` of project `shop` is `namespace shop`: `main` alone says nothing, and belongs to C++.
  const bool is_main = module.name.empty() || module.name == "Main";
  const std::vector<std::string> segments = split(is_main ? project_ : module.name);
  Names* enclosing = &global_;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    path += (path.empty() ? "" : ".") + segments[i];
    std::string wanted = snake_case(segments[i]);
    if (i == 0 && is_global(wanted)) wanted += '_';
    // Modules whose names differ only in case must not share a namespace; a parent shares with its children.
    auto& scope = namespace_scopes_[path];
    if (scope == nullptr) {
      scope = std::make_shared<Names>();
      names_[scope.get()] = enclosing->declare(wanted);
    }
    result.namespaces.push_back(names_.at(scope.get()));
    namespaces_.insert(join(result.namespaces, "::"));
    result.scope = scope;
    enclosing = scope.get();
  }
  result.qualified = join(result.namespaces, "::");
  // Files keep the plain names; only names that differ in case alone share one, and get that of their namespace.
  std::vector<std::string> folders;
  for (const std::string& segment : segments) folders.push_back(snake_case(segment));
  std::string stem = project_ + "/" + (is_main ? "main" : join(folders, "/"));
  if (!stems_.insert(stem).second) stems_.insert(stem = project_ + "/" + join(result.namespaces, "/"));
  result.header = stem + ".hpp";
  result.source = stem + ".cpp";
  modules_[&module] = std::move(result);
}

void ProgramNames::add_struct(const typed::StructDefinition& definition, Names& scope) {
  names_[&definition] = scope.declare(definition.name);
  Names members;
  for (const char* derived : {"to_json", "from_json", "from_row"}) members.reserve(derived);
  std::vector<std::string>& fields = fields_[&definition];
  for (const typed::Field& field : definition.fields) fields.push_back(members.declare(field.name));
  add_type_parameters(definition.parameters, scope);
}

void ProgramNames::add_sum(const typed::SumDefinition& definition, Names& scope) {
  const std::string& name = names_[&definition] = scope.declare(definition.name);
  Names inside;
  for (const char* taken : {"alternative", "is", "as", "get", "Sum", "to_json", "from_json"}) inside.reserve(taken);
  inside.reserve(name);
  for (const typed::Variant& variant : definition.variants) {
    names_[&variant] = inside.declare(variant.name);
    fields_[&variant] = payload_names(variant);
  }
  add_type_parameters(definition.parameters, scope);
}

void ProgramNames::add_type_parameters(const std::vector<const typed::TypeParameter*>& parameters, const Names& scope) {
  Names inside(&scope);
  for (const typed::TypeParameter* parameter : parameters)
    type_parameters_[parameter] = inside.declare(parameter->name);
}

namespace {

bool mentions(types::Type type, const typed::TypeParameter* parameter) {
  type = types::resolve(type);
  return type->parameter == parameter ||
         std::any_of(type->arguments.begin(), type->arguments.end(),
                     [&](types::Type argument) { return mentions(argument, parameter); });
}

}  // namespace

namespace {

/// Loops over, takes fields of, or calls methods of a value whose type is a type parameter: what comes of it may have a
/// type parameter of its own.
bool has_open_demands(const auto& node) {
  bool found = false;
  typed::for_each_child(node, [&](const auto& child) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Expr>) {
      const auto* loop = std::get_if<typed::For>(&child.node);
      const auto* field = std::get_if<typed::FieldAccess>(&child.node);
      const auto* index = std::get_if<typed::Index>(&child.node);
      const auto is_open = [](const typed::Expr& part) {
        return types::resolve(part.type)->kind == types::TypeKind::parameter;
      };
      found = found || std::holds_alternative<typed::DeferredMethod>(child.node) ||
              (loop != nullptr && is_open(*loop->iterable)) || (field != nullptr && is_open(*field->object)) ||
              (index != nullptr && is_open(*index->object));
    }
    found = found || has_open_demands(child);
  });
  return found;
}

}  // namespace

namespace {

/// Hands the type parameter to another function: that one may get from a field or a method what this one never names.
bool is_handed_on(const auto& node, const typed::TypeParameter* parameter) {
  bool found = false;
  typed::for_each_child(node, [&](const auto& child) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Expr>) {
      const auto* callee = std::get_if<typed::FunctionRef>(&child.node);
      // Functions that call each other share their type parameters: such a call says nothing new.
      const auto is_own = [&](const typed::FunctionRef& reference) {
        const auto& own = reference.function->type_parameters;
        return std::find(own.begin(), own.end(), parameter) != own.end();
      };
      found = found || (callee != nullptr && !is_own(*callee) &&
                        std::any_of(callee->type_arguments.begin(), callee->type_arguments.end(),
                                    [&](types::Type argument) { return mentions(argument, parameter); }));
    }
    found = found || is_handed_on(child, parameter);
  });
  return found;
}

}  // namespace

void ProgramNames::add_phantoms(const typed::Function& function) {
  if (!function.type_parameters.empty() && has_open_demands(function.body)) return;
  for (const typed::TypeParameter* parameter : function.type_parameters) {
    const bool is_real = mentions(function.result, parameter) ||
                         std::any_of(function.parameters.begin(), function.parameters.end(),
                                     [&](const auto* local) { return mentions(local->type, parameter); });
    if (is_real || is_handed_on(function.body, parameter)) continue;
    phantoms_.insert(parameter);
    type_parameters_[parameter] = "mesh::Unit";
  }
}

const std::string& ProgramNames::type_parameter(const typed::TypeParameter* parameter) const {
  const auto found = type_parameters_.find(parameter);
  return found == type_parameters_.end() ? parameter->name : found->second;
}

void ProgramNames::add_types(const typed::Module& module) {
  Names& scope = *modules_.at(&module).scope;
  for (const typed::Item& item : module.items) {
    if (const auto* const* structure = std::get_if<const typed::StructDefinition*>(&item))
      add_struct(**structure, scope);
    if (const auto* const* sum = std::get_if<const typed::SumDefinition*>(&item)) add_sum(**sum, scope);
  }
  for (const typed::Item& item : module.items) {
    if (const auto* const* interface = std::get_if<const typed::InterfaceDefinition*>(&item)) {
      add_interface(**interface, scope);
    }
  }
}

void ProgramNames::add_builtin_interfaces(const typed::Program& program) {
  static const std::map<std::string_view, std::string> others{{"Iterator", "mesh::Stepwise"}, {"default", "default_"}};
  const auto name_of = [](const std::string& name, const std::string& prefix) {
    const auto other = others.find(name);
    return other == others.end() ? prefix + name : other->second;
  };
  for (const typed::InterfaceDefinition& interface : program.interfaces) {
    if (interface.module != nullptr) continue;
    names_[&interface] = name_of(interface.name, "mesh::");
    for (const typed::InterfaceMethod& method : interface.methods) names_[&method] = name_of(method.name, "");
  }
}

/// An interface may be called like a type.
void ProgramNames::add_interface(const typed::InterfaceDefinition& interface, Names& scope) {
  const std::string& name = names_[&interface] =
      scope.declare(scope.is_taken(safe_name(interface.name)) ? interface.name + "Interface" : interface.name);
  defaults_[&interface] = scope.declare(name + "Defaults");
  std::vector<const typed::TypeParameter*> parameters{interface.self};
  parameters.insert(parameters.end(), interface.parameters.begin(), interface.parameters.end());
  parameters.insert(parameters.end(), interface.associated.begin(), interface.associated.end());
  add_type_parameters(parameters, scope);
  Names members;
  members.reserve(name);
  for (const typed::TypeParameter* associated : interface.associated) {
    names_[associated] = members.declare(associated->name);
    member_names_.insert(names_[associated]);
  }
  for (const typed::InterfaceMethod& method : interface.methods) {
    member_names_.insert(names_[&method] = members.declare(method.name));
    if (method.default_body == nullptr) continue;
    const auto& own = method.default_body->type_parameters;
    names_[method.default_body] = names_[&method];
    add_type_parameters({own.begin() + 1, own.end()}, scope);
    selves_[own.front()] = &interface;
    type_parameters_[own.front()] = type_parameters_.at(interface.self);
    add_phantoms(*method.default_body);
  }
}

const typed::InterfaceDefinition* ProgramNames::interface_of_self(const typed::TypeParameter* parameter) const {
  const auto found = selves_.find(parameter);
  return found == selves_.end() ? nullptr : found->second;
}

void ProgramNames::add_impl(const typed::Impl& impl, Names& scope) {
  add_type_parameters(impl.parameters, scope);
  Names members;
  const bool is_beside_type = becomes_functions(impl);
  for (std::size_t i = 0; i < impl.methods.size(); ++i) {
    const typed::InterfaceMethod& method = impl.interface->methods[i];
    members.reserve(names_.at(&method));
    if (impl.methods[i] == nullptr) continue;
    names_[impl.methods[i]] = is_beside_type ? function_name(method) : names_.at(&method);
    if (names_[impl.methods[i]].empty()) names_[impl.methods[i]] = scope.declare(method.name);
  }
  for (const typed::Function* function : impl.further) {
    names_[function] = is_beside_type ? scope.declare(function->name) : members.declare(function->name);
    if (!is_beside_type) member_names_.insert(names_[function]);
  }
  for (const auto* functions : {&impl.methods, &impl.further}) {
    for (const typed::Function* function : *functions) {
      if (function == nullptr) continue;
      add_type_parameters(function->type_parameters, scope);
      add_phantoms(*function);
    }
  }
}

void ProgramNames::add_service(const typed::Service& service, Names& scope) {
  const std::string wanted = pascal_case(service.name);
  names_[&service] = scope.declare(is_class_member(wanted) ? wanted + "Service" : wanted);
  Names members;
  for (const char* name : class_members) members.reserve(name);
  members.reserve(names_[&service]);
  for (const typed::Handler& handler : service.handlers) {
    member_names_.insert(names_[&handler] = members.declare(pascal_case(handler.name)));
  }
  for (const typed::Handler& handler : service.handlers) {
    member_names_.insert(clients_[&handler] = members.declare(handler.client_name));
    std::vector<std::string> wanted;
    for (const typed::Local* parameter : handler.parameters) wanted.push_back(parameter->name);
    fields_[&handler] = declare_all(wanted);
  }
  for (const typed::Function* helper : service.helpers) {
    if (helper == service.init) continue;
    member_names_.insert(names_[helper] = members.declare(helper->name));
    members_.insert(helper);
  }
  if (service.init != nullptr) {
    names_[service.init] = "init";
    members_.insert(service.init);
  }
}

void ProgramNames::add_actors_and_services(const typed::Module& module) {
  Names& scope = *modules_.at(&module).scope;
  for (const typed::Item& item : module.items) {
    if (const auto* const* service = std::get_if<const typed::Service*>(&item)) add_service(**service, scope);
    if (const auto* const* supervisor = std::get_if<const typed::Supervisor*>(&item)) {
      names_[*supervisor] = scope.declare(pascal_case((*supervisor)->name));
    }
  }
  // `Tally` keeps its name, also when an actor `tally` stands before it.
  for (const bool exact : {true, false}) {
    for (const typed::Item& item : module.items) {
      const auto* const* actor = std::get_if<const typed::Actor*>(&item);
      if (actor == nullptr || (pascal_case((*actor)->name) == (*actor)->name) != exact) continue;
      const std::string wanted = pascal_case((*actor)->name);
      names_[*actor] = scope.declare(scope.is_taken(safe_name(wanted)) ? wanted + "Actor" : wanted);
    }
  }
}

void ProgramNames::add_functions(const typed::Module& module) {
  Names& scope = *modules_.at(&module).scope;
  // Functions of one name and several arities share a C++ name; those of nested modules may have name and arity alike.
  struct Overloads {
    std::string name;
    std::set<std::size_t> arities{};
  };
  std::map<std::string, std::vector<Overloads>> overloads;
  std::map<std::string, std::vector<const typed::Function*>> by_name;
  for (const typed::Item& item : module.items) {
    if (const auto* const* function = std::get_if<const typed::Function*>(&item)) {
      std::vector<Overloads>& known = overloads[(*function)->name];
      const std::size_t arity = (*function)->parameters.size();
      auto found =
          std::find_if(known.begin(), known.end(), [&](const auto& each) { return !each.arities.contains(arity); });
      if (found == known.end()) found = known.insert(found, {scope.declare((*function)->name)});
      found->arities.insert(arity);
      const std::string& name = found->name;
      by_name[name].push_back(*function);
      names_[*function] = name;
      add_type_parameters((*function)->type_parameters, scope);
      add_phantoms(**function);
    }
    if (const auto* const* impl = std::get_if<const typed::Impl*>(&item)) add_impl(**impl, scope);
    if (const auto* const* constant = std::get_if<const typed::Constant*>(&item)) {
      names_[*constant] = scope.declare((*constant)->name);
    }
  }
  for (const auto& [name, functions] : by_name) {
    if (functions.size() > 1) overloaded_.insert(functions.begin(), functions.end());
  }
}

void ProgramNames::add_local_function(const typed::Function* function, const typed::Module* module, bool in_class) {
  Names& scope = *modules_.at(module).scope;
  names_[function] = scope.declare(function->name);
  add_type_parameters(function->type_parameters, scope);
  add_phantoms(*function);
  if (!in_class) return;
  members_.insert(function);
  member_names_.insert(names_[function]);
}

}  // namespace mesh2cpp::cpp
