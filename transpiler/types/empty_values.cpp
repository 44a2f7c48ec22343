// `let e = List.new()` may be used at several types although a `let` has one: a use that does not fit the type of the
// binding gets an empty value of its own (reference 02 section 3.1 rule 4).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

/// True when binding the variables of `pattern` could make it `type`, which has none.
bool could_be(Type pattern, Type type) {
  pattern = resolve(pattern);
  type = resolve(type);
  if (pattern->kind == TypeKind::variable) return true;
  return pattern->kind == type->kind && pattern->structure == type->structure && pattern->sum == type->sum &&
         pattern->parameter == type->parameter && std::ranges::equal(pattern->arguments, type->arguments, could_be);
}

}  // namespace

bool Checker::is_empty_value(const ast::Expr& expr) {
  switch (expr.form()) {
    case ast::ExprForm::list:
      return expr.elements().empty();
    case ast::ExprForm::map:
      return expr.entries().empty();
    case ast::ExprForm::name: {
      const typed::Variant* variant = find_variant(expr.name().text);
      return variant != nullptr && variant->payload.empty();
    }
    case ast::ExprForm::call:
      return expr.callee().form() == ast::ExprForm::member && expr.callee().name().text == "new" &&
             expr.callee().operand().form() == ast::ExprForm::name && call_arguments(expr).empty() &&
             find_library_function(expr.callee().operand().name().text, "new") != nullptr;
    default:
      return false;
  }
}

typed::ExprPtr Checker::empty_reference(const LocalBinding& binding, Span span) {
  if (!is_closed(binding.local->type)) return local_reference(binding.local, span);
  EmptyUse use;
  use.binding = binding;
  use.copy = infer(binding.empty);
  ExprPtr reference = make(span, use.copy->type, typed::LocalRef{binding.local});
  use.reference = reference.get();
  empty_uses_.push_back(std::move(use));
  return reference;
}

/// At the end of a statement it is known how its empty values were used.
void Checker::settle_empty_uses(std::size_t mark) {
  while (empty_uses_.size() > mark) {
    EmptyUse use = std::move(empty_uses_.back());
    empty_uses_.pop_back();
    if (could_be(use.copy->type, use.binding.local->type)) {
      unify(use.binding.local->type, use.copy->type, use.copy->span);
    } else if (errors_ == 0) {
      use.reference->node = std::move(use.copy->node);
    }
  }
}

}  // namespace mesh2cpp::types
