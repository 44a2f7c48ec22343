// What the rules of the checker tell each other: demands on types that are not known yet, and what surrounds a place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "transpiler/syntax/ast.hpp"
#include "transpiler/types/environment.hpp"
#include "transpiler/types/library.hpp"
#include "transpiler/types/traits.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// What is asked of a type that is not known yet (reference 02 section 3.4 rule 2).
enum class Demand : std::uint8_t {
  trait,
  field,
  method,
  static_method,
  conversion,
  bound,
  associated,
  iteration,
  index,
  element
};

/// One demand, kept until its subject is known. `expr` is the node that the answer completes.
struct Constraint {
  Demand demand = Demand::trait;
  Type subject = nullptr;
  Span span;
  ModuleInfo* module = nullptr;
  Trait trait = Trait::eq;
  std::string name;             // field, method, static method, conversion
  Type result = nullptr;        // of all but bounds; traits: the `Output` of an operator, null where it is the operand
  std::vector<Type> arguments;  // method: without the receiver; index: the index
  typed::Expr* expr = nullptr;
  typed::Expr* origin = nullptr;       // method: the callee in the generic function that asks
  InterfaceInfo* interface = nullptr;  // bound, associated; method: the only one that counts
  std::vector<Type> interface_arguments;
  std::size_t index = 0;                            // associated: which
  bool impls_only = false;                          // method: no fields, no library
  const typed::LibraryFunction* library = nullptr;  // static method: what it is where no impl fits
  bool pair = false;                                // iteration: a map gives (key, value)
  std::optional<std::int64_t> position;             // element: empty when computed
  std::uint32_t position_in_list = 0;
  std::size_t errors_before = 0;  // those reported before the component that asks
  bool solved = false;
  bool is_last_try = false;  // nothing more will be known
};

/// What the body being checked returns, and the loops around the current place.
struct Body {
  Type result = nullptr;
  bool annotated = false;
  Type asked = nullptr;   // closures: the result that their surroundings ask for
  bool question = false;  // a `?` has fixed the result
  std::uint32_t loops = 0;
  bool is_actor = false;  // the body of an actor itself, no closure in it
};

/// What the surroundings of an expression know about it: the type they will ask for, and whether it is the last
/// thing its actor's body does.
struct Hint {
  Type type = nullptr;
  bool tail = false;
};

/// An argument of a call: source, or something checked already (the receiver of a method call).
using Argument = std::variant<ast::Expr, std::vector<ast::FieldInit>, typed::ExprPtr>;

/// Which methods a call may mean: those of one interface, those of impls.
struct MethodScope {
  InterfaceInfo* only = nullptr;
  bool impls_only = false;
};

/// The variables that a pattern binds; later alternatives of `a | b` find those of the first.
struct Bindings {
  std::vector<typed::Local*> locals;
  const std::vector<typed::Local*>* known = nullptr;
};

/// One alternative of a function or closure, seen alike.
struct ClauseView {
  std::vector<ast::Param> params;
  std::optional<ast::Expr> guard;
  ast::Block body;
  Span span;
};

}  // namespace mesh2cpp::types
