// `json { }` (reference 05 section 2.5).
#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

typed::ExprPtr Checker::infer_json(const ast::Expr& expr) {
  typed::JsonLiteral literal;
  for (const ast::FieldInit& field : expr.fields()) {
    ExprPtr value = infer(field.value);
    need(value->type, Trait::to_json, value->span);
    literal.fields.emplace_back(std::string(field.name.text), std::move(value));
  }
  return make(expr.span(), simple(TypeKind::json), std::move(literal));
}

}  // namespace mesh2cpp::types
