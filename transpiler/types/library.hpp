// The functions of the standard library: their types, their C++ names, and how a use of one gets its own type
// (reference 02 section 19.3, 03 section 9, 04 sections 10 and 11).
#pragma once

#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// The types that library types speak of (reference 02 sections 1.3 and 1.4). The checker makes them per program.
struct BuiltinTypes {
  const typed::SumDefinition* option;
  const typed::SumDefinition* result;
  const typed::SumDefinition* ordering;
  std::unordered_map<std::string_view, const typed::StructDefinition*> structures = {};
};

/// The module of the functions that test files alone have, `assert_eq` and its like. No program can write this name.
inline constexpr std::string_view assertions = "test file";

/// The function `module.name`, of the prelude when `module` is empty. Null when there is none.
/// Functions with rules of their own have entries too, so that the typed tree can refer to them: `to_string`,
/// `inspect` and `hash` (reference 02 section 9.7), and `Tuple.*` (02 section 1.5 rule 4), whose second type
/// parameter is the type of the selected element. The checker decides those types.
[[nodiscard]] const typed::LibraryFunction* find_library_function(std::string_view module, std::string_view name);

/// True for every library module of reference 00, also for those that have no functions here yet.
[[nodiscard]] bool is_library_module(std::string_view name);

/// The functions of a module in the order of the reference.
[[nodiscard]] std::vector<const typed::LibraryFunction*> library_functions(std::string_view module);

/// `string_length` is `String.length` (reference 02 section 19.3). Null when there is no such alias.
[[nodiscard]] const typed::LibraryFunction* find_flat_alias(std::string_view name);

/// What a use demands of a type argument: a built-in trait ("Eq", "Hash", ...), or one of two demands that have no
/// trait: "Number" (Int or Float: `Math.abs`) and "Tuple" (any tuple: `Tuple.first`).
struct Need {
  Type type;
  std::string_view trait;
};

/// The type of one use of a library function. `type_arguments` are in the order in which the variables appear in
/// the scheme. `Math.pi` is a constant: its type is no function type.
struct InstantiatedScheme {
  Type type;
  std::vector<Type> type_arguments;
  std::vector<Need> needs;
};

/// Makes the type of one use; `fresh` gives the type that stands for each quantified variable.
[[nodiscard]] InstantiatedScheme instantiate(const typed::LibraryFunction& function, TypeArena& arena,
                                             const std::function<Type()>& fresh, const BuiltinTypes& builtins);

/// The type that a text of the library's tables names; it has no variables.
[[nodiscard]] Type library_type(std::string_view text, TypeArena& arena, const BuiltinTypes& builtins);

}  // namespace mesh2cpp::types
