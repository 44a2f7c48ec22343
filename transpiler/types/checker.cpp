// Findings, mismatches and the small makers that all rules use.
#include "transpiler/types/checker.hpp"

#include <algorithm>

namespace mesh2cpp::types {

void Checker::report(source::Diagnostic diagnostic, const ModuleInfo* module) {
  if (module == nullptr) module = module_;
  if (module != nullptr && !diagnostic.labels.empty()) diagnostic.file = module->parsed->file;
  if (diagnostic.severity == source::Severity::error) ++errors_;
  if (repeats(diagnostic)) return;
  findings_.push_back({module == nullptr ? 0 : module->position, std::move(diagnostic)});
}

/// A call may ask several things of an argument that has none of them: the first is enough.
bool Checker::repeats(const source::Diagnostic& diagnostic) const {
  if (diagnostic.severity != source::Severity::error || diagnostic.labels.empty()) return false;
  return std::ranges::any_of(findings_, [&](const Finding& known) {
    const source::Diagnostic& other = known.diagnostic;
    return other.severity == diagnostic.severity && other.file == diagnostic.file && !other.labels.empty() &&
           other.labels.front().span == diagnostic.labels.front().span;
  });
}

bool Checker::unify(Type left, Type right, const errors::Where& where) {
  const std::optional<Mismatch> mismatch = unifier_.unify(left, right);
  if (mismatch) {
    errors::Where place = where;
    if (place.kind == errors::Where::Kind::annotation) {
      place.declared = to_string(right);
      place.actual = to_string(left);
    }
    report_mismatch(*mismatch, place);
  }
  if (unifier_.mixes_pids()) unavailable(to_string(left) + " together with " + to_string(right), where.span);
  settle();
  return !mismatch;
}

bool Checker::unify(Type left, Type right, Span where) { return unify(left, right, errors::Where{.span = where}); }

void Checker::report_mismatch(const Mismatch& mismatch, const errors::Where& where) {
  switch (mismatch.kind) {
    case Mismatch::Kind::types:
      report(errors::mismatch(to_string(mismatch.left), to_string(mismatch.right), where));
      break;
    case Mismatch::Kind::arity:
      report(errors::wrong_count(mismatch.expected, mismatch.found, where.span));
      break;
    case Mismatch::Kind::infinite:
      report(errors::infinite_type(to_string(mismatch.left), to_string(mismatch.right), where.span));
      break;
  }
}

Type Checker::library_structure(std::string_view name) { return unifier_.structure(sums_.structures.at(name), {}); }

Type Checker::option(Type value) { return unifier_.sum(sums_.option, {value}); }

Type Checker::result(Type value, Type error) { return unifier_.sum(sums_.result, {value, error}); }

Type Checker::function_type(std::vector<Type> parameters, Type result) {
  parameters.push_back(result);
  return unifier_.make(TypeKind::function, std::move(parameters));
}

typed::Local* Checker::make_local(std::string name, Type type, Span span) {
  const auto id = static_cast<std::uint32_t>(program_->locals.size());
  return &program_->locals.emplace_back(typed::Local{std::move(name), type, span, id});
}

typed::ExprPtr Checker::make(Span span, Type type, Node node) const {
  return std::make_unique<typed::Expr>(typed::Expr{type, span, std::move(node), program_->expressions++});
}

typed::ExprPtr Checker::poison(Span span) const { return make(span, simple(TypeKind::never), typed::UnitLiteral{}); }

typed::ExprPtr Checker::local_reference(const typed::Local* local, Span span) const {
  return make(span, local->type, typed::LocalRef{local});
}

typed::ExprPtr Checker::unsupported(std::string_view construct, Span span) {
  report(errors::unsupported(construct, span));
  return poison(span);
}

void Checker::unavailable(std::string_view construct, Span span) {
  source::Diagnostic diagnostic = errors::unsupported(construct, span);
  const auto is_same = [&](const Finding& known) { return known.diagnostic.headline == diagnostic.headline; };
  if (std::ranges::any_of(unavailable_, is_same)) return;  // once is enough
  diagnostic.file = module_->parsed->file;
  unavailable_.push_back({module_->position, std::move(diagnostic)});
}

Type Checker::join(Type so_far, Type next, const errors::Where& where, bool& fits) {
  if (so_far == nullptr || resolve(so_far)->kind == TypeKind::never) return next;
  if (resolve(next)->kind == TypeKind::never) return so_far;
  if (!unify(so_far, next, where)) fits = false;
  return unifier_.mixes_text() ? unifier_.text_join(so_far, next) : so_far;
}

}  // namespace mesh2cpp::types
