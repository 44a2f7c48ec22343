// Views of types and patterns.
#include "transpiler/syntax/ast_parts.hpp"

namespace mesh2cpp::ast {

using syntax::Kind;

Span Path::span() const {
  if (segments.empty()) return {};
  return source::cover(segments.front().span, segments.back().span);
}

// ---- TypeExpr ------------------------------------------------------------------------------------------------------

TypeForm TypeExpr::form() const {
  switch (parts::type(node).node.kind()) {
    case Kind::tuple_type:
      return TypeForm::tuple;
    case Kind::function_type:
      return TypeForm::function;
    case Kind::option_type:
      return TypeForm::option;
    case Kind::result_type:
      return TypeForm::result;
    default:
      return TypeForm::named;
  }
}

Path TypeExpr::path() const { return parts::path(parts::type(node).node.child(Kind::path)); }

std::vector<TypeExpr> TypeExpr::arguments() const { return parts::types(parts::type(node).node); }

// ---- Pattern -------------------------------------------------------------------------------------------------------

PatternForm Pattern::form() const {
  switch (parts::pattern(node).node.kind()) {
    case Kind::name_pattern:
      return PatternForm::identifier;
    case Kind::literal_pattern:
      return PatternForm::literal;
    case Kind::atom_pattern:
      return PatternForm::atom;
    case Kind::tuple_pattern:
      return PatternForm::tuple;
    case Kind::constructor_pattern:
      return PatternForm::constructor;
    case Kind::cons_pattern:
      return PatternForm::cons;
    case Kind::list_pattern:
      return PatternForm::list;
    case Kind::struct_pattern:
      return PatternForm::structure;
    case Kind::or_pattern:
      return PatternForm::alternatives;
    case Kind::as_pattern:
      return PatternForm::as;
    default:
      return PatternForm::wildcard;
  }
}

Name Pattern::name() const {
  const Node inner = parts::pattern(node).node;
  if (inner.kind() != Kind::as_pattern) return parts::identifier(inner);
  return parts::name_of(inner, &inner.tokens().back());  // the last token; the one before it is `as`
}

std::string_view Pattern::atom_name() const { return literal().atom_name(); }

Path Pattern::path() const { return parts::path(parts::pattern(node).node.child(Kind::path)); }

bool Pattern::has_arguments() const { return static_cast<bool>(parts::pattern(node).node.child(Kind::pattern_list)); }

std::vector<Pattern> Pattern::parts() const {
  const Node inner = parts::pattern(node).node;
  return parts::patterns(inner.kind() == Kind::constructor_pattern ? inner.child(Kind::pattern_list) : inner);
}

std::vector<FieldPattern> Pattern::fields() const {
  std::vector<FieldPattern> fields;
  const Node inner = parts::pattern(node).node;
  for (Node child = inner.first_child(); child; child = child.next_sibling()) {
    if (child.kind() != Kind::field_pattern) continue;
    FieldPattern field{parts::name_of(child, &child.tokens().front()), std::nullopt};
    if (const Node value = parts::first_pattern(child)) field.pattern = parts::pattern(value);
    fields.push_back(field);
  }
  return fields;
}

Expr Pattern::literal() const { return parts::expression(parts::nth_expression(parts::pattern(node).node, 0)); }

bool Pattern::negative() const { return parts::pattern(node).node.token(Kind::minus) != nullptr; }

}  // namespace mesh2cpp::ast
