// From types as written to type terms (reference 02 sections 1.1 and 7; sugar: 01 section 4).
#include <algorithm>
#include <array>
#include <ranges>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

struct BuiltinType {
  std::string_view name;
  TypeKind kind;
  std::size_t arguments;
};

constexpr std::array builtin_types = {
    BuiltinType{"Int", TypeKind::integer, 0},   BuiltinType{"Float", TypeKind::floating, 0},
    BuiltinType{"Bool", TypeKind::boolean, 0},  BuiltinType{"String", TypeKind::string, 0},
    BuiltinType{"Unit", TypeKind::unit, 0},     BuiltinType{"Atom", TypeKind::atom, 0},
    BuiltinType{"Never", TypeKind::never, 0},   BuiltinType{"Range", TypeKind::range, 0},
    BuiltinType{"List", TypeKind::list, 1},     BuiltinType{"Map", TypeKind::map, 2},
    BuiltinType{"Set", TypeKind::set, 1},       BuiltinType{"Queue", TypeKind::queue, 1},
    BuiltinType{"Iter", TypeKind::iterator, 1}, BuiltinType{"Json", TypeKind::json, 0},
    BuiltinType{"Regex", TypeKind::regex, 0},
};

/// What programs call iterators in annotations: all of them mean an `Iter` (reference 02 section 1.5 rule 3).
constexpr std::array<std::string_view, 10> iterator_names = {
    "ListIterator",        "MapIterator",         "SetIterator",
    "RangeIterator",       "MapAdapterIterator",  "FilterAdapterIterator",
    "TakeAdapterIterator", "SkipAdapterIterator", "EnumerateAdapterIterator",
    "ZipAdapterIterator"};

/// Types of the reference whose library is not there yet.
constexpr std::array<std::string_view, 6> later_types = {
    "DateTime", "PoolHandle", "PgConn", "SqliteConn", "Query", "Changeset",
};

}  // namespace

Type Checker::annotation(const ast::TypeExpr& type) {
  const auto arguments = [&] {
    std::vector<Type> types;
    for (const ast::TypeExpr& argument : type.arguments()) types.push_back(annotation(argument));
    return types;
  };
  switch (type.form()) {
    case ast::TypeForm::named:
      return named_type(type);
    case ast::TypeForm::tuple: {
      std::vector<Type> elements = arguments();
      if (elements.empty()) return simple(TypeKind::unit);
      return elements.size() == 1 ? elements.front() : unifier_.make(TypeKind::tuple, std::move(elements));
    }
    case ast::TypeForm::function:
      return unifier_.make(TypeKind::function, arguments());
    case ast::TypeForm::option:
      return option(arguments().front());
    case ast::TypeForm::result: {
      const std::vector<Type> both = arguments();
      return result(both[0], both[1]);
    }
  }
  return simple(TypeKind::never);
}

Type Checker::named_type(const ast::TypeExpr& type) {
  const ast::Path path = type.path();
  std::vector<Type> arguments;
  for (const ast::TypeExpr& argument : type.arguments()) arguments.push_back(annotation(argument));
  bool was_reported = false;
  if (path.segments.size() == 1) {
    const std::string_view name = path.segments.front().text;
    for (const auto& [generic, variable] : generic_names_ | std::views::reverse) {
      if (generic == name) return variable;
    }
    if (const TypeEntity entity = find_type(name); entity.index() != 0)
      return applied(entity, std::move(arguments), type);
    if (const auto builtin = builtin_type(name, type, arguments)) return *builtin;
    if (sums_.structures.contains(name)) {
      unavailable(name, path.span());
      fit_arguments(std::move(arguments), 0, type.span());
      return library_structure(name);
    }
    if (std::ranges::find(later_types, name) != later_types.end()) {
      report(errors::unsupported(name, path.span()));
      return simple(TypeKind::never);
    }
  }
  if (path.segments.front().text == "Self" && path.segments.size() == 2) {
    const std::string written = "Self." + std::string(path.segments.back().text);
    for (const auto& [generic, type] : generic_names_ | std::views::reverse) {
      if (generic == written) return type;
    }
    report(errors::associated_type(path.segments.back().text, path.span()));
    return simple(TypeKind::never);
  }
  const TypeEntity entity = find_type(path, was_reported);
  if (entity.index() != 0) return applied(entity, std::move(arguments), type);
  if (was_reported) return simple(TypeKind::never);
  std::string name;
  for (const ast::Name& segment : path.segments) name += (name.empty() ? "" : ".") + std::string(segment.text);
  report(alias_ != nullptr ? errors::undefined_alias_target(alias_->name, name, path.span(), closest_type(name))
                           : errors::undefined_type(name, path.span(), closest_type(name)));
  return simple(TypeKind::never);
}

std::optional<Type> Checker::open_type(std::string_view name) {
  for (const auto& [generic, type] : generic_names_ | std::views::reverse) {
    if (generic == name) return type;
  }
  if (const TypeEntity entity = find_type(name); entity.index() != 0) return open_type(entity);
  const auto* const row = std::ranges::find(builtin_types, name, &BuiltinType::name);
  if (row != builtin_types.end()) return unifier_.make(row->kind, fresh_arguments(row->arguments));
  for (const typed::SumDefinition* sum : {sums_.option, sums_.result, sums_.ordering}) {
    if (sum->name == name) return open_type(sum);
  }
  if (name == "Pid") return simple(TypeKind::any_pid);
  return std::nullopt;
}

Type Checker::open_type(const TypeEntity& entity) {
  if (const auto* structure = std::get_if<const typed::StructDefinition*>(&entity))
    return unifier_.structure(*structure, fresh_arguments((*structure)->parameters.size()));
  if (const auto* sum = std::get_if<const typed::SumDefinition*>(&entity))
    return unifier_.sum(*sum, fresh_arguments((*sum)->parameters.size()));
  return open_alias(*std::get<AliasInfo*>(entity));
}

std::vector<Type> Checker::fresh_arguments(std::size_t count) {
  std::vector<Type> arguments;
  while (arguments.size() < count) arguments.push_back(unifier_.fresh());
  return arguments;
}

bool Checker::names_type(const ast::TypeExpr& type) {
  const std::string_view name = type.path().segments.front().text;
  bool was_reported = false;
  return open_type(name) || std::ranges::find(later_types, name) != later_types.end() ||
         find_type(type.path(), was_reported).index() != 0;
}

std::optional<Type> Checker::plain_type(std::string_view name) {
  const TypeEntity entity = find_type(name);
  if (const auto* structure = std::get_if<const typed::StructDefinition*>(&entity);
      structure != nullptr && (*structure)->parameters.empty())
    return unifier_.structure(*structure, {});
  if (const auto* sum = std::get_if<const typed::SumDefinition*>(&entity); sum != nullptr && (*sum)->parameters.empty())
    return unifier_.sum(*sum, {});
  if (const auto* alias = std::get_if<AliasInfo*>(&entity)) return open_alias(**alias);
  const auto* const row = std::ranges::find(builtin_types, name, &BuiltinType::name);
  if (row != builtin_types.end() && row->arguments == 0) return simple(row->kind);
  if (name == "Pid") return simple(TypeKind::any_pid);
  return std::nullopt;
}

std::optional<Type> Checker::builtin_type(std::string_view name, const ast::TypeExpr& type,
                                          std::vector<Type>& arguments) {
  if (const auto* const row = std::ranges::find(builtin_types, name, &BuiltinType::name); row != builtin_types.end())
    return unifier_.make(row->kind, fit_arguments(std::move(arguments), row->arguments, type.span()));
  if (std::ranges::find(iterator_names, name) != iterator_names.end())
    return unifier_.make(TypeKind::iterator, fit_arguments(std::move(arguments), 1, type.span()));
  if (name == "Ptr" && arguments.empty()) return unifier_.fresh();
  // A bare `Pid` is the untyped form, not one with a fresh message type (reference 02 section 1.1 rule 4).
  if (name == "Pid" && arguments.empty()) return simple(TypeKind::any_pid);
  if (name == "Pid") return unifier_.make(TypeKind::pid, fit_arguments(std::move(arguments), 1, type.span()));
  for (const typed::SumDefinition* sum : {sums_.option, sums_.result, sums_.ordering}) {
    if (sum->name == name)
      return unifier_.sum(sum, fit_arguments(std::move(arguments), sum->parameters.size(), type.span()));
  }
  return std::nullopt;
}

/// A generic name without arguments stands for fresh ones; any other count must agree (E0003).
std::vector<Type> Checker::fit_arguments(std::vector<Type> arguments, std::size_t count, Span where) {
  if (!arguments.empty() && arguments.size() != count) report(errors::wrong_count(count, arguments.size(), where));
  arguments.resize(std::min(arguments.size(), count));
  while (arguments.size() < count) arguments.push_back(unifier_.fresh());
  return arguments;
}

Type Checker::applied(const TypeEntity& entity, std::vector<Type> arguments, const ast::TypeExpr& type) {
  if (const auto* structure = std::get_if<const typed::StructDefinition*>(&entity))
    return unifier_.structure(*structure,
                              fit_arguments(std::move(arguments), (*structure)->parameters.size(), type.span()));
  if (const auto* sum = std::get_if<const typed::SumDefinition*>(&entity))
    return unifier_.sum(*sum, fit_arguments(std::move(arguments), (*sum)->parameters.size(), type.span()));
  return expand_alias(*std::get<AliasInfo*>(entity), std::move(arguments), type);
}

Type Checker::expand_alias(AliasInfo& alias, std::vector<Type> arguments, const ast::TypeExpr& type) {
  if (alias.progress == Progress::open) {
    report(errors::cyclic_alias(alias.name, alias.syntax.name().span), alias.module);
    alias.progress = Progress::done;
    alias.target = simple(TypeKind::never);
    return alias.target;
  }
  define_alias(alias);
  arguments = fit_arguments(std::move(arguments), alias.parameters.size(), type.span());
  Substitution substitution;
  for (std::size_t i = 0; i < arguments.size(); ++i) substitution[alias.parameters[i]] = arguments[i];
  return unifier_.substitute(alias.target, substitution);
}

Type Checker::open_alias(AliasInfo& alias) {
  define_alias(alias);
  Substitution substitution;
  for (const typed::TypeParameter* parameter : alias.parameters) substitution[parameter] = unifier_.fresh();
  return unifier_.substitute(alias.target, substitution);
}

void Checker::define_alias(AliasInfo& alias) {
  if (alias.progress != Progress::untouched) return;
  alias.progress = Progress::open;
  ModuleInfo* const module = std::exchange(module_, alias.module);
  const AliasInfo* const outer = std::exchange(alias_, &alias);
  std::vector<std::pair<std::string, Type>> generics = std::exchange(generic_names_, {});
  for (const ast::Name& name : alias.syntax.generics()) {
    const typed::TypeParameter* parameter =
        &program_->type_parameters.emplace_back(typed::TypeParameter{std::string(name.text), {}});
    alias.parameters.push_back(parameter);
    generic_names_.emplace_back(parameter->name, unifier_.parameter(parameter));
  }
  const Type target = annotation(alias.syntax.target());
  // A cycle found on the way has closed the alias already.
  if (alias.progress == Progress::open) alias.target = target;
  alias.progress = Progress::done;
  generic_names_ = std::move(generics);
  alias_ = outer;
  module_ = module;
}

std::optional<std::string> Checker::closest_type(std::string_view name) const {
  std::vector<std::string> names = {"Pid", "Option", "Result", "Ordering"};
  for (const BuiltinType& type : builtin_types) names.emplace_back(type.name);
  for (const auto& [type, entity] : module_->types) {
    if (alias_ == nullptr || alias_->name != type) names.push_back(type);
  }
  for (const auto& [type, entity] : module_->imported_types) names.push_back(type);
  return closest_name(name, names);
}

/// Reference 02 section 18 rule 4: local, imported, then the only public type of that name in the project.
TypeEntity Checker::find_type(std::string_view name) {
  const std::string text(name);
  if (const auto found = module_->types.find(text); found != module_->types.end()) return found->second;
  if (const auto found = module_->imported_types.find(text); found != module_->imported_types.end())
    return found->second.what;
  return {};
}

TypeEntity Checker::find_type(const ast::Path& path, bool& was_reported) {
  const ast::Name& last = path.segments.back();
  const std::string name(last.text);
  const auto is_public = [](const TypeEntity& type) {
    if (const auto* structure = std::get_if<const typed::StructDefinition*>(&type)) return (*structure)->is_public;
    if (const auto* sum = std::get_if<const typed::SumDefinition*>(&type)) return (*sum)->is_public;
    return std::get<AliasInfo*>(type)->is_public;
  };
  if (path.segments.size() == 1) {
    TypeEntity only;
    const ModuleInfo* home = nullptr;
    for (const ModuleInfo& module : modules_) {
      const auto found = module.types.find(name);
      if (found == module.types.end() || !is_public(found->second)) continue;
      if (only.index() != 0) return {};
      only = found->second;
      home = &module;
    }
    if (home != nullptr && home != module_) remember_import(*module_, *home);
    return only;
  }
  const auto named = module_->namespaces.find(std::string(path.segments[path.segments.size() - 2].text));
  if (named == module_->namespaces.end()) return {};
  for (const ModuleInfo* module : named->second) {
    const auto found = module->types.find(name);
    if (found == module->types.end()) continue;
    if (is_public(found->second) || module == module_) return found->second;
    if (std::holds_alternative<AliasInfo*>(found->second)) continue;  // unknown outside its module: E0045
    report(errors::private_item(last.text, module->parsed->name, last.span));
    was_reported = true;
    return {};
  }
  return {};
}

}  // namespace mesh2cpp::types
