// Types of Mesh as the checker works with them. A `Type` is a handle to an immutable node (variables are bound in
// place during inference and are gone from the typed tree, where every type is closed or names a type parameter).
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace mesh2cpp::typed {
struct StructDefinition;
struct SumDefinition;
struct TypeParameter;
struct InterfaceDefinition;
}  // namespace mesh2cpp::typed

namespace mesh2cpp::types {

enum class TypeKind : std::uint8_t {
  integer,
  floating,
  boolean,
  string,
  unit,
  atom,
  never,
  json,
  regex,
  range,
  tuple,      // arguments: the elements, two or more
  function,   // arguments: the parameters, then the result
  list,       // one argument
  map,        // key, value
  set,        // one argument
  queue,      // one argument
  iterator,   // one argument
  pid,        // one argument: the message type
  any_pid,    // `Pid` without argument
  any,        // the message type of an open mailbox (reference 04 section 5.5)
  structure,  // user struct; arguments: one per type parameter
  sum,        // user or built-in sum type; arguments: one per type parameter
  parameter,  // a generalised type parameter of the enclosing function or type
  // `T.Item` of a type parameter with a bound, `Self.Item` in a default method: only in the finished tree, where the
  // type that implements the interface is known it is the type itself. Arguments: that type parameter, then the
  // arguments of the interface.
  associated,
  variable,  // inference only
};

struct TypeNode;
using Type = const TypeNode*;

struct TypeNode {
  TypeKind kind = TypeKind::unit;
  std::vector<Type> arguments;
  const typed::StructDefinition* structure = nullptr;
  const typed::SumDefinition* sum = nullptr;
  const typed::TypeParameter* parameter = nullptr;
  const typed::InterfaceDefinition* interface = nullptr;  // associated: whose type, and which of them
  std::uint32_t index = 0;
  // Inference only: the number shown as `?7`, the level of generalisation, and what the variable is bound to; of other
  // types, once inference is over, the closed type that stands for it.
  mutable std::uint32_t variable = 0;
  mutable std::uint32_t level = 0;
  mutable Type bound = nullptr;
};

/// Owns type nodes; handles stay valid as long as the arena lives.
class TypeArena {
 public:
  Type make(TypeNode node) { return &nodes_.emplace_back(std::move(node)); }

 private:
  std::deque<TypeNode> nodes_;
};

/// Follows bound variables to the node that stands for the type.
[[nodiscard]] Type resolve(Type type);
/// `Result<Int, String>`, `(Int, Int) -> Bool`, `Geometry.Point` (reference 02 section 1.6); what goes beyond about 500
/// characters is left out: `...`.
[[nodiscard]] std::string to_string(Type type);
/// Structural equality of resolved types.
[[nodiscard]] bool same(Type a, Type b);

}  // namespace mesh2cpp::types
