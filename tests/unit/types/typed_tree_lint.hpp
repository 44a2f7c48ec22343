// What later stages take for granted about a typed tree, said as a check.
#pragma once

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "transpiler/types/typed.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::types {

/// Finds types that are not closed, type parameters outside their function, and nodes that inference left unfinished.
class TypedTreeLint {
 public:
  explicit TypedTreeLint(const typed::Program& program) {
    for (const typed::Local& local : program.locals) type(local.type, "local " + local.name, false);
    for (const typed::Function& function : program.functions) {
      if (!function.is_local) visit(function);
    }
    for (const typed::Actor& actor : program.actors) {
      where_ = actor.name;
      for (const typed::Local* parameter : actor.parameters) type(parameter->type, "parameter " + parameter->name);
      if (actor.message != nullptr) type(actor.message, "message");
      visit(actor.body);
      if (actor.terminate) visit(*actor.terminate);
    }
    for (const typed::Service& service : program.services) {
      where_ = service.name;
      type(service.state, "state");
      for (const typed::Handler& handler : service.handlers) {
        for (const typed::Local* parameter : handler.parameters) type(parameter->type, "parameter");
        if (handler.reply != nullptr) type(handler.reply, "reply");
        visit(handler.body);
      }
    }
    for (const typed::Constant& constant : program.constants) {
      where_ = constant.name;
      type(constant.type, "constant");
      visit(*constant.initializer);
    }
  }

  [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

 private:
  void visit(const typed::Function& function) {
    const std::string outer = std::exchange(where_, function.name);
    const std::size_t outer_scope = in_scope_.size();
    const auto enter = [&](const auto& parameters) {
      in_scope_.insert(in_scope_.end(), parameters.begin(), parameters.end());
    };
    enter(function.type_parameters);
    if (function.impl != nullptr) enter(function.impl->parameters);
    if (function.interface != nullptr) enter(function.interface->parameters);
    for (const typed::Local* parameter : function.parameters) type(parameter->type, "parameter " + parameter->name);
    type(function.result, "result");
    std::unordered_set<std::string> names;
    for (const typed::TypeParameter* parameter : in_scope_) {
      if (!names.insert(parameter->name).second) fault("two type parameters called " + parameter->name);
    }
    visit(function.body);
    in_scope_.resize(outer_scope);
    where_ = outer;
  }

  void visit(const typed::Block& block) {
    type(block.type, "block");
    for (const typed::Statement& statement : block.statements) {
      if (const auto* local = std::get_if<typed::LocalFunction>(&statement.node)) visit(*local->function);
      if (const auto* let = std::get_if<typed::Let>(&statement.node)) type(let->pattern->type, "pattern");
    }
    typed::for_each_child(block, [this](const auto& child) { visit(child); });
  }

  void visit(const typed::Expr& expr) {
    type(expr.type, "expression");
    if (const auto* access = std::get_if<typed::FieldAccess>(&expr.node)) {
      const TypeKind object = resolve(access->object->type)->kind;
      if ((access->structure == nullptr) != (object == TypeKind::parameter)) fault("unfinished field " + access->name);
    }
    if (const auto* call = std::get_if<typed::Call>(&expr.node)) {
      if (std::holds_alternative<typed::UnitLiteral>(call->callee->node)) fault("unfinished call");
      const Type callee = resolve(call->callee->type);
      if (callee->kind == TypeKind::function && callee->arguments.size() != call->arguments.size() + 1)
        fault("call with a wrong number of arguments");
    }
    if (const auto* reference = std::get_if<typed::FunctionRef>(&expr.node)) {
      if (reference->type_arguments.size() != reference->function->type_parameters.size())
        fault("type arguments of " + reference->function->name);
      for (const Type argument : reference->type_arguments) type(argument, "type argument");
    }
    if (const auto* reference = std::get_if<typed::MethodRef>(&expr.node)) visit(*reference);
    if (const auto* match = std::get_if<typed::Match>(&expr.node)) {
      for (const typed::Arm& arm : match->arms) {
        if (arm.patterns.size() != match->subjects.size()) fault("patterns of an arm");
      }
    }
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  void visit(const typed::MethodRef& reference) {
    type(reference.self_type, "self type");
    const bool is_open = resolve(reference.self_type)->kind == TypeKind::parameter;
    if (is_open == (reference.impl != nullptr)) fault("impl of a method");
    if (reference.impl == nullptr) return;
    if (reference.impl_arguments.size() != reference.impl->parameters.size()) fault("impl arguments");
    const typed::Function& function = *reference.function;
    const std::size_t self = function.interface != nullptr ? 1 : 0;
    if (reference.type_arguments.size() + self != function.type_parameters.size())
      fault("type arguments of " + function.name);
    for (const Type argument : reference.type_arguments) type(argument, "type argument");
    for (const Type argument : reference.impl_arguments) type(argument, "impl argument");
  }

  void type(Type type, const std::string& what, bool in_function = true) {
    if (type == nullptr) return fault(what + " without a type");
    if (type->kind == TypeKind::variable) fault(what + " has an open type");
    if (in_function && type->kind == TypeKind::parameter &&
        std::ranges::find(in_scope_, type->parameter) == in_scope_.end())
      fault(what + " mentions " + type->parameter->name + " of another function");
    for (const Type argument : type->arguments) this->type(argument, what, in_function);
  }

  void fault(const std::string& what) { faults_.push_back(where_ + ": " + what); }

  std::string where_;
  std::vector<const typed::TypeParameter*> in_scope_;
  std::vector<std::string> faults_;
};

}  // namespace mesh2cpp::types
