// A fixed point over the functions of a program: a function is effectful when its body is, given what is known so far.
#include "transpiler/cpp/effects.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

constexpr std::array<std::string_view, 13> value_modules{"Float", "Int",   "JSON",  "Json", "List",   "Map",  "Math",
                                                         "Queue", "Range", "Regex", "Set",  "String", "Tuple"};

bool is_nonzero_literal(const typed::Expr& expr) {
  const auto* literal = std::get_if<typed::IntLiteral>(&expr.node);
  return literal != nullptr && literal->value != 0;
}

bool panics(const typed::Binary& node) {
  const bool divides = node.op == typed::BinaryOperator::divide || node.op == typed::BinaryOperator::modulo;
  return divides && types::resolve(node.left->type)->kind != types::TypeKind::floating &&
         !is_nonzero_literal(*node.right) && node.impl == nullptr;
}

}  // namespace

bool is_adapter(const typed::LibraryFunction& function) {
  return function.module == "Iter" && function.scheme.find(") -> Iter<") != std::string::npos;
}

Effects::Effects(const typed::Program& program, const plan::Plan& plan) : plan_(plan) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const typed::Function& function : program.functions) {
      if (effectful_.contains(&function)) continue;
      if (plan.suspends(&function) || is_effectful(function.body)) {
        effectful_.insert(&function);
        changed = true;
      }
    }
  }
}

bool Effects::has_effect(const typed::LibraryFunction& function) {
  if (is_adapter(function)) return false;
  if (function.suspends || function.located || function.name == "collect") return true;
  static constexpr std::array<std::string_view, 4> effects_of_prelude{"print", "println", "link", "monitor"};
  const bool is_prelude_value =
      function.module.empty() &&
      std::find(effects_of_prelude.begin(), effects_of_prelude.end(), function.name) == effects_of_prelude.end();
  const bool is_value = std::find(value_modules.begin(), value_modules.end(), function.module) != value_modules.end();
  return !is_prelude_value && !is_value;
}

bool Effects::has_effect(const typed::MethodRef& method) const {
  if (plan_.suspends(method)) return true;
  if (method.function != nullptr) return effectful_.contains(method.function);
  return method.impl == nullptr && any_effect(plan_.implementations(method.method));
}

bool Effects::has_effect(const typed::Impl* impl) const { return impl != nullptr && any_effect(impl->methods); }

bool Effects::any_effect(const std::vector<const typed::Function*>& functions) const {
  return std::any_of(functions.begin(), functions.end(),
                     [this](const typed::Function* function) { return effectful_.contains(function); });
}

bool Effects::is_effectful_call(const typed::Call& call) const {
  if (const auto* callee = std::get_if<typed::FunctionRef>(&call.callee->node)) {
    if (effectful_.contains(callee->function)) return true;
  } else if (const auto* library = std::get_if<typed::LibraryRef>(&call.callee->node)) {
    if (has_effect(*library->function)) return true;
  } else if (const auto* method = std::get_if<typed::MethodRef>(&call.callee->node)) {
    if (has_effect(*method)) return true;
  } else if (std::holds_alternative<typed::DerivedRef>(call.callee->node)) {
    return false;
  } else {
    return true;
  }
  // Who gets a function value may call it. A closure written here is looked into like any other part.
  return std::any_of(call.arguments.begin(), call.arguments.end(), [this](const typed::ExprPtr& argument) {
    if (types::resolve(argument->type)->kind != types::TypeKind::function) return false;
    if (const auto* named = std::get_if<typed::FunctionRef>(&argument->node)) {
      return effectful_.contains(named->function);
    }
    if (const auto* method = std::get_if<typed::MethodRef>(&argument->node)) return has_effect(*method);
    return !std::holds_alternative<typed::Lambda>(argument->node);
  });
}

bool Effects::is_effectful(const typed::Expr& expr) const {
  const bool is_effect =
      std::visit(typed::Overloaded{[](const typed::Spawn&) { return true; }, [](const typed::Send&) { return true; },
                                   [](const typed::Receive&) { return true; }, [](const typed::Index&) { return true; },
                                   [](const typed::While&) { return true; },
                                   [this](const typed::For& node) {
                                     return types::resolve(node.iterable->type)->kind == types::TypeKind::iterator ||
                                            has_effect(node.iterable_impl) || has_effect(node.iterator_impl);
                                   },
                                   [](const typed::Match& node) { return !node.exhaustive; },
                                   [this](const typed::Binary& node) { return panics(node) || has_effect(node.impl); },
                                   [this](const typed::Unary& node) { return has_effect(node.impl); },
                                   [this](const typed::Call& node) { return is_effectful_call(node); },
                                   [](const auto&) { return false; }},
                 expr.node);
  if (is_effect) return true;
  bool found = false;
  typed::for_each_child(expr, [&](const auto& child) { found = found || is_effectful(child); });
  return found;
}

bool Effects::is_effectful(const typed::Block& block) const {
  for (const typed::Statement& statement : block.statements) {
    const auto* let = std::get_if<typed::Let>(&statement.node);
    if (let != nullptr && let->refutable) return true;
  }
  bool found = false;
  typed::for_each_child(block, [&](const auto& child) { found = found || is_effectful(child); });
  return found;
}

}  // namespace mesh2cpp::cpp
