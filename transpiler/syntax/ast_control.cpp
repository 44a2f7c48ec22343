// Views of blocks, parameters, control flow and closures.
#include "transpiler/syntax/ast_parts.hpp"

namespace mesh2cpp::ast {

using syntax::Kind;

namespace {

Node inner(const Expr& view) { return parts::expression(view.node).node; }

}  // namespace

// ---- Blocks and parameters -----------------------------------------------------------------------------------------

std::vector<Stmt> Block::statements() const {
  std::vector<Stmt> statements;
  if (!node) return statements;
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (child.kind() != Kind::terminate_clause) statements.push_back(Stmt{{child}});
  }
  return statements;
}

std::optional<Name> Param::name() const {
  if (pattern() || is_self()) return std::nullopt;
  return parts::identifier(node);
}

bool Param::is_self() const { return node.token(Kind::kw_self) != nullptr; }

std::optional<Pattern> Param::pattern() const {
  const Node child = parts::first_pattern(node);
  if (!child) return std::nullopt;
  return parts::pattern(child);
}

std::optional<TypeExpr> Param::annotation() const {
  const Node child = parts::first_type(node);
  if (!child) return std::nullopt;
  return parts::type(child);
}

// ---- Control flow --------------------------------------------------------------------------------------------------

Expr Expr::condition() const { return parts::expression(parts::nth_expression(inner(*this), 0)); }

Block Expr::then_block() const { return parts::body(inner(*this)); }

std::optional<Block> Expr::else_block() const {
  const Node then = then_block().node;
  for (Node child = then ? then.next_sibling() : Node(); child; child = child.next_sibling()) {
    if (child.kind() == Kind::block || child.kind() == Kind::else_if) return Block{{child}};
  }
  return std::nullopt;
}

std::optional<Expr> Expr::else_if() const {
  const Node chain = inner(*this).child(Kind::else_if);
  if (!chain) return std::nullopt;
  return Expr{{chain.first_child()}};
}

Expr Expr::scrutinee() const { return parts::expression(parts::nth_expression(inner(*this), 0)); }
std::vector<Arm> Expr::arms() const { return parts::all<Arm>(inner(*this), Kind::arm); }
Block Expr::body() const { return parts::body(inner(*this)); }
ForBinding Expr::binding() const { return {{inner(*this).child(Kind::for_binding)}}; }
Expr Expr::iterable() const { return parts::expression(parts::nth_expression(inner(*this), 0)); }
std::optional<Expr> Expr::filter() const { return parts::guard(inner(*this)); }

std::optional<Expr> Expr::value() const {
  const Node child = parts::nth_expression(inner(*this), 0);
  if (!child) return std::nullopt;
  return parts::expression(child);
}

std::optional<Expr> Expr::timeout() const {
  const Node after = inner(*this).child(Kind::after_clause);
  if (!after) return std::nullopt;
  return parts::expression(parts::nth_expression(after, 0));
}

std::optional<Block> Expr::after_body() const {
  const Node after = inner(*this).child(Kind::after_clause);
  if (!after) return std::nullopt;
  return parts::body(after);
}

Pattern Arm::pattern() const { return parts::pattern(parts::first_pattern(node)); }
std::optional<Expr> Arm::guard() const { return parts::guard(node); }
Block Arm::body() const { return parts::body(node); }

std::optional<Pattern> ForBinding::pattern() const {
  const Node child = parts::first_pattern(node);
  if (!child) return std::nullopt;
  return parts::pattern(child);
}

std::vector<Name> ForBinding::pair() const {
  if (pattern()) return {};
  return parts::identifiers(node);
}

// ---- Closures ------------------------------------------------------------------------------------------------------

std::vector<Clause> Expr::clauses() const { return parts::all<Clause>(inner(*this), Kind::closure_clause); }

std::optional<TypeExpr> Expr::result_type() const {
  const Node clause = inner(*this).child(Kind::closure_clause);
  const Node result = clause ? clause.child(Kind::return_type) : Node();
  if (!result) return std::nullopt;
  return parts::type(parts::first_type(result));
}

std::vector<Param> Clause::params() const { return parts::params(node); }
std::optional<Expr> Clause::guard() const { return parts::guard(node); }
Block Clause::body() const { return parts::body(node); }

}  // namespace mesh2cpp::ast
