// What deriving Json, Row and Schema asks of fields, and the functions that it gives to a type (reference 02 section
// 20; 05 sections 2.6 and 2.7; 07 sections 7 and 8).
#include <algorithm>
#include <array>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

bool contains(const std::vector<typed::Derive>& derives, typed::Derive derive) {
  return std::ranges::find(derives, derive) != derives.end();
}

/// May be a field of a type that derives Json. A type parameter is asked at each use.
bool is_json_field(Type type) {
  type = resolve(type);
  switch (type->kind) {
    case TypeKind::integer:
    case TypeKind::floating:
    case TypeKind::boolean:
    case TypeKind::string:
    case TypeKind::json:
    case TypeKind::parameter:
    case TypeKind::variable:
    case TypeKind::never:  // reported already
      return true;
    case TypeKind::list:
      return is_json_field(type->arguments[0]);
    case TypeKind::map:
      return resolve(type->arguments[0])->kind == TypeKind::string && is_json_field(type->arguments[1]);
    case TypeKind::structure:
      return contains(type->structure->derives, typed::Derive::json) &&
             std::ranges::all_of(type->arguments, is_json_field);
    case TypeKind::sum: {
      const bool is_option = type->sum->module == nullptr && type->sum->name == "Option";
      return (is_option || contains(type->sum->derives, typed::Derive::json)) &&
             std::ranges::all_of(type->arguments, is_json_field);
    }
    default:
      return false;
  }
}

bool is_column(Type type) {
  switch (resolve(type)->kind) {
    case TypeKind::integer:
    case TypeKind::floating:
    case TypeKind::boolean:
    case TypeKind::string:
    case TypeKind::never:
      return true;
    default:
      return false;
  }
}

bool is_row_field(Type type) {
  type = resolve(type);
  const bool is_option = type->kind == TypeKind::sum && type->sum->module == nullptr && type->sum->name == "Option";
  return is_column(is_option ? type->arguments[0] : type);
}

struct StaticFunction {
  std::string_view name;
  typed::DerivedFunction function;
  typed::Derive derive;
};

constexpr std::array static_functions = {
    StaticFunction{"from_json", typed::DerivedFunction::from_json, typed::Derive::json},
    StaticFunction{"from_row", typed::DerivedFunction::from_row, typed::Derive::row},
    StaticFunction{"__table__", typed::DerivedFunction::table, typed::Derive::schema},
    StaticFunction{"__primary_key__", typed::DerivedFunction::primary_key, typed::Derive::schema},
    StaticFunction{"__fields__", typed::DerivedFunction::fields, typed::Derive::schema},
    StaticFunction{"__field_types__", typed::DerivedFunction::field_types, typed::Derive::schema},
    StaticFunction{"__relationships__", typed::DerivedFunction::relationships, typed::Derive::schema},
    StaticFunction{"__relationship_meta__", typed::DerivedFunction::relationship_meta, typed::Derive::schema},
};

/// The field of `__<field>_col__`.
std::string_view column_of(std::string_view name) {
  constexpr std::string_view begin = "__";
  constexpr std::string_view end = "_col__";
  if (name.size() <= begin.size() + end.size() || !name.starts_with(begin) || !name.ends_with(end)) return {};
  return name.substr(begin.size(), name.size() - begin.size() - end.size());
}

}  // namespace

/// One error per field (E0038, E0039).
void Checker::check_derived_fields(ModuleInfo& module) {
  module_ = &module;
  for (const typed::StructDefinition& structure : program_->structs) {
    if (structure.module != module.module) continue;
    for (const typed::Field& field : structure.fields) {
      if (contains(structure.derives, typed::Derive::json)) check_json_field(field, field.name);
      if (contains(structure.derives, typed::Derive::row) && !is_row_field(field.type))
        report(errors::not_row_field(field.name, to_string(field.type), field.span));
    }
  }
  for (const typed::SumDefinition& sum : program_->sums) {
    if (sum.module != module.module || !contains(sum.derives, typed::Derive::json)) continue;
    for (const typed::Variant& variant : sum.variants) {
      for (std::size_t i = 0; i < variant.payload.size(); ++i) {
        const typed::Field& field = variant.payload[i];
        check_json_field(field, variant.name + "::" + (field.name.empty() ? std::to_string(i) : field.name));
      }
    }
  }
}

void Checker::check_json_field(const typed::Field& field, std::string_view name) {
  if (!is_json_field(field.type)) report(errors::not_json_field(name, to_string(field.type), field.span));
}

/// `User.from_json`, `User.__table__` and their like; empty when nothing of that name is derived.
std::optional<DerivedMember> Checker::find_derived(const TypeEntity& entity, std::string_view name) {
  if (entity.index() == 0) return std::nullopt;
  const Type owner = resolve(open_type(entity));
  if (owner->structure == nullptr && owner->sum == nullptr) return std::nullopt;
  const auto& derived = owner->structure != nullptr ? owner->structure->derives : owner->sum->derives;
  const auto* const row = std::ranges::find(static_functions, name, &StaticFunction::name);
  if (row != static_functions.end()) {
    if (!contains(derived, row->derive)) return std::nullopt;
    return DerivedMember{row->function, owner};
  }
  if (owner->structure == nullptr || !owner->structure->schema) return std::nullopt;
  const std::vector<std::string>& columns = owner->structure->schema->fields;
  const std::string column(column_of(name));
  if (std::ranges::find(columns, column) == columns.end()) return std::nullopt;
  return DerivedMember{typed::DerivedFunction::column, owner, column};
}

std::string_view derive_of(std::string_view function) {
  const auto* const row = std::ranges::find(static_functions, function, &StaticFunction::name);
  if (row == static_functions.end()) return {};
  switch (row->derive) {
    case typed::Derive::json:
      return "Json";
    case typed::Derive::row:
      return "Row";
    default:
      return "Schema";
  }
}

std::optional<DerivedMember> Checker::derived_method(Type receiver, std::string_view name) {
  receiver = resolve(receiver);
  if (name != "to_json") return std::nullopt;
  const bool is_derived =
      (receiver->structure != nullptr && contains(receiver->structure->derives, typed::Derive::json)) ||
      (receiver->sum != nullptr && contains(receiver->sum->derives, typed::Derive::json));
  if (!is_derived) return std::nullopt;
  return DerivedMember{typed::DerivedFunction::to_json, receiver};
}

typed::ExprPtr Checker::derived_reference(const DerivedMember& member, Span span) {
  const Type string = simple(TypeKind::string);
  Type type = nullptr;
  switch (member.function) {
    case typed::DerivedFunction::to_json:
      need(member.owner, Trait::to_json, span);
      type = function_type({member.owner}, simple(TypeKind::json));
      break;
    case typed::DerivedFunction::from_json:
      need(member.owner, Trait::from_json, span);
      type = function_type({string}, result(member.owner, string));
      break;
    case typed::DerivedFunction::from_row:
      type = function_type({unifier_.make(TypeKind::map, {string, string})}, result(member.owner, string));
      break;
    case typed::DerivedFunction::table:
    case typed::DerivedFunction::primary_key:
    case typed::DerivedFunction::column:
      type = function_type({}, string);
      break;
    case typed::DerivedFunction::fields:
    case typed::DerivedFunction::field_types:
    case typed::DerivedFunction::relationships:
    case typed::DerivedFunction::relationship_meta:
      type = function_type({}, unifier_.make(TypeKind::list, {string}));
      break;
  }
  return make(span, type, typed::DerivedRef{member.function, member.owner, member.column});
}

}  // namespace mesh2cpp::types
