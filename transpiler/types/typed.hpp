// The typed tree: what the checker hands to the plan and to the emitter. Sugar is gone (pipes, keyword arguments,
// trailing closures, `else if`, clause groups), every name is resolved to the thing it means, every expression has a
// closed type. Everything is owned by `Program`; pointers between nodes stay valid as long as it lives.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "transpiler/source/source.hpp"
#include "transpiler/types/type.hpp"

namespace mesh2cpp::syntax {
class Tree;
}  // namespace mesh2cpp::syntax

namespace mesh2cpp::typed {

using source::Span;
using types::Type;

struct Module;
struct Function;
struct Actor;
struct Service;
struct Constant;
struct Expr;
struct Pattern;
using ExprPtr = std::unique_ptr<Expr>;
using PatternPtr = std::unique_ptr<Pattern>;

// ---- Names -------------------------------------------------------------------------------------------------------

/// A generalised type variable, declared (`<T>`) or inferred (then named `T`, `U`, ... in order of appearance).
/// `needs` lists the built-in traits that the body demands of it: "Add", "Eq", "Ord", "Display", ...
struct TypeParameter {
  std::string name;
  std::vector<std::string> needs;
};

/// A parameter, `let` name or pattern variable. Shadowing makes a new `Local`.
struct Local {
  std::string name;
  Type type = nullptr;
  Span span;
};

// ---- Types that programs declare ---------------------------------------------------------------------------------

enum class Derive : std::uint8_t { eq, ord, display, debug, hash, json, row, schema };

struct Field {
  std::string name;  // empty for a positional payload
  Type type = nullptr;
  Span span;
};

struct StructDefinition {
  std::string name;
  const Module* module = nullptr;
  std::vector<const TypeParameter*> parameters;
  std::vector<Field> fields;
  std::vector<Derive> derives;  // as in force: explicit, or the implicit ones (reference 02 section 20)
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

// ---- Patterns ----------------------------------------------------------------------------------------------------

struct WildcardPattern {};
struct BindPattern {
  const Local* local;
};
/// An equal value: Int, Float, Bool, String. (`nil`, `()` are `WildcardPattern`s of type unit.)
struct LiteralPattern {
  std::variant<std::int64_t, double, bool, std::string> value;
};
struct AtomPattern {
  std::string name;
};
/// `arguments` is always as long as the payload (a bare `Ok` has wildcards).
struct ConstructorPattern {
  const Variant* variant;
  std::vector<PatternPtr> arguments;
};
struct TuplePattern {
  std::vector<PatternPtr> elements;
};
struct ConsPattern {
  PatternPtr head;
  PatternPtr tail;
};
/// A list of exactly this length.
struct ListPattern {
  std::vector<PatternPtr> elements;
};
struct StructPattern {
  const StructDefinition* structure;
  std::vector<std::pair<std::uint32_t, PatternPtr>> fields;  // field index, pattern
};
/// All alternatives bind the same `Local`s.
struct OrPattern {
  std::vector<PatternPtr> alternatives;
};
struct AsPattern {
  PatternPtr pattern;
  const Local* local;
};

struct Pattern {
  Type type = nullptr;
  Span span;
  std::variant<WildcardPattern, BindPattern, LiteralPattern, AtomPattern, ConstructorPattern, TuplePattern, ConsPattern,
               ListPattern, StructPattern, OrPattern, AsPattern>
      node;
};

// ---- Statements and blocks ---------------------------------------------------------------------------------------

/// `let p = e`. `refutable` patterns panic with `non-exhaustive match` when they do not fit.
struct Let {
  PatternPtr pattern;
  ExprPtr initializer;
  bool refutable = false;
};
struct ExpressionStatement {
  ExprPtr expression;
};
/// A named `fn` inside a block. It may capture locals and call itself.
struct LocalFunction {
  const Function* function;
};
struct Statement {
  Span span;
  std::variant<Let, ExpressionStatement, LocalFunction> node;
};

/// `result` is null when the value is `()` because the block is empty or ends in a `let` or `fn`.
struct Block {
  std::vector<Statement> statements;
  ExprPtr result;
  Type type = nullptr;
  Span span;
};

// ---- Expressions -------------------------------------------------------------------------------------------------

struct IntLiteral {
  std::int64_t value;
};
struct FloatLiteral {
  double value;
};
struct BoolLiteral {
  bool value;
};
struct StringLiteral {
  std::string value;  // escapes and heredoc indentation already processed
};
struct UnitLiteral {};
struct AtomLiteral {
  std::string name;
};
/// `"left #{n}"`: text and expressions alternate freely.
struct Interpolation {
  std::vector<std::variant<std::string, ExprPtr>> parts;
};

struct LocalRef {
  const Local* local;
};
/// A user function, as callee or as value. `type_arguments`: one per type parameter of the function.
struct FunctionRef {
  const Function* function;
  std::vector<Type> type_arguments;
};
/// A function of the standard library, as callee or as value.
struct LibraryRef {
  const struct LibraryFunction* function;
  std::vector<Type> type_arguments;
};
/// A payload constructor used as a value (`List.map(xs, Some)`).
struct ConstructorRef {
  const Variant* variant;
};
struct ConstantRef {
  const Constant* constant;
};
/// The name of an actor: callee of a self call inside its own body, operand of `Spawn`, or a bound value.
struct ActorRef {
  const Actor* actor;
};
/// `Svc.start` (handler null) or the client function of a handler.
struct ServiceRef {
  const Service* service;
  const struct Handler* handler;
};

/// `f(a, b)`: arguments are evaluated left to right. The callee is one of the ...Ref nodes or any other expression.
struct Call {
  ExprPtr callee;
  std::vector<ExprPtr> arguments;
};
/// A variant with its payload (none for `None`, `Red`).
struct Construct {
  const Variant* variant;
  std::vector<ExprPtr> arguments;
};
/// Values in the order written, with the index of the field each belongs to.
struct StructLiteral {
  const StructDefinition* structure;
  std::vector<std::pair<std::uint32_t, ExprPtr>> fields;
};
struct StructUpdate {
  ExprPtr base;
  const StructDefinition* structure;
  std::vector<std::pair<std::uint32_t, ExprPtr>> fields;
};
/// `structure` null: the object is of a type parameter, the field is found by name at instantiation.
struct FieldAccess {
  ExprPtr object;
  const StructDefinition* structure;
  std::uint32_t index;
  std::string name;
};
struct TupleLiteral {
  std::vector<ExprPtr> elements;
};
struct ListLiteral {
  std::vector<ExprPtr> elements;
};
struct MapLiteral {
  std::vector<std::pair<ExprPtr, ExprPtr>> entries;
};
/// `xs[i]` on List or Map.
struct Index {
  ExprPtr object;
  ExprPtr index;
};

enum class UnaryOperator : std::uint8_t { negate, logical_not };
enum class BinaryOperator : std::uint8_t {
  add,
  subtract,
  multiply,
  divide,
  modulo,
  equal,
  not_equal,
  less,
  greater,
  less_equal,
  greater_equal,
  logical_and,
  logical_or,
  concatenate,  // String or List
  range,        // `a..b` as a value
};
struct Unary {
  UnaryOperator op;
  ExprPtr operand;
};
struct Binary {
  BinaryOperator op;
  ExprPtr left;
  ExprPtr right;
};

/// `otherwise` null: the value is `()`. `else if` is an `otherwise` whose block holds just another `If`.
struct If {
  ExprPtr condition;
  Block then;
  std::unique_ptr<Block> otherwise;
};

/// One pattern per subject, then the guard if any.
struct Arm {
  std::vector<PatternPtr> patterns;
  ExprPtr guard;
  Block body;
  Span span;
};
/// `case`, and the clauses of multi-clause functions and closures (then the subjects are the parameters). Not
/// exhaustive: falling through panics with `non-exhaustive match`.
struct Match {
  std::vector<ExprPtr> subjects;
  std::vector<Arm> arms;
  bool exhaustive = true;
  bool clauses = false;  // the clauses of a function or closure: a gap is only a warning (reference 02 section 8.3)
};

/// `for p in iterable when filter do body end`. A map with one name binds the key only.
struct For {
  PatternPtr pattern;
  ExprPtr iterable;  // `a..b` arrives as Binary{range}
  ExprPtr filter;
  Block body;
  bool value_used = true;  // false: the list need not be built
};
struct While {
  ExprPtr condition;
  Block body;
};
struct Break {};
struct Continue {};
/// `value` null: returns unit.
struct Return {
  ExprPtr value;
};
/// `e?`. `return_type` is the result type of the enclosing function or closure.
struct Try {
  ExprPtr operand;
  Type return_type;
};

struct Lambda {
  std::vector<const Local*> parameters;
  Type result = nullptr;
  Block body;  // clauses are a `Match` over the parameters
};

/// A block used as an expression (an arm body `do ... end` and the like are plain Blocks already).
struct BlockExpr {
  Block block;
};

struct Spawn {
  ExprPtr actor;  // usually an ActorRef
  std::vector<ExprPtr> arguments;
};
struct Send {
  ExprPtr pid;
  ExprPtr message;
};
struct SelfPid {};
struct Receive {
  std::vector<Arm> arms;  // one pattern each
  ExprPtr timeout;        // null: waits without limit
  std::unique_ptr<Block> after;
};

struct Expr {
  Type type = nullptr;
  Span span;
  std::variant<IntLiteral, FloatLiteral, BoolLiteral, StringLiteral, UnitLiteral, AtomLiteral, Interpolation, LocalRef,
               FunctionRef, LibraryRef, ConstructorRef, ConstantRef, ActorRef, ServiceRef, Call, Construct,
               StructLiteral, StructUpdate, FieldAccess, TupleLiteral, ListLiteral, MapLiteral, Index, Unary, Binary,
               If, Match, For, While, Break, Continue, Return, Try, Lambda, BlockExpr, Spawn, Send, SelfPid, Receive>
      node;
};

// ---- Declarations ------------------------------------------------------------------------------------------------

/// A function with all its clauses. A single clause of plain names has its parameters' names and its block as body;
/// otherwise the parameters are named for the emitter and the body is one `Match` over them.
struct Function {
  std::string name;
  const Module* module = nullptr;
  std::vector<const TypeParameter*> type_parameters;
  std::vector<const Local*> parameters;
  Type result = nullptr;
  Block body;
  bool is_public = false;
  bool is_local = false;  // defined inside a block
  Span span;
};

/// `message` is null when nothing constrains it: an open mailbox (reference 04 section 5.5).
struct Actor {
  std::string name;
  const Module* module = nullptr;
  std::vector<const Local*> parameters;
  Type message = nullptr;
  Block body;
  std::unique_ptr<Block> terminate;
  Span span;
};

/// `call` bodies have type (state, reply), `cast` bodies the state type.
struct Handler {
  std::string name;         // `GetCount`
  std::string client_name;  // `get_count` (reference 04 section 12.3)
  bool is_call = true;
  std::vector<const Local*> parameters;
  const Local* state = nullptr;  // null when not named
  Type reply = nullptr;          // null for casts
  Block body;
  Span span;
};

/// `init` null: the state is the Int 0 (reference 04 section 12.2 rule 7).
struct Service {
  std::string name;
  const Module* module = nullptr;
  Type state = nullptr;
  const Function* init = nullptr;
  std::deque<Handler> handlers;
  std::vector<const Function*> helpers;
  Span span;
};

struct Constant {
  std::string name;
  const Module* module = nullptr;
  Type type = nullptr;
  ExprPtr initializer;
  Span span;
};

/// A top-level item, in the order of the source.
using Item = std::variant<const StructDefinition*, const SumDefinition*, const Function*, const Actor*, const Service*,
                          const Constant*>;

struct Module {
  std::string name;  // `Billing.TaxTable`
  const source::File* file = nullptr;
  const syntax::Tree* tree = nullptr;  // for comments
  std::vector<Item> items;
  std::vector<const Module*> imports;  // project modules this one needs
};

/// The whole program, modules in compilation order (reference 08 section 1.6). The deques own.
struct Program {
  std::vector<const Module*> modules;
  const Module* entry = nullptr;
  const Function* main = nullptr;

  types::TypeArena types;
  std::deque<TypeParameter> type_parameters;
  std::deque<Local> locals;
  std::deque<StructDefinition> structs;
  std::deque<SumDefinition> sums;
  std::deque<Function> functions;
  std::deque<Actor> actors;
  std::deque<Service> services;
  std::deque<Constant> constants;
  std::deque<Module> owned_modules;
};

/// One function of the standard library (reference 00, table of modules). `scheme` is its type with lowercase
/// quantified variables, as in the reference: `(List<a>, Fun(a) -> b) -> List<b>`.
struct LibraryFunction {
  std::string module;  // `List`; empty for the prelude
  std::string name;    // `flat_map`
  std::string scheme;
  std::string cpp;  // `mesh::list::flat_map`
  bool suspends = false;
  /// Panics with a place: the emitter passes `at(LINE)` as the last argument.
  bool located = false;
  /// Bit i: the function takes over parameter i (it updates it in place, stores it or hands it on), so that moving an
  /// argument into it pays. Other parameters are only read.
  std::uint32_t sinks = 0;
};

}  // namespace mesh2cpp::typed
