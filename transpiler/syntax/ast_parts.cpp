// Finding the parts of nodes for the views.
#include "transpiler/syntax/ast_parts.hpp"

namespace mesh2cpp::ast::parts {

namespace {

/// The node inside of any number of parentheses of that kind.
Node ungrouped(Node node, Kind parentheses) {
  while (node && node.kind() == parentheses) node = node.first_child();
  return node;
}

template <class Predicate>
Node nth_child(Node node, Predicate fits, std::size_t n) {
  if (!node) return {};
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (fits(child.kind()) && n-- == 0) return child;
  }
  return {};
}

template <class Predicate, class Make>
auto all_children(Node node, Predicate fits, Make make) {
  std::vector<decltype(make(node))> views;
  if (!node) return views;
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (fits(child.kind())) views.push_back(make(child));
  }
  return views;
}

}  // namespace

Name name_of(Node node, const syntax::Token* token) {
  if (token == nullptr) return {};
  return {node.tree().text(*token), {token->begin, token->end}};
}

Name identifier(Node node) { return node ? name_of(node, node.token(Kind::identifier)) : Name{}; }

std::vector<Name> identifiers(Node node) {
  std::vector<Name> names;
  if (!node) return names;
  for (const syntax::Token& token : node.tokens()) {
    if (token.kind == Kind::identifier) names.push_back(name_of(node, &token));
  }
  return names;
}

Path path(Node node) { return {identifiers(node)}; }

Expr expression(Node node) { return Expr{{ungrouped(node, Kind::paren_expr)}}; }
Pattern pattern(Node node) { return Pattern{{ungrouped(node, Kind::paren_pattern)}}; }
TypeExpr type(Node node) { return TypeExpr{{ungrouped(node, Kind::paren_type)}}; }

Node nth_expression(Node node, std::size_t n) { return nth_child(node, syntax::is_expression, n); }
Node first_pattern(Node node) { return nth_child(node, syntax::is_pattern, 0); }
Node first_type(Node node) { return nth_child(node, syntax::is_type, 0); }

std::vector<Expr> expressions(Node node) { return all_children(node, syntax::is_expression, expression); }
std::vector<Pattern> patterns(Node node) { return all_children(node, syntax::is_pattern, pattern); }
std::vector<TypeExpr> types(Node node) { return all_children(node, syntax::is_type, type); }

std::vector<Param> params(Node node) { return all<Param>(node ? node.child(Kind::param_list) : Node(), Kind::param); }

std::vector<FieldInit> field_inits(Node node) {
  return all_children(
      node, [](Kind kind) { return kind == Kind::field_init; },
      [](Node field) {
        return FieldInit{name_of(field, &field.tokens().front()), expression(nth_expression(field, 0))};
      });
}

std::vector<Name> generics(Node node) { return identifiers(node.child(Kind::generic_list)); }

std::optional<std::vector<Name>> deriving(Node node) {
  const Node clause = node.child(Kind::deriving);
  if (!clause) return std::nullopt;
  std::vector<Name> names = identifiers(clause);
  if (!names.empty()) names.erase(names.begin());  // the word `deriving` itself
  return names;
}

std::optional<Expr> guard(Node node) {
  const Node clause = node.child(Kind::guard);
  if (!clause) return std::nullopt;
  return expression(nth_expression(clause, 0));
}

Block body(Node node) {
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    const Kind kind = child.kind();
    if (kind == Kind::block || kind == Kind::expression_body || kind == Kind::else_if) return {{child}};
  }
  return {};
}

}  // namespace mesh2cpp::ast::parts
