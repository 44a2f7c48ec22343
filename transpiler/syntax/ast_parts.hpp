// How the views find their parts: by kind among children and tokens. Private to the syntax stage.
#pragma once

#include <optional>
#include <vector>

#include "transpiler/syntax/ast.hpp"

namespace mesh2cpp::ast::parts {

using syntax::Kind;

/// A token as a name; empty when it is null.
[[nodiscard]] Name name_of(Node node, const syntax::Token* token);
/// The identifier directly under a node.
[[nodiscard]] Name identifier(Node node);
/// All identifiers directly under a node: of a name list, a generic list, a path.
[[nodiscard]] std::vector<Name> identifiers(Node node);
[[nodiscard]] Path path(Node node);

/// Views of a node without the grouping parentheses around it.
[[nodiscard]] Expr expression(Node node);
[[nodiscard]] Pattern pattern(Node node);
[[nodiscard]] TypeExpr type(Node node);

/// The n-th child that is an expression, pattern or type; an empty node when there are fewer.
[[nodiscard]] Node nth_expression(Node node, std::size_t n);
[[nodiscard]] Node first_pattern(Node node);
[[nodiscard]] Node first_type(Node node);

[[nodiscard]] std::vector<Expr> expressions(Node node);
[[nodiscard]] std::vector<Pattern> patterns(Node node);
[[nodiscard]] std::vector<TypeExpr> types(Node node);
[[nodiscard]] std::vector<Param> params(Node node);
[[nodiscard]] std::vector<FieldInit> field_inits(Node node);
[[nodiscard]] std::vector<Name> generics(Node node);
[[nodiscard]] std::optional<std::vector<Name>> deriving(Node node);
[[nodiscard]] std::optional<Expr> guard(Node node);
/// The child of kind `block`, `expression_body` or `else_if`.
[[nodiscard]] Block body(Node node);

/// A view of the node if it is there.
template <class V>
[[nodiscard]] std::optional<V> when(Node node) {
  if (!node) return std::nullopt;
  return V{{node}};
}

/// Views of all children of one kind.
template <class V>
[[nodiscard]] std::vector<V> all(Node node, Kind kind) {
  std::vector<V> views;
  if (!node) return views;
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (child.kind() == kind) views.push_back(V{{child}});
  }
  return views;
}

}  // namespace mesh2cpp::ast::parts
