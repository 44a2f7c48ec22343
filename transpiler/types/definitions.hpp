// The part of the typed tree that has no code in it: names, and the types, interfaces and impls that programs declare.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "transpiler/source/source.hpp"
#include "transpiler/types/type.hpp"

namespace mesh2cpp::typed {

using source::Span;
using types::Type;

struct Module;
struct Function;
struct InterfaceDefinition;
struct InterfaceMethod;
struct Impl;

// ---- Names -------------------------------------------------------------------------------------------------------

/// `where T: Scored`: an interface of a module, or a built-in one that is no trait of operators, text and comparison.
struct Bound {
  const InterfaceDefinition* interface = nullptr;
  std::vector<Type> arguments;  // one per parameter of the interface
};

/// A generalised type variable, declared (`<T>`) or inferred (then named `T`, `U`, ... in order of appearance).
/// `needs` lists the built-in traits that the body demands of it: "Add", "Eq", "Ord", "Display", ...
/// `bounds` lists the other interfaces that it must implement.
struct TypeParameter {
  std::string name;
  std::vector<std::string> needs;
  std::vector<Bound> bounds = {};
};

/// A parameter, `let` name or pattern variable. Shadowing makes a new `Local`. `id` is its place in `Program::locals`.
struct Local {
  std::string name;
  Type type = nullptr;
  Span span;
  std::uint32_t id = 0;
};

// ---- Types that programs declare ---------------------------------------------------------------------------------

enum class Derive : std::uint8_t { eq, ord, display, debug, hash, json, row, schema };

struct Field {
  std::string name;  // empty for a positional payload
  Type type = nullptr;
  Span span;
};

/// What deriving(Schema) says of a struct (reference 07 section 8).
struct Schema {
  std::string table;
  std::string primary_key;
  std::vector<std::string> fields;             // with the timestamps, if any
  std::vector<std::string> field_types;        // `slots:BIGINT`
  std::vector<std::string> relationships;      // `has_many:books:Book`
  std::vector<std::string> relationship_meta;  // `has_many:books:Book:shelf_id:books`
};

struct StructDefinition {
  std::string name;
  const Module* module = nullptr;
  std::vector<const TypeParameter*> parameters;
  std::vector<Field> fields;
  std::vector<Derive> derives;     // as in force: explicit, or the implicit ones (reference 02 section 20)
  std::optional<Schema> schema{};  // if it derives Schema
  bool is_public = false;
  Span span;
};

struct Variant {
  std::string name;
  std::vector<Field> payload;
  std::uint32_t index = 0;
  const SumDefinition* sum = nullptr;
  Span span;
};

/// `module` is null for the built-in sums Option, Result and Ordering.
struct SumDefinition {
  std::string name;
  const Module* module = nullptr;
  std::vector<const TypeParameter*> parameters;
  std::vector<Variant> variants;
  std::vector<Derive> derives;
  bool is_public = false;
  Span span;
};

// ---- Interfaces and impls (reference 02 sections 9 and 10) -------------------------------------------------------

/// One method that an interface asks for. Its types speak of the `self`, `parameters` and `associated` of the
/// interface.
struct InterfaceMethod {
  std::string name;
  const InterfaceDefinition* interface = nullptr;
  std::uint32_t index = 0;
  bool is_static = false;
  std::vector<Type> parameters;  // without `self`; null where not annotated
  Type result = nullptr;         // null where not annotated: every impl has its own
  bool has_default = false;
  /// What holds where an impl omits the method: a function whose first type parameter is `Self` (bound by the
  /// interface) and whose first parameter is `self`. Null without one, and for the `compare` of the built-in Ord.
  const Function* default_body = nullptr;
  Span span;
};

/// `module` is null for the built-in interfaces (`Add`, `Display`, `From`, ...), which every program has.
struct InterfaceDefinition {
  std::string name;
  const Module* module = nullptr;
  const TypeParameter* self = nullptr;           // `Self`
  std::vector<const TypeParameter*> parameters;  // `From<T>`
  std::vector<const TypeParameter*> associated;  // `Self.Item`, named `Item`
  std::deque<InterfaceMethod> methods;
  bool is_public = false;
  Span span;
};

/// `impl Convert<Int> for Box<T> where T: Show do ... end`.
struct Impl {
  const InterfaceDefinition* interface = nullptr;
  const Module* module = nullptr;
  std::vector<Type> arguments;                   // of the interface: Int
  std::vector<const TypeParameter*> parameters;  // T, with its needs and bounds
  Type self = nullptr;                           // Box<T>
  std::vector<Type> associated;                  // one per associated type of the interface
  std::vector<const Function*> methods;          // one per method of the interface; null where its default holds
  std::vector<const Function*> further;          // methods of this impl that the interface does not declare
  Span span;                                     // `impl ... for ...`, the header
};

}  // namespace mesh2cpp::typed
