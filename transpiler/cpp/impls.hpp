// Explicit impls of built-in interfaces. Operators, equality, order, hashes and text forms become functions beside the
// type, where C++ finds them by argument lookup; all other impls are specialisations of a class template.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::cpp {

/// The impl is written as functions beside its type: `operator+`, `to_text`, ...
[[nodiscard]] bool becomes_functions(const typed::Impl& impl);
/// False for functions beside a type that argument lookup would not find, or that C++ forbids: those of scalars,
/// strings, tuples and functions.
[[nodiscard]] bool can_be_written(const typed::Impl& impl);
/// The name of such a function; empty for `compare`, which is an ordinary one.
[[nodiscard]] std::string function_name(const typed::InterfaceMethod& method);
/// The operator that stands between the operands of the method, or before its only one: `+`. Empty for other methods.
[[nodiscard]] std::string_view operator_of(const typed::InterfaceMethod& method);
/// What `impl ... for` names: the definition of a struct or a sum type; null for built-in types.
[[nodiscard]] const void* definition_of(types::Type type);
/// The module whose namespace holds the type; null for built-in types.
[[nodiscard]] const typed::Module* module_of(types::Type type);

/// Finds them by type.
class ExplicitImpls {
 public:
  explicit ExplicitImpls(const typed::Program& program);

  /// The impl of the interface for a struct or sum type, or null.
  [[nodiscard]] const typed::Impl* find(const void* definition, std::string_view interface) const;
  /// All that are written as functions beside the type, in order.
  [[nodiscard]] const std::vector<const typed::Impl*>& functions_of(const void* definition) const;

 private:
  std::map<std::pair<const void*, std::string>, const typed::Impl*, std::less<>> by_interface_;
  std::map<const void*, std::vector<const typed::Impl*>> functions_;
};

}  // namespace mesh2cpp::cpp
