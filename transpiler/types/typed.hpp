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
#include "transpiler/types/definitions.hpp"
#include "transpiler/types/type.hpp"

namespace mesh2cpp::syntax {
class Tree;
}  // namespace mesh2cpp::syntax

namespace mesh2cpp::typed {

struct Actor;
struct Service;
struct Constant;
struct Expr;
struct Pattern;
using ExprPtr = std::unique_ptr<Expr>;
using PatternPtr = std::unique_ptr<Pattern>;

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
/// A method as callee or value. The receiver is the first argument of the call unless the method is static.
///
/// `impl` known: `function` is what runs (of the impl, or the default body of the interface; null for the default
/// `compare` of Ord). `impl_arguments`: one per type parameter of the impl. `type_arguments`: one per type parameter of
/// `function` itself, without `Self` for a default body.
/// `impl` null: `self_type` is a type parameter bound by the interface of `method` (`where T: Scored`, `Self` in a
/// default body), and the impl is found at C++ instantiation.
/// `method` null: a method of the impl that its interface does not declare.
struct MethodRef {
  const InterfaceMethod* method = nullptr;
  const Impl* impl = nullptr;
  const Function* function = nullptr;
  Type self_type = nullptr;
  std::vector<Type> interface_arguments;
  std::vector<Type> impl_arguments;
  std::vector<Type> type_arguments;
};
/// The callee of `x.length()` where the type of `x` is a type parameter without a bound that has the method (reference
/// 02 section 3.4 rule 3). The checker has made sure that every instantiation has it; `candidates` are the answers of
/// all instantiations in the program, one per kind of receiver, each with the receiver it is for.
struct DeferredMethod {
  struct Candidate {
    Type receiver = nullptr;                          // as instantiated
    const InterfaceMethod* method = nullptr;          // by an impl of this interface; or
    const Impl* impl = nullptr;                       // (the impl it was)
    const Function* function = nullptr;               // the function of the impl, or the default body; or
    const struct LibraryFunction* library = nullptr;  // by the library; or
    std::string op{};                                 // by an operator; none of them: by a field that holds a function
  };
  std::string name;
  std::vector<Candidate> candidates;
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
/// The name of a supervisor: a function without parameters that starts it.
struct SupervisorRef {
  const struct Supervisor* supervisor;
};

/// A function that a derive gives to `owner` (reference 02 section 20), as callee or as value.
enum class DerivedFunction : std::uint8_t {
  to_json,    // takes the value
  from_json,  // the others are static
  from_row,
  table,
  primary_key,
  fields,
  field_types,
  relationships,
  relationship_meta,
  column,  // `__<name>_col__`
};
struct DerivedRef {
  DerivedFunction function;
  Type owner;
  std::string column{};
};

/// `f(a, b)`: arguments are evaluated left to right. The callee is one of the ...Ref nodes or any other expression.
struct Call {
  ExprPtr callee;
  std::vector<ExprPtr> arguments;
};
/// A call of a method is `Call{MethodRef, [receiver, arguments...]}` or, static, `Call{MethodRef, [arguments...]}`:
/// `x.m(a)`, `m(x, a)`, `Interface.m(x, a)`, `Type.m(a)`, `x.into()` (a call of the `from` of the target's impl), and
/// `x.try_into()`. Methods of built-in interfaces on types that have them built in or derived are operators and library
/// functions: `1.add(2)` is a `Binary`, `p.to_string()` a `LibraryRef`.

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
/// `~r/pattern/flags`, whose pattern has been checked.
struct RegexLiteral {
  std::string pattern;
  std::string flags;
};
/// `json { name: e }`: fields in the order written; of a repeated name the last value counts.
struct JsonLiteral {
  std::vector<std::pair<std::string, ExprPtr>> fields;
};
/// A Json where a String is expected, or the reverse, be it inside a structure (reference 02 section 1.5 rule 2): from
/// the type of `value` to that of the expression.
struct JsonConversion {
  ExprPtr value;
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
/// `impl`: the explicit impl that gives the operator its meaning; null when it is built in or derived, and where the
/// operand is a type parameter. The type of the expression is the `Output` of the impl.
struct Unary {
  UnaryOperator op;
  ExprPtr operand;
  const Impl* impl = nullptr;
};
struct Binary {
  BinaryOperator op;
  ExprPtr left;
  ExprPtr right;
  const Impl* impl = nullptr;
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
/// `iterable_impl`: the explicit impl of Iterable whose `iter` gives what is walked. `iterator_impl`: the explicit impl
/// of Iterator, of what `iter` gives or of the value itself, whose `next` is repeated until it is None (reference 02,
/// open point 1). Both null: a built-in iterable, or a type parameter.
struct For {
  PatternPtr pattern;
  ExprPtr iterable;  // `a..b` arrives as Binary{range}
  ExprPtr filter;
  Block body;
  bool value_used = true;  // false: the list need not be built
  const Impl* iterable_impl = nullptr;
  const Impl* iterator_impl = nullptr;
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
/// `e?`. `return_type` is the result type of the enclosing function or closure. Where its error type differs from that
/// of the operand, `conversion` is the `from` that converts the error: a `MethodRef` of the impl of `From`, or a
/// `LibraryRef` (`Float.from`, `String.from`); null otherwise.
struct Try {
  ExprPtr operand;
  Type return_type;
  ExprPtr conversion = nullptr;
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

/// `id` numbers the expressions of a program from 0 (`Program::expressions` of them), so that later stages can keep
/// what they know of each in plain arrays. It shares the padding behind the node: there are many expressions.
struct Expr {
  Type type = nullptr;
  Span span;
  [[no_unique_address]] std::variant<
      IntLiteral, FloatLiteral, BoolLiteral, StringLiteral, UnitLiteral, AtomLiteral, Interpolation, LocalRef,
      FunctionRef, LibraryRef, MethodRef, DeferredMethod, ConstructorRef, ConstantRef, ActorRef, ServiceRef,
      SupervisorRef, DerivedRef, Call, Construct, StructLiteral, StructUpdate, FieldAccess, TupleLiteral, ListLiteral,
      MapLiteral, RegexLiteral, JsonLiteral, JsonConversion, Index, Unary, Binary, If, Match, For, While, Break,
      Continue, Return, Try, Lambda, BlockExpr, Spawn, Send, SelfPid, Receive> node;
  std::uint32_t id = 0;
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
  /// A method: the impl it stands in, or the interface whose default body it is. `self` is then the first parameter
  /// unless it is static. `type_parameters` are its own; those of the impl are in scope, too.
  const Impl* impl = nullptr;
  const InterfaceDefinition* interface = nullptr;
  bool is_static = false;
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

enum class Strategy : std::uint8_t { one_for_one, one_for_all, rest_for_one, simple_one_for_one };
enum class Restart : std::uint8_t { permanent, transient, temporary };

/// `start` is a function without parameters that gives the pid of the child; it runs at every start.
struct Child {
  std::string name;
  ExprPtr start;
  Restart restart = Restart::permanent;
  bool brutal_kill = false;
  std::optional<std::int64_t> shutdown;  // milliseconds; empty: the default (reference 04 section 13.1)
  Span span;
};

/// Children in the order of their start.
struct Supervisor {
  std::string name;
  const Module* module = nullptr;
  Strategy strategy = Strategy::one_for_one;
  std::int64_t max_restarts = 3;
  std::int64_t max_seconds = 5;
  std::vector<Child> children;
  Span span;
};

struct Constant {
  std::string name;
  const Module* module = nullptr;
  Type type = nullptr;
  ExprPtr initializer;
  Span span;
};

/// A test of a test file, with what its groups bring: `setups` the outer ones first, `teardowns` the inner ones first,
/// all in one scope with the body (reference 08 section 5.3 rule 3). `message` is null as in an actor. `name` is that
/// of the groups and the test: `Group > label`.
struct Test {
  std::string name;
  const Module* module = nullptr;
  Type message = nullptr;
  std::vector<Block> setups;
  Block body;
  std::vector<Block> teardowns;
  Span span;
};

/// A top-level item, in the order of the source.
using Item = std::variant<const StructDefinition*, const SumDefinition*, const Function*, const Actor*, const Service*,
                          const Supervisor*, const Constant*, const InterfaceDefinition*, const Impl*>;

struct Module {
  std::string name;  // `Billing.TaxTable`
  const source::File* file = nullptr;
  const syntax::Tree* tree = nullptr;  // for comments
  bool is_nested = false;              // `module ... do` inside the file: comments at the top are not its own
  std::vector<Item> items;
  std::vector<const Module*> imports;  // project modules this one needs
  /// Modules whose impls this one uses or hands to templates, itself excepted. Impls are global (reference 02 section
  /// 9.3): such a module may be one that is not imported, comes later, or imports this one.
  std::vector<const Module*> impl_modules;
};

/// The whole program, modules in compilation order (reference 08 section 1.6). The deques own.
struct Program {
  std::vector<const Module*> modules;
  const Module* entry = nullptr;
  const Function* main = nullptr;

  types::TypeArena types;
  std::deque<TypeParameter> type_parameters;
  std::deque<Local> locals;
  std::uint32_t expressions = 0;  // how many have been made; some may have been dropped again
  std::deque<StructDefinition> structs;
  std::deque<StructDefinition> library_structs;  // records of the library; without a module
  std::deque<SumDefinition> sums;
  std::deque<Function> functions;
  std::deque<Actor> actors;
  std::deque<Service> services;
  std::deque<Supervisor> supervisors;
  std::deque<Constant> constants;
  std::deque<InterfaceDefinition> interfaces;  // the built-in ones first
  std::deque<Impl> impls;
  std::deque<Test> tests;  // in the order of the source; of the entry module
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
