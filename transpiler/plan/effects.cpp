// One walk through each function notes whether it does something itself and whose effects would be its own; then the
// effects spread from function to caller.
#include "transpiler/plan/effects.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "transpiler/plan/held_types.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::plan {

namespace {

using typed::Function;

constexpr std::array<std::string_view, 13> value_modules{"Float", "Int",   "JSON",  "Json", "List",   "Map",  "Math",
                                                         "Queue", "Range", "Regex", "Set",  "String", "Tuple"};

/// A number, a text and the like.
bool is_plain(types::Type type) {
  using types::TypeKind;
  switch (types::resolve(type)->kind) {
    case TypeKind::integer:
    case TypeKind::floating:
    case TypeKind::boolean:
    case TypeKind::string:
    case TypeKind::unit:
    case TypeKind::atom:
      return true;
    default:
      return false;
  }
}

bool is_nonzero_literal(const typed::Expr& expr) {
  const auto* literal = std::get_if<typed::IntLiteral>(&expr.node);
  return literal != nullptr && literal->value != 0;
}

bool panics(const typed::Binary& node) {
  const bool divides = node.op == typed::BinaryOperator::divide || node.op == typed::BinaryOperator::modulo;
  return divides && types::resolve(node.left->type)->kind != types::TypeKind::floating &&
         !is_nonzero_literal(*node.right) && node.impl == nullptr;
}

/// What the body of a function does itself, and the functions whose effects are its own.
class Summary {
 public:
  Summary(const Implementations& implementations, const std::vector<const typed::Impl*>& texts)
      : implementations_(implementations), texts_(texts) {}

  bool has_effect = false;
  std::vector<const Function*> called;

  void visit(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      const auto* let = std::get_if<typed::Let>(&statement.node);
      if (let != nullptr && let->refutable) has_effect = true;
    }
    visit_parts(block);
  }

 private:
  void visit(const typed::Expr& expr) {
    if (std::visit(typed::Overloaded{[](const typed::Spawn&) { return true; }, [](const typed::Send&) { return true; },
                                     [](const typed::Receive&) { return true; },
                                     [](const typed::Index&) { return true; }, [](const typed::While&) { return true; },
                                     [this](const typed::For& node) {
                                       call(node.iterable_impl), call(node.iterator_impl);
                                       return types::resolve(node.iterable->type)->kind == types::TypeKind::iterator;
                                     },
                                     [](const typed::Match& node) { return !node.exhaustive; },
                                     [this](const typed::Binary& node) { return call(node.impl), panics(node); },
                                     [this](const typed::Unary& node) { return call(node.impl), false; },
                                     [this](const typed::Interpolation& node) { return visit_texts(node), false; },
                                     [this](const typed::Call& node) { return visit_call(node); },
                                     [](const auto&) { return false; }},
                   expr.node)) {
      has_effect = true;
    }
    visit_parts(expr);
  }

  /// What is known to have an effect needs no closer look.
  template <class Code>
  void visit_parts(const Code& code) {
    typed::for_each_child(code, [this](const auto& child) {
      if (!has_effect) visit(child);
    });
  }

  void call(const Function* function) { called.push_back(function); }
  void call(const std::vector<const Function*>& functions) {
    for (const Function* const function : functions) {
      if (function != nullptr) called.push_back(function);
    }
  }
  void call(const typed::Impl* impl) {
    if (impl != nullptr) call(impl->methods);
  }

  /// Any value with parts may hold one whose text is made by the program.
  void visit_texts(const typed::Interpolation& node) {
    const bool has_parts = std::ranges::any_of(node.parts, [](const auto& part) {
      const auto* const value = std::get_if<typed::ExprPtr>(&part);
      return value != nullptr && !is_plain((*value)->type);
    });
    if (!has_parts) return;
    for (const typed::Impl* const impl : texts_) call(impl);
  }

  /// True if the call may do anything.
  bool visit_call(const typed::Call& node) {
    if (const auto* callee = std::get_if<typed::FunctionRef>(&node.callee->node)) {
      call(callee->function);
    } else if (const auto* library = std::get_if<typed::LibraryRef>(&node.callee->node)) {
      if (plan::has_effect(*library->function)) return true;
    } else if (const auto* method = std::get_if<typed::MethodRef>(&node.callee->node)) {
      call(implementations_.of(*method));
    } else if (!std::holds_alternative<typed::DerivedRef>(node.callee->node)) {
      return true;
    } else {
      return false;
    }
    // Who gets a function value may call it. A closure written here is looked into like any other part.
    return std::ranges::any_of(node.arguments, [this](const typed::ExprPtr& argument) {
      if (types::resolve(argument->type)->kind != types::TypeKind::function) return false;
      if (const auto* named = std::get_if<typed::FunctionRef>(&argument->node)) return call(named->function), false;
      if (const auto* method = std::get_if<typed::MethodRef>(&argument->node)) {
        return call(implementations_.of(*method)), false;
      }
      return !std::holds_alternative<typed::Lambda>(argument->node);
    });
  }

  const Implementations& implementations_;
  const std::vector<const typed::Impl*>& texts_;
};

}  // namespace

Effects::Effects(const typed::Program& program, const Implementations& implementations)
    : implementations_(implementations) {
  for (const typed::Impl& impl : program.impls) {
    const typed::InterfaceDefinition& interface = *impl.interface;
    if (interface.module == nullptr && (interface.name == "Display" || interface.name == "Debug")) {
      texts_.push_back(&impl);
    }
  }
}

bool Effects::of_text(types::Type type) const {
  if (texts_.empty() || is_plain(types::resolve(type))) return false;
  return may_hold(type, [this](types::Type part) {
    const void* const definition = definition_of(part);
    return is_any_type(part) || (definition != nullptr && std::ranges::any_of(texts_, [&](const typed::Impl* impl) {
                                   return definition_of(types::resolve(impl->self)) == definition;
                                 }));
  });
}

bool is_adapter(const typed::LibraryFunction& function) {
  return function.module == "Iter" && function.scheme.find(") -> Iter<") != std::string::npos;
}

bool has_effect(const typed::LibraryFunction& function) {
  if (is_adapter(function)) return false;
  if (function.suspends || function.located || function.name == "collect") return true;
  static constexpr std::array<std::string_view, 4> effects_of_prelude{"print", "println", "link", "monitor"};
  const bool is_prelude_value =
      function.module.empty() && std::ranges::find(effects_of_prelude, function.name) == effects_of_prelude.end();
  const bool is_value = std::ranges::find(value_modules, function.module) != value_modules.end();
  return !is_prelude_value && !is_value;
}

void Effects::add(const Function& function) {
  Summary summary(implementations_, texts_);
  summary.visit(function.body);
  if (summary.has_effect) {
    work_.push_back(&function);
    return;
  }
  for (const Function* const called : summary.called) callers_[called].push_back(&function);
}

void Effects::spread(const std::unordered_set<const Function*>& suspending) {
  work_.insert(work_.end(), suspending.begin(), suspending.end());
  while (!work_.empty()) {
    const Function* const function = work_.back();
    work_.pop_back();
    if (!effectful_.insert(function).second) continue;
    const auto callers = callers_.find(function);
    if (callers != callers_.end()) work_.insert(work_.end(), callers->second.begin(), callers->second.end());
  }
  callers_.clear();
  std::erase_if(texts_, [this](const typed::Impl* impl) {
    return std::ranges::none_of(impl->methods, [this](const Function* method) { return contains(method); });
  });
}

}  // namespace mesh2cpp::plan
