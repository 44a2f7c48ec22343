// Typed views of the lossless syntax tree: one small class per construct, which finds its parts among the children
// of a node and owns nothing. Views never fail: a part that a broken program lacks is an empty optional. Only trees
// without parse errors reach the checker, which may then take the required parts for granted.
// Grammar: reference 01 sections 3 to 9. Desugaring is the checker's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "transpiler/syntax/tree.hpp"

namespace mesh2cpp::ast {

using source::Span;
using syntax::Node;

/// An identifier or word, and where it stands.
struct Name {
  std::string_view text;
  Span span;
};
/// `Billing.TaxTable`.
struct Path {
  std::vector<Name> segments;
  [[nodiscard]] Span span() const;
};

struct View {
  Node node;
  [[nodiscard]] Span span() const { return node.span(); }  // without surrounding trivia
};

// ---- Types -------------------------------------------------------------------------------------------------------

enum class TypeForm : std::uint8_t { named, tuple, function, option, result };
/// named: path + arguments. tuple: arguments (empty: unit; one: grouping is already removed). function: arguments
/// are the parameters then the result. option (`T?`): one argument. result (`T!E`): value and error.
struct TypeExpr : View {
  [[nodiscard]] TypeForm form() const;
  [[nodiscard]] Path path() const;
  [[nodiscard]] std::vector<TypeExpr> arguments() const;
};

// ---- Patterns ----------------------------------------------------------------------------------------------------

enum class PatternForm : std::uint8_t {
  wildcard,
  identifier,
  literal,
  atom,
  tuple,
  constructor,
  cons,
  list,
  structure,
  alternatives,
  as
};
struct Expr;
struct FieldPattern;
/// identifier: `name()`. literal: `literal()`, `negative()`. constructor: `path()` (one or two segments, always
/// written with parentheses or qualified), `parts()`, `has_arguments()`. tuple (also `()`), list, alternatives:
/// `parts()`. cons: head and tail. as: `parts()[0]`, `name()`. Grouping parentheses are already removed.
struct Pattern : View {
  [[nodiscard]] PatternForm form() const;
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::string_view atom_name() const;  // without the colon
  [[nodiscard]] Path path() const;
  [[nodiscard]] bool has_arguments() const;
  [[nodiscard]] std::vector<Pattern> parts() const;
  [[nodiscard]] std::vector<FieldPattern> fields() const;
  [[nodiscard]] Expr literal() const;
  [[nodiscard]] bool negative() const;
};
/// `name: pattern`; without pattern the field is bound to its own name.
struct FieldPattern {
  Name name;
  std::optional<Pattern> pattern;
};

// ---- Blocks, statements, parameters ------------------------------------------------------------------------------

struct FnDef;
struct LetStmt;
struct Item;
using Stmt = Item;  // every statement form is allowed everywhere (reference 01 section 3.1)
struct Block : View {
  [[nodiscard]] std::vector<Stmt> statements() const;
};

/// `x`, `x :: T`, `self`, or a pattern.
struct Param : View {
  [[nodiscard]] std::optional<Name> name() const;
  [[nodiscard]] bool is_self() const;
  [[nodiscard]] std::optional<Pattern> pattern() const;
  [[nodiscard]] std::optional<TypeExpr> annotation() const;
};

// ---- Expressions -------------------------------------------------------------------------------------------------

enum class ExprForm : std::uint8_t {
  integer,
  floating,
  boolean,
  nil,
  string,
  atom,
  regex,
  name,
  self_value,
  self_pid,
  unit,
  tuple,
  list,
  map,
  struct_literal,
  struct_update,
  json,
  unary,
  binary,
  pipe,
  call,
  member,
  index,
  question,
  if_,
  case_,
  while_,
  for_,
  break_,
  continue_,
  return_,
  closure,
  receive,
  spawn,
  send,
  link
};

struct Arg;
struct Arm;
struct Clause;
struct FieldInit;
struct MapEntry;
struct ForBinding;

/// One piece of a string literal: decoded text, or an interpolated expression.
using StringPart = std::variant<std::string, Expr>;

/// One class for all forms; each accessor names the forms it serves. Grouping parentheses are already removed
/// (`span()` is that of the inner expression).
struct Expr : View {
  [[nodiscard]] ExprForm form() const;

  [[nodiscard]] std::optional<std::int64_t> integer_value() const;  // integer; empty for 9223372036854775808
  [[nodiscard]] double floating_value() const;                      // floating
  [[nodiscard]] bool boolean_value() const;                         // boolean
  [[nodiscard]] std::vector<StringPart> string_parts() const;       // string: escapes and heredoc indentation done
  [[nodiscard]] std::string_view atom_name() const;                 // atom, without the colon
  [[nodiscard]] std::string_view regex_pattern() const;             // regex
  [[nodiscard]] std::string_view regex_flags() const;               // regex
  [[nodiscard]] Name name() const;                                  // name; member: the word after the dot
  [[nodiscard]] std::string_view op() const;                        // unary, binary: canonical `not`, `and`, `or`, `<>`
  [[nodiscard]] std::uint32_t slot() const;                         // pipe: 1 for `|>`, N for `|N>`
  [[nodiscard]] Expr operand() const;  // unary, question; member, index: the object; struct_update: the base
  [[nodiscard]] Expr left() const;     // binary, pipe
  [[nodiscard]] Expr right() const;    // binary, pipe
  [[nodiscard]] Expr index() const;    // index
  [[nodiscard]] Expr callee() const;   // call
  [[nodiscard]] std::vector<Expr> elements() const;                // tuple, list; spawn, send, link: the arguments
  [[nodiscard]] std::vector<Expr> arguments() const;               // call: positional
  [[nodiscard]] std::vector<FieldInit> keyword_arguments() const;  // call
  [[nodiscard]] std::optional<Expr> trailing_closure() const;      // call: a closure expression
  [[nodiscard]] std::vector<MapEntry> entries() const;             // map
  [[nodiscard]] Path struct_name() const;                          // struct_literal
  [[nodiscard]] std::vector<FieldInit> fields() const;             // struct_literal, struct_update, json

  [[nodiscard]] Expr condition() const;    // if_, while_
  [[nodiscard]] Block then_block() const;  // if_
  /// if_: the block after `else`; for `else if` a block whose only statement is the nested if.
  [[nodiscard]] std::optional<Block> else_block() const;
  [[nodiscard]] std::optional<Expr> else_if() const;          // if_: the `if` of an `else if`
  [[nodiscard]] Expr scrutinee() const;                       // case_
  [[nodiscard]] std::vector<Arm> arms() const;                // case_, receive
  [[nodiscard]] Block body() const;                           // while_, for_
  [[nodiscard]] ForBinding binding() const;                   // for_
  [[nodiscard]] Expr iterable() const;                        // for_
  [[nodiscard]] std::optional<Expr> filter() const;           // for_
  [[nodiscard]] std::optional<Expr> value() const;            // return_
  [[nodiscard]] std::vector<Clause> clauses() const;          // closure
  [[nodiscard]] std::optional<TypeExpr> result_type() const;  // closure
  [[nodiscard]] std::optional<Expr> timeout() const;          // receive
  [[nodiscard]] std::optional<Block> after_body() const;      // receive
};

struct FieldInit {
  Name name;
  Expr value;
};
struct MapEntry {
  Expr key;
  Expr value;
};
/// `pattern when guard -> body`.
struct Arm : View {
  [[nodiscard]] Pattern pattern() const;
  [[nodiscard]] std::optional<Expr> guard() const;
  [[nodiscard]] Block body() const;
};
/// One clause of a closure.
struct Clause : View {
  [[nodiscard]] std::vector<Param> params() const;
  [[nodiscard]] std::optional<Expr> guard() const;
  [[nodiscard]] Block body() const;
};
/// `x`, `_`, `{k, v}` (names), or a tuple pattern.
struct ForBinding : View {
  [[nodiscard]] std::optional<Pattern> pattern() const;  // a single name, `_` or a tuple pattern
  [[nodiscard]] std::vector<Name> pair() const;          // the names in braces
};

// ---- Items -------------------------------------------------------------------------------------------------------

enum class ItemForm : std::uint8_t {
  function,
  module,
  import,
  from_import,
  structure,
  sum,
  alias,
  interface,
  impl,
  actor,
  service,
  supervisor,
  let,
  expression,
  test,
  describe,
  assert_receive
};

struct Import;
struct FromImport;
struct StructDef;
struct SumDef;
struct AliasDef;
struct InterfaceDef;
struct ImplDef;
struct ActorDef;
struct ServiceDef;
struct SupervisorDef;
struct ModuleDef;
struct TestDef;
struct DescribeDef;
struct AssertReceive;

/// A statement or top-level item. The `as_...` accessor of its form is set, all others are empty.
struct Item : View {
  [[nodiscard]] ItemForm form() const;
  [[nodiscard]] std::optional<FnDef> as_function() const;
  [[nodiscard]] std::optional<Import> as_import() const;
  [[nodiscard]] std::optional<FromImport> as_from_import() const;
  [[nodiscard]] std::optional<StructDef> as_struct() const;
  [[nodiscard]] std::optional<SumDef> as_sum() const;
  [[nodiscard]] std::optional<AliasDef> as_alias() const;
  [[nodiscard]] std::optional<InterfaceDef> as_interface() const;
  [[nodiscard]] std::optional<ImplDef> as_impl() const;
  [[nodiscard]] std::optional<ActorDef> as_actor() const;
  [[nodiscard]] std::optional<ServiceDef> as_service() const;
  [[nodiscard]] std::optional<SupervisorDef> as_supervisor() const;
  [[nodiscard]] std::optional<ModuleDef> as_module() const;
  [[nodiscard]] std::optional<LetStmt> as_let() const;
  [[nodiscard]] std::optional<TestDef> as_test() const;
  [[nodiscard]] std::optional<DescribeDef> as_describe() const;
  [[nodiscard]] std::optional<AssertReceive> as_assert_receive() const;
  [[nodiscard]] std::optional<Expr> as_expression() const;
};

struct Bound {
  Name parameter;
  Path interface;
};
/// `@cluster`, which counts 2, or `@cluster(N)`. The count is the largest integer where N is larger.
struct Cluster {
  Span span;
  bool is_explicit = false;
  std::int64_t count = 2;
};
/// `body()` is the block of `do ... end`, or a block whose only statement is the expression after `=`.
struct FnDef : View {
  [[nodiscard]] bool is_public() const;
  [[nodiscard]] std::optional<Cluster> cluster() const;
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<Name> generics() const;
  [[nodiscard]] std::vector<Param> params() const;
  [[nodiscard]] std::optional<TypeExpr> result_type() const;
  [[nodiscard]] std::vector<Bound> bounds() const;
  [[nodiscard]] std::optional<Expr> guard() const;
  [[nodiscard]] bool is_expression_body() const;
  [[nodiscard]] Block body() const;
};
struct Import : View {
  [[nodiscard]] Path path() const;
};
struct FromImport : View {
  [[nodiscard]] Path path() const;
  [[nodiscard]] std::vector<Name> names() const;
};
struct FieldDef : View {
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::optional<TypeExpr> annotation() const;
};
/// `table "people"`, `primary_key :code`, `timestamps true`
struct SchemaOption : View {
  [[nodiscard]] std::string_view keyword() const;
  /// The text, the name of the atom, or the truth value as written.
  [[nodiscard]] std::string value() const;
};
/// `belongs_to :user, User`
struct Relationship : View {
  [[nodiscard]] std::string_view keyword() const;
  [[nodiscard]] std::string_view association() const;
  [[nodiscard]] Name target() const;
};
struct StructDef : View {
  [[nodiscard]] bool is_public() const;
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<Name> generics() const;
  [[nodiscard]] std::vector<FieldDef> fields() const;
  [[nodiscard]] std::vector<SchemaOption> schema_options() const;
  [[nodiscard]] std::vector<Relationship> relationships() const;
  /// Empty optional: no clause. `deriving()`: an empty list.
  [[nodiscard]] std::optional<std::vector<Name>> deriving() const;
};
struct PayloadDef : View {
  [[nodiscard]] std::optional<Name> name() const;
  [[nodiscard]] TypeExpr type() const;
};
struct VariantDef : View {
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<PayloadDef> payload() const;
};
struct SumDef : View {
  [[nodiscard]] bool is_public() const;
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<Name> generics() const;
  [[nodiscard]] std::vector<VariantDef> variants() const;
  [[nodiscard]] std::optional<std::vector<Name>> deriving() const;
};
struct AliasDef : View {
  [[nodiscard]] bool is_public() const;
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<Name> generics() const;
  [[nodiscard]] TypeExpr target() const;
};
/// A signature, seen as a function; `has_body()` says whether there is a default body.
struct MethodDef : FnDef {
  [[nodiscard]] bool has_body() const;
};
/// `type Item`, in an impl `type Item = Int`.
struct AssociatedType : View {
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::optional<TypeExpr> target() const;
};
struct InterfaceDef : View {
  [[nodiscard]] bool is_public() const;
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<Name> generics() const;
  [[nodiscard]] std::vector<AssociatedType> associated_types() const;
  [[nodiscard]] std::vector<MethodDef> methods() const;
};
/// `impl Interface<A> for Type<B> where ...`: both names are seen as named types.
struct ImplDef : View {
  [[nodiscard]] TypeExpr interface() const;
  [[nodiscard]] TypeExpr self() const;
  [[nodiscard]] std::vector<Bound> bounds() const;
  [[nodiscard]] std::vector<AssociatedType> associated_types() const;
  [[nodiscard]] std::vector<FnDef> functions() const;
};
struct ActorDef : View {
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<Param> params() const;
  [[nodiscard]] Block body() const;  // without the terminate clause
  [[nodiscard]] std::optional<Block> terminate() const;
};
struct HandlerDef : View {
  [[nodiscard]] bool is_call() const;
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<Param> params() const;
  [[nodiscard]] std::optional<TypeExpr> reply_type() const;
  [[nodiscard]] std::optional<Name> state() const;
  [[nodiscard]] Block body() const;
};
struct ServiceDef : View {
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<FnDef> functions() const;
  [[nodiscard]] std::vector<HandlerDef> handlers() const;
};
/// `word: value` in a supervisor or in a child. `value()` is a name or an integer literal; `start:` has an expression.
struct SettingDef : View {
  [[nodiscard]] Name word() const;
  [[nodiscard]] Name value() const;
  [[nodiscard]] bool is_integer() const;
  [[nodiscard]] std::optional<std::int64_t> integer_value() const;  // empty: not an integer, or above the largest Int
  [[nodiscard]] std::optional<Expr> expression() const;
};
struct ChildDef : View {
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<SettingDef> settings() const;
};
struct SupervisorDef : View {
  [[nodiscard]] Name name() const;
  [[nodiscard]] std::vector<SettingDef> settings() const;
  [[nodiscard]] std::vector<ChildDef> children() const;
};
struct LetStmt : View {
  [[nodiscard]] Pattern pattern() const;
  [[nodiscard]] std::optional<TypeExpr> annotation() const;
  [[nodiscard]] Expr initializer() const;
};
/// `module Name do ... end` inside a file.
struct ModuleDef : View {
  [[nodiscard]] Name name() const;
  [[nodiscard]] Block body() const;
};
/// `test("adds") do ... end` in a test file (reference 01 section 9).
struct TestDef : View {
  [[nodiscard]] std::string label() const;
  [[nodiscard]] Block body() const;
};
/// A group of tests. Of several setups or teardowns the last one counts (reference 08 section 5.3 rule 3).
struct DescribeDef : View {
  [[nodiscard]] std::string label() const;
  [[nodiscard]] std::optional<Block> setup() const;
  [[nodiscard]] std::optional<Block> teardown() const;
  [[nodiscard]] std::vector<Item> items() const;  // tests, groups and functions
};
/// `assert_receive PATTERN, MS`.
struct AssertReceive : View {
  [[nodiscard]] Pattern pattern() const;
  [[nodiscard]] std::optional<Expr> timeout() const;
};
/// A whole source file, or the body of a nested module.
struct FileView : View {
  [[nodiscard]] std::vector<Item> items() const;
  /// Is there a test, be it in a group? A test file without one is an ordinary program (reference 01 section 9 rule 5).
  [[nodiscard]] bool has_tests() const;
};

}  // namespace mesh2cpp::ast
