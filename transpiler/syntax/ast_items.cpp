// Views of items and statements.
#include <limits>

#include "transpiler/syntax/ast_parts.hpp"
#include "transpiler/syntax/number.hpp"

namespace mesh2cpp::ast {

using syntax::Kind;

namespace {

bool is_public(Node node) { return node.token(Kind::kw_pub) != nullptr; }

template <class V>
std::optional<V> of_kind(Node node, Kind kind) {
  if (node.kind() != kind) return std::nullopt;
  return V{{node}};
}

std::optional<TypeExpr> annotation_of(Node node) {
  const Node child = parts::first_type(node);
  if (!child) return std::nullopt;
  return parts::type(child);
}

std::vector<Bound> bounds_of(Node node) {
  std::vector<Bound> bounds;
  const Node clause = node.child(Kind::where_clause);
  for (Node child = clause ? clause.first_child() : Node(); child; child = child.next_sibling()) {
    bounds.push_back({parts::identifier(child), parts::path(child.child(Kind::path))});
  }
  return bounds;
}

/// The identifier behind the contextual word (`call`, `cast`) that begins a node.
Name second_identifier(Node node) {
  const syntax::Token* first = node.token(Kind::identifier);
  for (const syntax::Token* token = first + 1; token <= &node.tokens().back(); ++token) {
    if (token->kind == Kind::identifier) return parts::name_of(node, token);
  }
  return {};
}

}  // namespace

// ---- Item ----------------------------------------------------------------------------------------------------------

ItemForm Item::form() const {
  switch (node.kind()) {
    case Kind::fn_def:
      return ItemForm::function;
    case Kind::module_def:
      return ItemForm::module;
    case Kind::import_stmt:
      return ItemForm::import;
    case Kind::from_import:
      return ItemForm::from_import;
    case Kind::struct_def:
      return ItemForm::structure;
    case Kind::sum_def:
      return ItemForm::sum;
    case Kind::alias_def:
      return ItemForm::alias;
    case Kind::interface_def:
      return ItemForm::interface;
    case Kind::impl_def:
      return ItemForm::impl;
    case Kind::actor_def:
      return ItemForm::actor;
    case Kind::service_def:
      return ItemForm::service;
    case Kind::supervisor_def:
      return ItemForm::supervisor;
    case Kind::let_stmt:
      return ItemForm::let;
    case Kind::test_def:
      return ItemForm::test;
    case Kind::describe_def:
      return ItemForm::describe;
    case Kind::assert_receive_stmt:
      return ItemForm::assert_receive;
    default:
      return ItemForm::expression;
  }
}

std::optional<FnDef> Item::as_function() const { return of_kind<FnDef>(node, Kind::fn_def); }
std::optional<Import> Item::as_import() const { return of_kind<Import>(node, Kind::import_stmt); }
std::optional<FromImport> Item::as_from_import() const { return of_kind<FromImport>(node, Kind::from_import); }
std::optional<StructDef> Item::as_struct() const { return of_kind<StructDef>(node, Kind::struct_def); }
std::optional<SumDef> Item::as_sum() const { return of_kind<SumDef>(node, Kind::sum_def); }
std::optional<AliasDef> Item::as_alias() const { return of_kind<AliasDef>(node, Kind::alias_def); }
std::optional<InterfaceDef> Item::as_interface() const { return of_kind<InterfaceDef>(node, Kind::interface_def); }
std::optional<ImplDef> Item::as_impl() const { return of_kind<ImplDef>(node, Kind::impl_def); }
std::optional<ActorDef> Item::as_actor() const { return of_kind<ActorDef>(node, Kind::actor_def); }
std::optional<ServiceDef> Item::as_service() const { return of_kind<ServiceDef>(node, Kind::service_def); }
std::optional<SupervisorDef> Item::as_supervisor() const { return of_kind<SupervisorDef>(node, Kind::supervisor_def); }
std::optional<ModuleDef> Item::as_module() const { return of_kind<ModuleDef>(node, Kind::module_def); }
std::optional<LetStmt> Item::as_let() const { return of_kind<LetStmt>(node, Kind::let_stmt); }
std::optional<TestDef> Item::as_test() const { return of_kind<TestDef>(node, Kind::test_def); }
std::optional<DescribeDef> Item::as_describe() const { return of_kind<DescribeDef>(node, Kind::describe_def); }
std::optional<AssertReceive> Item::as_assert_receive() const {
  return of_kind<AssertReceive>(node, Kind::assert_receive_stmt);
}

std::optional<Expr> Item::as_expression() const {
  if (!syntax::is_expression(node.kind())) return std::nullopt;
  return parts::expression(node);
}

std::vector<Item> FileView::items() const {
  std::vector<Item> items;
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (child.kind() != Kind::error) items.push_back(Item{{child}});
  }
  return items;
}

// ---- Functions, imports, let ---------------------------------------------------------------------------------------

bool FnDef::is_public() const { return ast::is_public(node); }

std::optional<Cluster> FnDef::cluster() const {
  const Node decorator = node.child(Kind::decorator);
  if (!decorator) return std::nullopt;
  Cluster found{.span = decorator.span()};
  const syntax::Token* const count = decorator.token(Kind::integer);
  if (count == nullptr) return found;
  const auto magnitude = syntax::integer_magnitude(parts::name_of(decorator, count).text);
  const bool fits = magnitude && *magnitude < syntax::least_integer_magnitude;
  found.is_explicit = true;
  found.count = fits ? static_cast<std::int64_t>(*magnitude) : std::numeric_limits<std::int64_t>::max();
  return found;
}

Name FnDef::name() const { return parts::identifier(node); }
std::vector<Name> FnDef::generics() const { return parts::generics(node); }
std::vector<Param> FnDef::params() const { return parts::params(node); }

std::optional<TypeExpr> FnDef::result_type() const {
  const Node result = node.child(Kind::return_type);
  return result ? annotation_of(result) : std::nullopt;
}

std::vector<Bound> FnDef::bounds() const { return bounds_of(node); }

std::optional<Expr> FnDef::guard() const { return parts::guard(node); }
bool FnDef::is_expression_body() const { return static_cast<bool>(node.child(Kind::expression_body)); }
Block FnDef::body() const { return parts::body(node); }

Path Import::path() const { return parts::path(node.child(Kind::path)); }
Path FromImport::path() const { return parts::path(node.child(Kind::path)); }
std::vector<Name> FromImport::names() const { return parts::identifiers(node.child(Kind::name_list)); }

Pattern LetStmt::pattern() const { return parts::pattern(parts::first_pattern(node)); }
std::optional<TypeExpr> LetStmt::annotation() const { return annotation_of(node); }
Expr LetStmt::initializer() const { return parts::expression(parts::nth_expression(node, 0)); }

// ---- Types that programs declare -----------------------------------------------------------------------------------

Name FieldDef::name() const { return parts::name_of(node, &node.tokens().front()); }
std::optional<TypeExpr> FieldDef::annotation() const { return annotation_of(node); }

bool StructDef::is_public() const { return ast::is_public(node); }
Name StructDef::name() const { return parts::identifier(node); }
std::vector<Name> StructDef::generics() const { return parts::generics(node); }
std::vector<FieldDef> StructDef::fields() const { return parts::all<FieldDef>(node, Kind::field_def); }
std::vector<SchemaOption> StructDef::schema_options() const {
  return parts::all<SchemaOption>(node, Kind::schema_option);
}
std::vector<Relationship> StructDef::relationships() const {
  return parts::all<Relationship>(node, Kind::relationship);
}

std::string_view SchemaOption::keyword() const { return node.tree().text(node.tokens().front()); }
std::string SchemaOption::value() const {
  if (const syntax::Token* atom = node.token(Kind::atom)) return std::string(node.tree().text(*atom).substr(1));
  if (node.token(Kind::kw_true) != nullptr) return "true";
  if (node.token(Kind::kw_false) != nullptr) return "false";
  std::string text;
  for (const StringPart& part : parts::expression(parts::nth_expression(node, 0)).string_parts()) {
    if (const auto* piece = std::get_if<std::string>(&part)) text += *piece;
  }
  return text;
}

std::string_view Relationship::keyword() const { return node.tree().text(node.tokens().front()); }
std::string_view Relationship::association() const {
  const syntax::Token* atom = node.token(Kind::atom);
  return atom == nullptr ? std::string_view() : node.tree().text(*atom).substr(1);
}
Name Relationship::target() const {
  const std::vector<Name> names = parts::identifiers(node);
  return names.empty() ? Name() : names.back();
}

std::optional<std::vector<Name>> StructDef::deriving() const { return parts::deriving(node); }

std::optional<Name> PayloadDef::name() const {
  const syntax::Token& first = node.tokens().front();
  if (node.token(Kind::colon_colon) == nullptr) return std::nullopt;
  return parts::name_of(node, &first);
}
TypeExpr PayloadDef::type() const { return parts::type(parts::first_type(node)); }

Name VariantDef::name() const { return parts::identifier(node); }
std::vector<PayloadDef> VariantDef::payload() const { return parts::all<PayloadDef>(node, Kind::payload_def); }

bool SumDef::is_public() const { return ast::is_public(node); }
Name SumDef::name() const { return parts::identifier(node); }
std::vector<Name> SumDef::generics() const { return parts::generics(node); }
std::vector<VariantDef> SumDef::variants() const { return parts::all<VariantDef>(node, Kind::variant_def); }
std::optional<std::vector<Name>> SumDef::deriving() const { return parts::deriving(node); }

bool AliasDef::is_public() const { return ast::is_public(node); }
Name AliasDef::name() const { return parts::identifier(node); }
std::vector<Name> AliasDef::generics() const { return parts::generics(node); }
TypeExpr AliasDef::target() const { return parts::type(parts::first_type(node)); }

// ---- Interfaces and impls -------------------------------------------------------------------------------------------

bool MethodDef::has_body() const { return node.child(Kind::block) || node.child(Kind::expression_body); }

Name AssociatedType::name() const { return parts::identifier(node); }
std::optional<TypeExpr> AssociatedType::target() const { return annotation_of(node); }

bool InterfaceDef::is_public() const { return ast::is_public(node); }
Name InterfaceDef::name() const { return parts::identifier(node); }
std::vector<Name> InterfaceDef::generics() const { return parts::generics(node); }
std::vector<AssociatedType> InterfaceDef::associated_types() const {
  return parts::all<AssociatedType>(node, Kind::associated_type);
}
std::vector<MethodDef> InterfaceDef::methods() const {
  std::vector<MethodDef> methods;
  for (const FnDef& method : parts::all<FnDef>(node, Kind::method_def)) methods.push_back({method});
  return methods;
}

TypeExpr ImplDef::interface() const { return TypeExpr{{node.child(Kind::impl_target)}}; }
TypeExpr ImplDef::self() const {
  Node target = node.child(Kind::impl_target).next_sibling();
  while (target.kind() != Kind::impl_target) target = target.next_sibling();
  return TypeExpr{{target}};
}
std::vector<Bound> ImplDef::bounds() const { return bounds_of(node); }
std::vector<AssociatedType> ImplDef::associated_types() const {
  return parts::all<AssociatedType>(node, Kind::associated_type);
}
std::vector<FnDef> ImplDef::functions() const { return parts::all<FnDef>(node, Kind::fn_def); }

// ---- Actors and services -------------------------------------------------------------------------------------------

Name ActorDef::name() const { return parts::identifier(node); }
std::vector<Param> ActorDef::params() const { return parts::params(node); }
Block ActorDef::body() const { return parts::body(node); }

std::optional<Block> ActorDef::terminate() const {
  const Node clause = body().node.child(Kind::terminate_clause);
  if (!clause) return std::nullopt;
  return parts::body(clause);
}

bool HandlerDef::is_call() const { return parts::identifier(node).text == "call"; }
Name HandlerDef::name() const { return second_identifier(node); }
std::vector<Param> HandlerDef::params() const { return parts::params(node); }
std::optional<TypeExpr> HandlerDef::reply_type() const { return annotation_of(node); }

std::optional<Name> HandlerDef::state() const {
  const Node state = node.child(Kind::state_param);
  if (!state) return std::nullopt;
  return parts::identifier(state);
}

Block HandlerDef::body() const { return parts::body(node); }

Name ServiceDef::name() const { return parts::identifier(node); }
std::vector<FnDef> ServiceDef::functions() const { return parts::all<FnDef>(node, Kind::fn_def); }
std::vector<HandlerDef> ServiceDef::handlers() const { return parts::all<HandlerDef>(node, Kind::handler_def); }

Name ModuleDef::name() const { return parts::identifier(node); }
Block ModuleDef::body() const { return parts::body(node); }

Name SettingDef::word() const { return parts::identifier(node); }
Name SettingDef::value() const { return parts::name_of(node, &node.tokens().back()); }
bool SettingDef::is_integer() const { return node.tokens().back().kind == Kind::integer; }

std::optional<std::int64_t> SettingDef::integer_value() const {
  if (!is_integer()) return std::nullopt;
  const auto magnitude = syntax::integer_magnitude(value().text);
  if (!magnitude || *magnitude >= syntax::least_integer_magnitude) return std::nullopt;
  return static_cast<std::int64_t>(*magnitude);
}

std::optional<Expr> SettingDef::expression() const {
  const Node expression = parts::nth_expression(node, 0);
  if (!expression) return std::nullopt;
  return parts::expression(expression);
}

Name ChildDef::name() const { return second_identifier(node); }
std::vector<SettingDef> ChildDef::settings() const { return parts::all<SettingDef>(node, Kind::child_setting); }

Name SupervisorDef::name() const { return parts::identifier(node); }
std::vector<SettingDef> SupervisorDef::settings() const {
  return parts::all<SettingDef>(node, Kind::supervisor_setting);
}
std::vector<ChildDef> SupervisorDef::children() const { return parts::all<ChildDef>(node, Kind::child_def); }

}  // namespace mesh2cpp::ast
