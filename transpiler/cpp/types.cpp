// The table of docs/generated-code.md, "Types".
#include "transpiler/cpp/types.hpp"

#include <algorithm>

namespace mesh2cpp::cpp {

using types::TypeKind;

namespace {

Type named(std::string name, std::vector<Type> arguments = {}) {
  return Type{.name = std::move(name), .arguments = std::move(arguments)};
}

bool derives(const std::vector<typed::Derive>& derives, typed::Derive wanted) {
  return std::find(derives.begin(), derives.end(), wanted) != derives.end();
}

/// `derive` holds for a type when it holds for all parts, or an impl says so; `leaf` decides for the built-in types.
template <class Leaf>
bool holds(types::Type type, typed::Derive derive, const ExplicitImpls& impls, const Leaf& leaf) {
  type = types::resolve(type);
  if (!leaf(type->kind)) return false;
  if (impls.find(definition_of(type), derive == typed::Derive::eq ? "Eq" : "Ord") != nullptr) return true;
  if (type->structure != nullptr && !derives(type->structure->derives, derive)) return false;
  if (type->sum != nullptr && !is_builtin(*type->sum) && !derives(type->sum->derives, derive)) return false;
  if (type->kind == TypeKind::pid) return true;
  return std::all_of(type->arguments.begin(), type->arguments.end(),
                     [&](types::Type argument) { return holds(argument, derive, impls, leaf); });
}

}  // namespace

bool is_scalar(types::Type type) {
  switch (types::resolve(type)->kind) {
    case TypeKind::integer:
    case TypeKind::floating:
    case TypeKind::boolean:
    case TypeKind::unit:
    case TypeKind::range:
      return true;
    default:
      return false;
  }
}

bool is_unit(types::Type type) { return types::resolve(type)->kind == TypeKind::unit; }
bool is_never(types::Type type) { return types::resolve(type)->kind == TypeKind::never; }

bool is_dependent(types::Type type) {
  type = types::resolve(type);
  if (type->kind == TypeKind::parameter || type->kind == TypeKind::associated) return true;
  return std::any_of(type->arguments.begin(), type->arguments.end(), is_dependent);
}

bool has_equality(types::Type type, const ExplicitImpls& impls) {
  return holds(type, typed::Derive::eq, impls, [](TypeKind kind) {
    return kind != TypeKind::function && kind != TypeKind::iterator && kind != TypeKind::regex;
  });
}

bool has_order(types::Type type, const ExplicitImpls& impls) {
  return holds(type, typed::Derive::ord, impls, [](TypeKind kind) {
    switch (kind) {
      case TypeKind::function:
      case TypeKind::iterator:
      case TypeKind::map:
      case TypeKind::set:
      case TypeKind::queue:
      case TypeKind::range:
      case TypeKind::pid:
      case TypeKind::any_pid:
      case TypeKind::any:
      case TypeKind::json:
      case TypeKind::regex:
        return false;
      default:
        return true;
    }
  });
}

bool is_builtin(const typed::SumDefinition& sum) { return sum.module == nullptr; }

std::string Types::qualify_fully(const typed::Module* owner, const std::string& name) const {
  const ModuleNames& target = names_.module(owner);
  if (home_ == nullptr) return target.qualified + "::" + name;
  const ModuleNames& here = names_.module(home_);
  // Inside `storage::queries`, the name `billing` could also be that of a namespace `storage::billing`.
  bool is_hidden = false;
  std::string prefix;
  for (const std::string& part : here.namespaces) {
    prefix += (prefix.empty() ? "" : "::") + part;
    is_hidden = is_hidden || names_.is_namespace(prefix + "::" + target.namespaces.front());
  }
  return (is_hidden ? "::" : "") + target.qualified + "::" + name;
}

std::string Types::spell(const typed::Module* owner, const std::string& name) const {
  return names_.is_member_name(name) ? qualify_fully(owner, name) : qualify(owner, name);
}

std::string Types::qualify(const typed::Module* owner, const std::string& name) const {
  return owner == &module_ && home_ == &module_ ? name : qualify_fully(owner, name);
}

Type Types::lower(types::Type type) const {
  type = types::resolve(type);
  std::vector<Type> arguments;
  if (type->kind != TypeKind::function) {
    for (const types::Type argument : type->arguments) arguments.push_back(lower(argument));
  }
  switch (type->kind) {
    case TypeKind::integer:
      return named("mesh::Int");
    case TypeKind::floating:
      return named("mesh::Float");
    case TypeKind::boolean:
      return named("bool");
    case TypeKind::string:
      return named("mesh::String");
    case TypeKind::unit:
    case TypeKind::never:
    case TypeKind::variable:  // nothing constrains it
      return named("mesh::Unit");
    case TypeKind::associated:
      return associated(type);
    case TypeKind::atom:
      return named("mesh::Atom");
    case TypeKind::json:
      return named("mesh::Json");
    case TypeKind::regex:
      return named("mesh::Regex");
    case TypeKind::range:
      return named("mesh::Range");
    case TypeKind::any:
      return named("mesh::Any");
    case TypeKind::any_pid:
      return named("mesh::AnyPid");
    case TypeKind::tuple:
      return named("mesh::Tuple", std::move(arguments));
    case TypeKind::list:
      return named("mesh::List", std::move(arguments));
    case TypeKind::map:
      return named("mesh::Map", std::move(arguments));
    case TypeKind::set:
      return named("mesh::Set", std::move(arguments));
    case TypeKind::queue:
      return named("mesh::Queue", std::move(arguments));
    case TypeKind::iterator:
      return named("mesh::Iter", std::move(arguments));
    case TypeKind::pid:
      if (is_unit(type->arguments.front())) return named("mesh::Pid<>");
      return named("mesh::Pid", std::move(arguments));
    case TypeKind::function: {
      std::vector<Type> parameters;
      for (std::size_t i = 0; i + 1 < type->arguments.size(); ++i) parameters.push_back(lower(type->arguments[i]));
      return named("mesh::Fn", {signature(lower(type->arguments.back()), parameters)});
    }
    case TypeKind::structure:
      return named(spell(type->structure->module, names_[type->structure]), std::move(arguments));
    case TypeKind::sum:
      if (is_builtin(*type->sum)) return named("mesh::" + type->sum->name, std::move(arguments));
      return named(spell(type->sum->module, names_[type->sum]), std::move(arguments));
    case TypeKind::parameter:
      return named(names_.type_parameter(type->parameter));
  }
  return named("mesh::Unit");
}

/// `typename Container<T>::Item`; `Item` in the default bodies of the interface itself.
Type Types::associated(types::Type type) const {
  const typed::InterfaceDefinition& interface = *type->interface;
  const typed::TypeParameter* item = interface.associated[type->index];
  const types::Type self = types::resolve(type->arguments.front());
  if (self->kind == TypeKind::parameter && names_.interface_of_self(self->parameter) == &interface) {
    return named(names_.type_parameter(item));
  }
  const bool is_builtin = interface.module == nullptr;
  Type result = named(is_builtin ? names_[&interface] : qualify(interface.module, names_[&interface]));
  for (const types::Type argument : type->arguments) result.arguments.push_back(lower(argument));
  result.member = is_builtin ? item->name : names_[item];
  result.is_dependent = true;
  return result;
}

Type Types::parameter(types::Type type) const { return is_scalar(type) ? lower(type) : const_reference(lower(type)); }

Type Types::variant(const typed::Variant& variant, types::Type sum) const {
  if (is_builtin(*variant.sum)) return named("mesh::" + variant.name);
  Type type = lower(sum);
  if (type.arguments.empty()) {
    type.name += "::" + names_[&variant];
  } else {
    type.member = names_[&variant];
    type.is_dependent = is_dependent(sum);
  }
  return type;
}

Type Types::field(const typed::Field& field) const {
  Type type = lower(field.type);
  return plan_.is_boxed(field) ? named("mesh::Box", {std::move(type)}) : type;
}

}  // namespace mesh2cpp::cpp
