// Patterns: what they fit and what they bind (reference 02 section 8.1).
#include <algorithm>
#include <limits>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

typed::PatternPtr make_pattern(Type type, Span span, decltype(typed::Pattern::node) node) {
  return std::make_unique<typed::Pattern>(typed::Pattern{type, span, std::move(node)});
}

}  // namespace

typed::PatternPtr Checker::infer_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings) {
  switch (pattern.form()) {
    case ast::PatternForm::wildcard:
      return make_pattern(subject, pattern.span(), typed::WildcardPattern{});
    case ast::PatternForm::identifier:
      return identifier_pattern(pattern, subject, bindings);
    case ast::PatternForm::literal:
      return literal_pattern(pattern, subject);
    case ast::PatternForm::atom:
      unify(simple(TypeKind::atom), subject, pattern.span());
      return make_pattern(simple(TypeKind::atom), pattern.span(), typed::AtomPattern{std::string(pattern.atom_name())});
    case ast::PatternForm::tuple:
    case ast::PatternForm::list:
      return sequence_pattern(pattern, subject, bindings);
    case ast::PatternForm::constructor:
      return constructor_pattern(pattern, subject, bindings);
    case ast::PatternForm::cons:
      return cons_pattern(pattern, subject, bindings);
    case ast::PatternForm::structure:
      return struct_pattern(pattern, subject, bindings);
    case ast::PatternForm::alternatives:
      return or_pattern(pattern, subject, bindings);
    case ast::PatternForm::as: {
      PatternPtr inner = infer_pattern(pattern.parts().front(), subject, bindings);
      PatternPtr whole = bind_pattern(pattern.name(), subject, bindings);
      const typed::Local* local = std::get<typed::BindPattern>(whole->node).local;
      return make_pattern(subject, pattern.span(), typed::AsPattern{std::move(inner), local});
    }
  }
  return make_pattern(subject, pattern.span(), typed::WildcardPattern{});
}

typed::PatternPtr Checker::bind_pattern(const ast::Name& name, Type subject, Bindings& bindings) {
  if (name.text == "_") return make_pattern(subject, name.span, typed::WildcardPattern{});
  if (bindings.known != nullptr) {
    const auto known = std::ranges::find(*bindings.known, name.text,
                                         [](const typed::Local* local) { return std::string_view(local->name); });
    if (known != bindings.known->end()) {
      unify((*known)->type, subject, name.span);
      bindings.locals.push_back(*known);
      return make_pattern(subject, name.span, typed::BindPattern{*known});
    }
  }
  typed::Local* local = make_local(std::string(name.text), subject, name.span);
  bindings.locals.push_back(local);
  return make_pattern(subject, name.span, typed::BindPattern{local});
}

void Checker::declare_bindings(const Bindings& bindings) {
  for (const typed::Local* local : bindings.locals) scope_.declare(local->name, LocalBinding{local});
}

typed::PatternPtr Checker::identifier_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings) {
  const ast::Name name = pattern.name();
  const typed::Variant* variant = variant_of(subject, name.text);
  if (variant == nullptr) variant = find_variant(name.text);
  if (variant != nullptr) return bare_constructor(*variant, subject, name.span);
  if (is_uppercase(name.text)) report(errors::uppercase_binding(name.text, name.span));
  return bind_pattern(name, subject, bindings);
}

/// A constructor without parentheses leaves its whole payload open: `Ok` is `Ok(_)`.
typed::PatternPtr Checker::bare_constructor(const typed::Variant& variant, Type subject, Span span) {
  const Constructor constructor = instantiate_variant(variant);
  unify(constructor.sum, subject, span);
  typed::ConstructorPattern made{&variant, {}};
  for (const Type payload : constructor.payload)
    made.arguments.push_back(make_pattern(payload, span, typed::WildcardPattern{}));
  return make_pattern(constructor.sum, span, std::move(made));
}

typed::PatternPtr Checker::literal_pattern(const ast::Pattern& pattern, Type subject) {
  const ast::Expr literal = pattern.literal();
  const Span span = pattern.span();
  const auto fit = [&](TypeKind kind, decltype(typed::LiteralPattern::value) value) {
    // There is no matching on the text of a Json (reference 05 section 2.1).
    const bool is_json = kind == TypeKind::string && resolve(subject)->kind == TypeKind::json;
    if (is_json) report(errors::mismatch("String", "Json", errors::Where{.span = span}));
    if (!is_json) unify(simple(kind), subject, span);
    return make_pattern(simple(kind), span, typed::LiteralPattern{std::move(value)});
  };
  switch (literal.form()) {
    case ast::ExprForm::integer: {
      // Wraps on purpose: `-9223372036854775808` has no positive counterpart.
      const auto value =
          static_cast<std::uint64_t>(literal.integer_value().value_or(std::numeric_limits<std::int64_t>::min()));
      return fit(TypeKind::integer, static_cast<std::int64_t>(pattern.negative() ? 0 - value : value));
    }
    case ast::ExprForm::floating:
      return fit(TypeKind::floating, pattern.negative() ? -literal.floating_value() : literal.floating_value());
    case ast::ExprForm::boolean:
      return fit(TypeKind::boolean, literal.boolean_value());
    case ast::ExprForm::string: {
      std::string text;
      for (const ast::StringPart& part : literal.string_parts()) {
        if (const auto* piece = std::get_if<std::string>(&part)) text += *piece;
      }
      return fit(TypeKind::string, std::move(text));
    }
    default:  // nil
      unify(simple(TypeKind::unit), subject, span);
      return make_pattern(simple(TypeKind::unit), span, typed::WildcardPattern{});
  }
}

const typed::Variant* Checker::variant_of(Type subject, std::string_view name) {
  const Type type = resolve(subject);
  if (type->kind != TypeKind::sum) return nullptr;
  const auto found = std::ranges::find(type->sum->variants, name, &typed::Variant::name);
  return found == type->sum->variants.end() ? nullptr : &*found;
}

/// The constructor that a path names; where several types have one, the type of the scrutinee selects.
const typed::Variant* Checker::pattern_variant(const ast::Path& path, Type subject) {
  const ast::Name& name = path.segments.back();
  if (path.segments.size() == 1) {
    if (const typed::Variant* variant = variant_of(subject, name.text)) return variant;
    return find_variant(name.text);
  }
  const std::size_t before = errors_;
  const auto entity =
      path.segments.size() == 2 ? find_qualified(path.segments.front(), name) : find_through_module(path);
  if (entity) {
    if (const auto* variant = std::get_if<const typed::Variant*>(&*entity)) return *variant;
    if (errors_ > before) return nullptr;
  }
  return nullptr;
}

typed::PatternPtr Checker::constructor_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings) {
  const ast::Path path = pattern.path();
  const std::vector<ast::Pattern> parts = pattern.parts();
  const std::size_t before = errors_;
  const typed::Variant* variant = pattern_variant(path, subject);
  if (variant == nullptr) {
    if (errors_ == before) {
      std::vector<std::string> candidates;
      for (const auto& [name, each] : module_->variants) candidates.push_back(name);
      for (const auto& [name, each] : module_->imported_variants) candidates.push_back(name);
      for (const auto& [name, each] : builtin_variants_) candidates.push_back(name);
      const ast::Name& name = path.segments.back();
      report(errors::unknown_variant(name.text, path.span(), closest_name(name.text, candidates)));
    }
    for (const ast::Pattern& part : parts) infer_pattern(part, simple(TypeKind::never), bindings);
    return make_pattern(simple(TypeKind::never), pattern.span(), typed::WildcardPattern{});
  }
  if (!pattern.has_arguments()) return bare_constructor(*variant, subject, pattern.span());
  const Constructor constructor = instantiate_variant(*variant);
  unify(constructor.sum, subject, pattern.span());
  const bool fits = parts.size() == constructor.payload.size();
  if (!fits) report(errors::wrong_count(constructor.payload.size(), parts.size(), pattern.span()));
  typed::ConstructorPattern made{variant, {}};
  for (std::size_t i = 0; i < parts.size(); ++i)
    made.arguments.push_back(
        infer_pattern(parts[i], fits ? constructor.payload[i] : simple(TypeKind::never), bindings));
  return make_pattern(constructor.sum, pattern.span(), std::move(made));
}

typed::PatternPtr Checker::sequence_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings) {
  const std::vector<ast::Pattern> parts = pattern.parts();
  const Span span = pattern.span();
  if (pattern.form() == ast::PatternForm::list) {
    const Type item = unifier_.fresh();
    const Type list = unifier_.make(TypeKind::list, {item});
    unify(list, subject, span);
    typed::ListPattern made;
    for (const ast::Pattern& part : parts) made.elements.push_back(infer_pattern(part, item, bindings));
    return make_pattern(list, span, std::move(made));
  }
  if (parts.empty()) {
    unify(simple(TypeKind::unit), subject, span);
    return make_pattern(simple(TypeKind::unit), span, typed::WildcardPattern{});
  }
  std::vector<Type> types;
  for (std::size_t i = 0; i < parts.size(); ++i) types.push_back(unifier_.fresh());
  const Type tuple = unifier_.make(TypeKind::tuple, types);
  unify(tuple, subject, span);
  typed::TuplePattern made;
  for (std::size_t i = 0; i < parts.size(); ++i) made.elements.push_back(infer_pattern(parts[i], types[i], bindings));
  return make_pattern(tuple, span, std::move(made));
}

typed::PatternPtr Checker::cons_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings) {
  const std::vector<ast::Pattern> parts = pattern.parts();
  // `n :: Int` is an annotation when the right side is a type and no constructor (reference 01 section 5.1 rule 4).
  if (parts[1].form() == ast::PatternForm::identifier) {
    const std::string_view name = parts[1].name().text;
    if (is_uppercase(name) && variant_of(subject, name) == nullptr && find_variant(name) == nullptr) {
      if (const auto type = plain_type(name)) {
        unify(*type, subject, parts[1].span());
        return infer_pattern(parts[0], *type, bindings);
      }
    }
  }
  const Type item = unifier_.fresh();
  const Type list = unifier_.make(TypeKind::list, {item});
  unify(list, subject, pattern.span());
  PatternPtr head = infer_pattern(parts[0], item, bindings);
  PatternPtr tail = infer_pattern(parts[1], list, bindings);
  return make_pattern(list, pattern.span(), typed::ConsPattern{std::move(head), std::move(tail)});
}

typed::PatternPtr Checker::struct_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings) {
  const ast::Path path = pattern.path();
  bool was_reported = false;
  TypeEntity entity = path.segments.size() == 1 ? find_type(path.segments.front().text) : TypeEntity{};
  if (entity.index() == 0) entity = find_type(path, was_reported);
  const auto* structure = std::get_if<const typed::StructDefinition*>(&entity);
  if (structure == nullptr) {
    if (!was_reported)
      report(errors::undefined_type(path.segments.back().text, path.span(), closest_type(path.segments.back().text)));
    return make_pattern(simple(TypeKind::never), pattern.span(), typed::WildcardPattern{});
  }
  Substitution substitution;
  std::vector<Type> arguments;
  for (const typed::TypeParameter* parameter : (*structure)->parameters) {
    arguments.push_back(unifier_.fresh());
    substitution[parameter] = arguments.back();
  }
  const Type type = unifier_.structure(*structure, std::move(arguments));
  unify(type, subject, pattern.span());
  typed::StructPattern made{*structure, {}};
  for (const ast::FieldPattern& part : pattern.fields()) {
    const auto field = std::ranges::find((*structure)->fields, part.name.text,
                                         [](const typed::Field& f) { return std::string_view(f.name); });
    if (field == (*structure)->fields.end()) {
      report(errors::unknown_field(part.name.text, (*structure)->name, part.name.span,
                                   closest_field(type, part.name.text)));
      // Its names are bound all the same, so that their uses are no mistakes.
      const Type nothing = simple(TypeKind::never);
      if (part.pattern) {
        infer_pattern(*part.pattern, nothing, bindings);
      } else {
        bind_pattern(part.name, nothing, bindings);
      }
      continue;
    }
    const Type expected = unifier_.substitute(field->type, substitution);
    made.fields.emplace_back(
        static_cast<std::uint32_t>(field - (*structure)->fields.begin()),
        part.pattern ? infer_pattern(*part.pattern, expected, bindings) : bind_pattern(part.name, expected, bindings));
  }
  return make_pattern(type, pattern.span(), std::move(made));
}

typed::PatternPtr Checker::or_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings) {
  const auto names = [](const Bindings& bound) {
    std::vector<std::string> sorted;
    for (const typed::Local* local : bound.locals) sorted.push_back(local->name);
    std::ranges::sort(sorted);
    return sorted;
  };
  typed::OrPattern made;
  Bindings first;
  first.known = bindings.known;
  for (const ast::Pattern& part : pattern.parts()) {
    if (made.alternatives.empty()) {
      made.alternatives.push_back(infer_pattern(part, subject, first));
      continue;
    }
    Bindings next;
    next.known = &first.locals;
    made.alternatives.push_back(infer_pattern(part, subject, next));
    if (names(next) != names(first)) {
      report(errors::different_bindings(names(first), names(next), part.span()));
      break;
    }
  }
  bindings.locals.insert(bindings.locals.end(), first.locals.begin(), first.locals.end());
  return make_pattern(subject, pattern.span(), std::move(made));
}

bool Checker::is_refutable(const typed::Pattern& pattern) {
  const auto any = [](const std::vector<PatternPtr>& patterns) {
    return std::ranges::any_of(patterns, [](const PatternPtr& part) { return is_refutable(*part); });
  };
  if (const auto* tuple = std::get_if<typed::TuplePattern>(&pattern.node)) return any(tuple->elements);
  if (const auto* as = std::get_if<typed::AsPattern>(&pattern.node)) return is_refutable(*as->pattern);
  if (const auto* constructor = std::get_if<typed::ConstructorPattern>(&pattern.node))
    return constructor->variant->sum->variants.size() > 1 || any(constructor->arguments);
  if (const auto* structure = std::get_if<typed::StructPattern>(&pattern.node))
    return std::ranges::any_of(structure->fields, [](const auto& field) { return is_refutable(*field.second); });
  return !std::holds_alternative<typed::WildcardPattern>(pattern.node) &&
         !std::holds_alternative<typed::BindPattern>(pattern.node);
}

}  // namespace mesh2cpp::types
