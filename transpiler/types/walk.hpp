// Visits the direct children of expressions and blocks in order of evaluation. For passes over the typed tree that
// treat most nodes alike.
#pragma once

#include <type_traits>
#include <utility>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::typed {

/// Makes a callable out of several, one per kind of node: `std::visit(Overloaded{...}, expr.node)`.
template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

namespace detail {

template <class Like, class Node>
using SameConst = std::conditional_t<std::is_const_v<Like>, const Node, Node>;

/// Hands children to `visit`, which takes `Expr&` and `Block&`, const if the parent is.
template <class Parent, class Visit>
class Children {
 public:
  explicit Children(Visit& visit) : visit_(visit) {}

  void operator()(const ExprPtr& expr) const {
    if (expr) visit_(static_cast<SameConst<Parent, Expr>&>(*expr));
  }
  void operator()(const std::unique_ptr<Block>& block) const {
    if (block) visit_(static_cast<SameConst<Parent, Block>&>(*block));
  }
  void operator()(SameConst<Parent, Block>& block) const { visit_(block); }
  void operator()(const std::vector<ExprPtr>& expressions) const {
    for (const ExprPtr& expr : expressions) (*this)(expr);
  }
  void operator()(const std::vector<std::pair<std::uint32_t, ExprPtr>>& fields) const {
    for (const auto& [index, value] : fields) (*this)(value);
  }
  void operator()(SameConst<Parent, std::vector<Arm>>& arms) const {
    for (auto& arm : arms) {
      (*this)(arm.guard);
      (*this)(arm.body);
    }
  }

 private:
  Visit& visit_;
};

}  // namespace detail

/// Calls `visit` for each child `Expr&` and `Block&` of an expression. The body of a closure is one of them.
template <class Expression, class Visit>
  requires std::is_same_v<std::remove_const_t<Expression>, Expr>
void for_each_child(Expression& expr, Visit&& visit) {
  const detail::Children<Expression, std::remove_reference_t<Visit>> each(visit);
  std::visit(
      Overloaded{
          [&](detail::SameConst<Expression, Interpolation>& node) {
            for (auto& part : node.parts) {
              if (const auto* const value = std::get_if<ExprPtr>(&part)) each(*value);
            }
          },
          [&](detail::SameConst<Expression, Call>& node) { each(node.callee), each(node.arguments); },
          [&](detail::SameConst<Expression, Construct>& node) { each(node.arguments); },
          [&](detail::SameConst<Expression, StructLiteral>& node) { each(node.fields); },
          [&](detail::SameConst<Expression, StructUpdate>& node) { each(node.base), each(node.fields); },
          [&](detail::SameConst<Expression, FieldAccess>& node) { each(node.object); },
          [&](detail::SameConst<Expression, TupleLiteral>& node) { each(node.elements); },
          [&](detail::SameConst<Expression, ListLiteral>& node) { each(node.elements); },
          [&](detail::SameConst<Expression, MapLiteral>& node) {
            for (auto& [key, value] : node.entries) each(key), each(value);
          },
          [&](detail::SameConst<Expression, JsonLiteral>& node) {
            for (auto& [name, value] : node.fields) each(value);
          },
          [&](detail::SameConst<Expression, JsonConversion>& node) { each(node.value); },
          [&](detail::SameConst<Expression, Index>& node) { each(node.object), each(node.index); },
          [&](detail::SameConst<Expression, Unary>& node) { each(node.operand); },
          [&](detail::SameConst<Expression, Binary>& node) { each(node.left), each(node.right); },
          [&](detail::SameConst<Expression, If>& node) { each(node.condition), each(node.then), each(node.otherwise); },
          [&](detail::SameConst<Expression, Match>& node) { each(node.subjects), each(node.arms); },
          [&](detail::SameConst<Expression, For>& node) { each(node.iterable), each(node.filter), each(node.body); },
          [&](detail::SameConst<Expression, While>& node) { each(node.condition), each(node.body); },
          [&](detail::SameConst<Expression, Return>& node) { each(node.value); },
          [&](detail::SameConst<Expression, Try>& node) { each(node.operand), each(node.conversion); },
          [&](detail::SameConst<Expression, Lambda>& node) { each(node.body); },
          [&](detail::SameConst<Expression, BlockExpr>& node) { each(node.block); },
          [&](detail::SameConst<Expression, Spawn>& node) { each(node.actor), each(node.arguments); },
          [&](detail::SameConst<Expression, Send>& node) { each(node.pid), each(node.message); },
          [&](detail::SameConst<Expression, Receive>& node) { each(node.timeout), each(node.arms), each(node.after); },
          [](const auto&) {},  // literals, names, `self()`, `break`, `continue`
      },
      expr.node);
}

/// Calls `visit` for the expressions of a block. The bodies of local functions are not among them.
template <class BlockNode, class Visit>
  requires std::is_same_v<std::remove_const_t<BlockNode>, Block>
void for_each_child(BlockNode& block, Visit&& visit) {
  const detail::Children<BlockNode, std::remove_reference_t<Visit>> each(visit);
  for (auto& statement : block.statements) {
    if (auto* const let = std::get_if<Let>(&statement.node)) each(let->initializer);
    if (auto* const expression = std::get_if<ExpressionStatement>(&statement.node)) each(expression->expression);
  }
  each(block.result);
}

}  // namespace mesh2cpp::typed
