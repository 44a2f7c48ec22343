// The small C++ syntax tree: exactly the C++ that generated programs use, as typed nodes. Names in it are already safe
// (names.hpp made them); the printer alone knows braces, indentation and precedence.
#pragma once

#include <boost/container/vector.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mesh2cpp::cpp {

struct ExprNode;
struct Stmt;
// Boost's vector, unlike the one of the standard, may stand default-initialised inside the type that it holds.
using Block = boost::container::vector<Stmt>;

// ---- Types -------------------------------------------------------------------------------------------------------

enum class TypeForm : std::uint8_t { value, reference, pointer };

/// `const mesh::List<T>&`, `typename Tree<T>::Leaf`, `mesh::Int(mesh::String)`.
struct Type {
  std::string name;               // qualified: "mesh::List", "auto"; empty: a signature
  std::vector<Type> arguments{};  // of the template; of a signature: the result, then the parameters
  std::string member{};           // a class inside: the `Leaf` of `Tree<T>::Leaf`
  bool is_dependent = false;      // `member` of a type that depends on a template parameter: needs `typename`
  bool is_const = false;
  TypeForm form = TypeForm::value;

  friend bool operator==(const Type&, const Type&) = default;
};

[[nodiscard]] Type constant(Type type);         // `const T`
[[nodiscard]] Type const_reference(Type type);  // `const T&`
[[nodiscard]] Type signature(Type result, const std::vector<Type>& parameters);

// ---- Expressions -------------------------------------------------------------------------------------------------

/// Facts about an expression that the lowering and the lint ask for again and again; computed when a node is made.
struct Facts {
  bool has_effect = false;  // order of evaluation against other effects matters
  bool has_await = false;
  bool has_move = false;      // contains `std::move(name)`
  bool has_braces = false;    // contains a braced list or an aggregate literal outside a lambda
  bool has_captures = false;  // contains a lambda that captures
};

/// A handle to an immutable node; an empty handle stands for an absent part.
class Expr {
 public:
  Expr() = default;
  explicit Expr(std::shared_ptr<const ExprNode> node) : node_(std::move(node)) {}

  explicit operator bool() const { return node_ != nullptr; }
  [[nodiscard]] const ExprNode& node() const { return *node_; }
  [[nodiscard]] const Facts& facts() const;
  template <class Node>
  [[nodiscard]] const Node* as() const;

 private:
  std::shared_ptr<const ExprNode> node_;
};

/// A variable, function or template, qualified as needed: `left`, `mesh::list::map`, `identity<mesh::Int>`.
struct Name {
  std::string text;
  std::vector<Type> template_arguments{};
};
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
  std::string bytes;
};
/// `object.name`, `object->name`, `object.as<Circle>`, `object.template as<Leaf>` when the object is dependent.
struct Member {
  Expr object;
  std::string name;
  bool is_arrow = false;
  bool is_dependent = false;
  std::vector<Type> template_arguments{};
};
struct Call {
  Expr callee;
  std::vector<Expr> arguments;
};
/// `items[1]`
struct Subscript {
  Expr object;
  Expr index;
};
enum class Brackets : std::uint8_t { parentheses, braces };
/// `mesh::String("ada")`, `mesh::Some{x}`, `Crate{.label = "tea"}` (then one designator per argument).
struct Construct {
  Type type;
  std::vector<Expr> arguments;
  Brackets brackets = Brackets::braces;
  std::vector<std::string> designators{};
};
struct Unary {
  std::string op;  // "!", "-", "*"
  Expr operand;
};
struct Binary {
  std::string op;
  Expr left;
  Expr right;
};
struct Conditional {
  Expr condition;
  Expr then;
  Expr otherwise;
};
struct Parameter {
  Type type;
  std::string name;  // empty: unused
  Expr fallback{};   // what it is when the caller says nothing
};
/// `name`, or `name = value`.
struct Capture {
  std::string name;
  Expr value{};
};
struct Lambda {
  std::vector<Capture> captures;
  std::vector<Parameter> parameters;
  std::optional<Type> result;
  std::shared_ptr<const Block> body;
  bool is_coroutine = false;
};
struct Await {
  Expr operand;
};

struct ExprNode {
  Facts facts;
  std::variant<Name, IntLiteral, FloatLiteral, BoolLiteral, StringLiteral, Member, Call, Subscript, Construct, Unary,
               Binary, Conditional, Lambda, Await>
      node;
};

inline const Facts& Expr::facts() const { return node_->facts; }
template <class Node>
const Node* Expr::as() const {
  return std::get_if<Node>(&node_->node);
}

/// Whether a call may have effects that other code can observe. Pure calls may be reordered and dropped.
enum class Effect : std::uint8_t { none, some };

[[nodiscard]] Expr name(std::string text, std::vector<Type> template_arguments = {});
[[nodiscard]] Expr literal(std::int64_t value);
[[nodiscard]] Expr literal(double value);
[[nodiscard]] Expr literal(bool value);
[[nodiscard]] Expr literal(std::string bytes);
[[nodiscard]] Expr member(Expr object, std::string name);
[[nodiscard]] Expr arrow(Expr object, std::string name);
[[nodiscard]] Expr make(Member node);
[[nodiscard]] Expr call(Expr callee, std::vector<Expr> arguments, Effect effect = Effect::some);
[[nodiscard]] Expr call(std::string callee, std::vector<Expr> arguments, Effect effect = Effect::some);
[[nodiscard]] Expr subscript(Expr object, Expr index);
[[nodiscard]] Expr construct(Type type, std::vector<Expr> arguments, Brackets brackets = Brackets::braces);
[[nodiscard]] Expr aggregate(Type type, std::vector<std::string> designators, std::vector<Expr> values);
[[nodiscard]] Expr unary(std::string op, Expr operand);
[[nodiscard]] Expr binary(std::string op, Expr left, Expr right, Effect effect = Effect::none);
[[nodiscard]] Expr conditional(Expr condition, Expr then, Expr otherwise);
[[nodiscard]] Expr lambda(Lambda node);
[[nodiscard]] Expr await(Expr operand);
/// `std::move(operand)`.
[[nodiscard]] Expr moved(Expr operand);
/// `!operand`, without doubling a negation.
[[nodiscard]] Expr negated(const Expr& operand);

/// True if the variable `name` occurs in the expression (captures included); of `request.amount` that field, or all of
/// `request`.
[[nodiscard]] bool mentions(const Expr& expr, std::string_view name);
/// The variables `x` and fields `x.field` for which the expression contains `std::move(x)` or `std::move(x.field)`.
[[nodiscard]] std::vector<std::string> moved_names(const Expr& expr);
/// Calls `visit` with every lambda in the expression; not with lambdas inside their bodies.
void for_each_lambda(const Expr& expr, const std::function<void(const Lambda&)>& visit);

// ---- Statements --------------------------------------------------------------------------------------------------

/// `const auto left = ...;`, or without value `mesh::Int grade{};` (a name without value is value-initialised).
struct Declare {
  Type type;
  std::string name;
  Expr value{};
};
/// `const auto& [width, height] = *rect;`
struct Decompose {
  Type type;
  std::vector<std::string> names;
  Expr value;
};
struct Evaluate {
  Expr expr;
  bool is_last = false;  // control never comes back from it
};
struct Assign {
  Expr target;
  Expr value;
};
struct Return {
  Expr value{};
  bool is_coroutine = false;
};
/// `if (declaration; condition)`; one of the two may be absent. An `otherwise` of one `If` prints as `else if`.
struct If {
  std::optional<Declare> declaration{};
  Expr condition{};
  Block then{};
  Block otherwise{};
  bool is_constexpr = false;
};
struct Case {
  std::vector<Expr> labels;  // empty: default
  Block body;
};
struct Switch {
  Expr subject;
  std::vector<Case> cases;
};
struct ForRange {
  Type type;
  std::vector<std::string> names;  // several: a structured binding
  Expr range;
  Block body;
};
/// `for (mesh::Int i = begin; i < end; ++i)`
struct ForCount {
  Type type;
  std::string name;
  Expr begin;
  Expr end;
  Block body;
};
/// `for (;;)`
struct Loop {
  Block body;
};
struct While {
  Expr condition;
  Block body;
};
struct Break {};
struct Continue {};
/// `name:`, and a jump back to it out of inner loops.
struct Label {
  std::string name;
};
struct Goto {
  std::string label;
};
struct Comment {
  std::vector<std::string> lines;
};
/// Tells debuggers where the next statement came from.
struct LineDirective {
  std::uint32_t line;
  std::string file;
};

struct Stmt {
  std::variant<Declare, Decompose, Evaluate, Assign, Return, If, Switch, ForRange, ForCount, Loop, While, Break,
               Continue, Label, Goto, Comment, LineDirective>
      node;
};

/// Calls `visit` with every expression of the statements, also in nested blocks; lambdas are not entered.
enum class Access : bool { read, assign };
void for_each_expr(const Block& block, const std::function<void(const Expr&, Access)>& visit);
/// True if the variable occurs anywhere in the statements, also in closures.
[[nodiscard]] bool mentions(const Block& block, std::string_view name);

/// True if control never reaches what stands behind the statement.
[[nodiscard]] bool is_last(const Stmt& stmt);
/// True if control never reaches the end of the block.
[[nodiscard]] bool ends_flow(const Block& block);

// ---- Declarations ------------------------------------------------------------------------------------------------

struct Decl;
using Decls = boost::container::vector<Decl>;

/// `mesh::Addable T`, `mesh::Implements<Scored> T`; without constraint `class T`.
struct TemplateParameter {
  std::string name;
  std::vector<std::string> constraints{};
};

enum class Body : std::uint8_t { none, defaulted, block };

/// A function, declared or defined. `scope` is the class of an out-of-line member, or a namespace.
struct Function {
  std::vector<std::string> doc{};
  std::vector<TemplateParameter> class_template_parameters{};  // of the class of an out-of-line member
  std::vector<TemplateParameter> template_parameters{};
  std::string specifiers{};  // "static", "friend", "inline"
  Type result{};             // without name: a constructor
  std::string scope{};
  std::string name{};
  std::vector<Parameter> parameters{};
  std::vector<std::pair<std::string, Expr>> initializers{};
  Body body_form = Body::none;
  Block body{};
  bool is_coroutine = false;
  std::string suffix{};  // "override"
};
/// `[[noreturn]]` and `static`: `[[noreturn]] static`.
void add_specifier(Function& function, std::string_view specifier);
struct FieldDecl {
  std::vector<std::string> doc{};
  Type type;
  std::string name;
};
struct Using {
  std::string name;
  Type type;
};
enum class ClassKey : std::uint8_t { struct_, class_ };
/// Public members, then private ones.
struct Class {
  std::vector<std::string> doc{};
  std::vector<TemplateParameter> template_parameters{};
  ClassKey key = ClassKey::struct_;
  std::string name;
  bool is_specialisation = false;  // of a class template: the name has arguments
  std::optional<Type> base{};
  Decls public_members{};
  Decls private_members{};
};
/// `class Shape;`
struct ForwardClass {
  std::vector<TemplateParameter> template_parameters{};
  ClassKey key = ClassKey::struct_;
  std::string name;
  std::vector<std::string> doc{};
};
/// `inline constexpr mesh::SourceFile at{"bank.mpl"};`; with one designator per argument `limit{.restarts = 2}`.
struct Variable {
  std::vector<std::string> doc{};
  std::string specifiers{};
  Type type;
  std::string name;
  std::vector<Expr> arguments;
  std::vector<std::string> designators{};
};
/// An empty name is the unnamed namespace.
struct Namespace {
  std::string name;
  Decls members;
};

struct Decl {
  std::variant<Function, FieldDecl, Using, Class, ForwardClass, Variable, Namespace> node;
};

/// A header or source file.
struct Unit {
  std::string path;
  bool is_header = false;
  std::vector<std::string> comment{};   // above everything
  std::vector<std::string> includes{};  // as written: `"bank/bank.hpp"`, `<mesh/core.hpp>`
  Decls members{};
};

}  // namespace mesh2cpp::cpp
