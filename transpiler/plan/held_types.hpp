// What a value of a type may hold.
#pragma once

#include <algorithm>
#include <unordered_set>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// The user's type or built-in sum that it is, or null.
[[nodiscard]] inline const void* definition_of(types::Type type) {
  if (type->kind == types::TypeKind::structure) return type->structure;
  return type->kind == types::TypeKind::sum ? type->sum : nullptr;
}

/// `fits` is true of the type, or of one that a value of it may hold.
template <class Fits>
[[nodiscard]] bool may_hold(types::Type type, const Fits& fits) {
  std::unordered_set<const void*> seen;  // definitions
  const auto look = [&](const auto& self, types::Type unresolved) -> bool {
    const types::Type each = types::resolve(unresolved);
    const auto in_type = [&](types::Type part) { return self(self, part); };
    if (fits(each) || std::ranges::any_of(each->arguments, in_type)) return true;
    const void* const definition = definition_of(each);
    if (definition == nullptr || !seen.insert(definition).second) return false;
    const auto in_field = [&](const typed::Field& field) {
      // A parameter of the definition stands for one of the arguments.
      return types::resolve(field.type)->kind != types::TypeKind::parameter && in_type(field.type);
    };
    if (each->structure != nullptr) return std::ranges::any_of(each->structure->fields, in_field);
    return std::ranges::any_of(each->sum->variants, [&](const typed::Variant& variant) {
      return std::ranges::any_of(variant.payload, in_field);
    });
  };
  return look(look, type);
}

/// It is a parameter, or a type associated to one: any type.
[[nodiscard]] inline bool is_any_type(types::Type type) {
  return type->kind == types::TypeKind::parameter || type->kind == types::TypeKind::associated;
}

}  // namespace mesh2cpp::plan
