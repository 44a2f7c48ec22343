// Literals, names, collections and structs (reference 02 sections 3.3 and 5).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

typed::ExprPtr Checker::infer(const ast::Expr& expr, const Hint& hint) {
  const Span span = expr.span();
  switch (expr.form()) {
    case ast::ExprForm::integer:
      return make(span, simple(TypeKind::integer), typed::IntLiteral{expr.integer_value().value_or(0)});
    case ast::ExprForm::floating:
      return make(span, simple(TypeKind::floating), typed::FloatLiteral{expr.floating_value()});
    case ast::ExprForm::boolean:
      return make(span, simple(TypeKind::boolean), typed::BoolLiteral{expr.boolean_value()});
    case ast::ExprForm::nil:
    case ast::ExprForm::unit:
      return make(span, simple(TypeKind::unit), typed::UnitLiteral{});
    case ast::ExprForm::string:
      return infer_string(expr);
    case ast::ExprForm::atom:
      return make(span, simple(TypeKind::atom), typed::AtomLiteral{std::string(expr.atom_name())});
    case ast::ExprForm::regex:
      return infer_regex(expr);
    case ast::ExprForm::name:
      return infer_name(expr, hint);
    case ast::ExprForm::self_value:
      if (const Entity* self = scope_.find("self")) return reference(*self, span, hint);
      report(errors::undefined_variable("self", span, std::nullopt));
      return poison(span);
    case ast::ExprForm::self_pid:
      return infer_self(expr);
    case ast::ExprForm::tuple:
      return infer_tuple(expr, hint);
    case ast::ExprForm::list:
      return infer_list(expr, hint);
    case ast::ExprForm::map:
      return infer_map(expr);
    case ast::ExprForm::struct_literal:
      return infer_struct_literal(expr);
    case ast::ExprForm::struct_update:
      return infer_struct_update(expr);
    case ast::ExprForm::json:
      return infer_json(expr);
    case ast::ExprForm::unary:
      return infer_unary(expr);
    case ast::ExprForm::binary:
      return infer_binary(expr);
    case ast::ExprForm::pipe:
      return infer_pipe(expr, hint);
    case ast::ExprForm::call:
      return infer_call(expr, hint);
    case ast::ExprForm::member:
      return infer_member(expr, hint);
    case ast::ExprForm::index:
      return infer_index(expr);
    case ast::ExprForm::question:
      return check_question(infer(expr.operand()), span);
    case ast::ExprForm::if_:
      return infer_if(expr, hint);
    case ast::ExprForm::case_:
      return infer_case(expr, hint);
    case ast::ExprForm::while_:
      return infer_while(expr);
    case ast::ExprForm::for_:
      return infer_for(expr);
    case ast::ExprForm::break_:
    case ast::ExprForm::continue_:
      return infer_loop_exit(expr);
    case ast::ExprForm::return_:
      return infer_return(expr);
    case ast::ExprForm::closure:
      return check_closure(expr, hint);
    case ast::ExprForm::receive:
      return infer_receive(expr, hint);
    case ast::ExprForm::spawn:
    case ast::ExprForm::send:
    case ast::ExprForm::link:
      return process_form(expr, call_arguments(expr), span);
  }
  return poison(span);
}

typed::ExprPtr Checker::infer_string(const ast::Expr& expr) {
  typed::Interpolation text;
  bool is_literal = true;
  for (const ast::StringPart& part : expr.string_parts()) {
    if (const auto* piece = std::get_if<std::string>(&part)) {
      text.parts.emplace_back(*piece);
      continue;
    }
    is_literal = false;
    ExprPtr value = infer(std::get<ast::Expr>(part));
    need(value->type, Trait::text, value->span);
    text.parts.emplace_back(std::move(value));
  }
  if (!is_literal) return make(expr.span(), simple(TypeKind::string), std::move(text));
  std::string whole;
  for (const auto& part : text.parts) whole += std::get<std::string>(part);
  return make(expr.span(), simple(TypeKind::string), typed::StringLiteral{std::move(whole)});
}

typed::ExprPtr Checker::infer_name(const ast::Expr& expr, const Hint& hint) {
  const ast::Name name = expr.name();
  const Entity entity = find_value(name.text);
  if (is_known(entity)) return reference(entity, name.span, hint);
  InterfaceInfo* interface = interface_of_method(name.text);
  if (interface != nullptr && interface->module != nullptr) return free_method(*interface, name, name.span);
  report_undefined(name, false);
  return poison(name.span);
}

typed::ExprPtr Checker::infer_tuple(const ast::Expr& expr, const Hint& hint) {
  const Type expected = hint.type == nullptr ? nullptr : resolve(hint.type);
  const std::vector<ast::Expr> sources = expr.elements();
  const bool has_hints =
      expected != nullptr && expected->kind == TypeKind::tuple && expected->arguments.size() == sources.size();
  typed::TupleLiteral tuple;
  std::vector<Type> types;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    tuple.elements.push_back(infer(sources[i], {has_hints ? expected->arguments[i] : nullptr}));
    types.push_back(tuple.elements.back()->type);
  }
  return make(expr.span(), unifier_.make(TypeKind::tuple, std::move(types)), std::move(tuple));
}

typed::ExprPtr Checker::infer_list(const ast::Expr& expr, const Hint& hint) {
  const Type expected = hint.type == nullptr ? nullptr : resolve(hint.type);
  const Type expected_item = expected != nullptr && expected->kind == TypeKind::list ? expected->arguments[0] : nullptr;
  typed::ListLiteral list;
  Type item = nullptr;
  for (const ast::Expr& element : expr.elements()) {
    ExprPtr value = infer(element, {item == nullptr ? expected_item : item});
    const Type before = item;
    item = item == nullptr || resolve(item)->kind == TypeKind::never ? value->type : item;
    if (before != nullptr && item != value->type && unify(value->type, item, value->span) && unifier_.mixes_text())
      item = unifier_.text_join(item, value->type);
    list.elements.push_back(std::move(value));
  }
  if (item == nullptr || resolve(item)->kind == TypeKind::never) item = unifier_.fresh();
  return make(expr.span(), unifier_.make(TypeKind::list, {item}), std::move(list));
}

typed::ExprPtr Checker::infer_map(const ast::Expr& expr) {
  const Type key = unifier_.fresh();
  Type value = unifier_.fresh();
  typed::MapLiteral map;
  for (const ast::MapEntry& entry : expr.entries()) {
    ExprPtr made_key = infer(entry.key);
    unify(made_key->type, key, made_key->span);
    ExprPtr made_value = infer(entry.value);
    if (unify(made_value->type, value, made_value->span) && unifier_.mixes_text())
      value = unifier_.text_join(value, made_value->type);
    map.entries.emplace_back(std::move(made_key), std::move(made_value));
  }
  need(key, Trait::eq, expr.span());
  need(key, Trait::hash, expr.span());
  return make(expr.span(), unifier_.make(TypeKind::map, {key, value}), std::move(map));
}

std::vector<std::pair<std::uint32_t, typed::ExprPtr>> Checker::check_fields(const std::vector<ast::FieldInit>& inits,
                                                                            Type type) {
  const typed::StructDefinition& structure = *type->structure;
  Substitution substitution;
  for (std::size_t i = 0; i < structure.parameters.size(); ++i)
    substitution[structure.parameters[i]] = type->arguments[i];
  std::vector<std::pair<std::uint32_t, ExprPtr>> fields;
  for (const ast::FieldInit& init : inits) {
    const auto field = std::ranges::find(structure.fields, init.name.text,
                                         [](const typed::Field& f) { return std::string_view(f.name); });
    if (field == structure.fields.end()) {
      infer(init.value);
      report(
          errors::unknown_field(init.name.text, structure.name, init.name.span, closest_field(type, init.name.text)));
      continue;
    }
    const Type expected = unifier_.substitute(field->type, substitution);
    ExprPtr value = infer(init.value, {expected});
    errors::Where where{.span = value->span};
    if (structure.module == module_->module) {  // labels point into one file
      where.kind = errors::Where::Kind::annotation;
      where.other = field->span;
    }
    unify(value->type, expected, where);
    const auto index = static_cast<std::uint32_t>(field - structure.fields.begin());
    if (std::ranges::find(fields, index, [](const auto& given) { return given.first; }) != fields.end())
      report(errors::repeated_field(init.name.text, structure.name, init.name.span));
    fields.emplace_back(index, std::move(value));
  }
  return fields;
}

std::optional<std::string> Checker::closest_field(Type type, std::string_view name) {
  type = resolve(type);
  if (type->kind != TypeKind::structure) return std::nullopt;
  std::vector<std::string> names;
  for (const typed::Field& field : type->structure->fields) names.push_back(field.name);
  return closest_name(name, names);
}

typed::ExprPtr Checker::infer_struct_literal(const ast::Expr& expr) {
  const ast::Path path = expr.struct_name();
  bool was_reported = false;
  TypeEntity entity = path.segments.size() == 1 ? find_type(path.segments.front().text) : TypeEntity{};
  if (entity.index() == 0) entity = find_type(path, was_reported);
  Type type = nullptr;
  if (const auto* structure = std::get_if<const typed::StructDefinition*>(&entity)) {
    std::vector<Type> arguments;
    for (std::size_t i = 0; i < (*structure)->parameters.size(); ++i) arguments.push_back(unifier_.fresh());
    type = unifier_.structure(*structure, std::move(arguments));
  } else if (const auto* alias = std::get_if<AliasInfo*>(&entity)) {
    type = resolve(open_alias(**alias));
  }
  if (type == nullptr || type->kind != TypeKind::structure) {
    for (const ast::FieldInit& init : expr.fields()) infer(init.value);
    if (!was_reported)
      report(errors::undefined_type(path.segments.back().text, path.span(), closest_type(path.segments.back().text)));
    return poison(expr.span());
  }
  typed::StructLiteral literal{type->structure, check_fields(expr.fields(), type)};
  // A field that was reported as misspelt is not missing as well.
  const auto is_misspelt = [&](std::string_view field) {
    const std::vector<ast::FieldInit> inits = expr.fields();
    return std::ranges::any_of(inits, [&](const ast::FieldInit& init) {
      return !has_field(type, init.name.text) && closest_field(type, init.name.text) == field;
    });
  };
  for (std::size_t i = 0; i < type->structure->fields.size(); ++i) {
    const auto given = std::ranges::find(literal.fields, i, [](const auto& field) { return std::size_t{field.first}; });
    if (given == literal.fields.end() && !is_misspelt(type->structure->fields[i].name))
      report(errors::missing_field(type->structure->fields[i].name, type->structure->name, path.span()));
  }
  return make(expr.span(), type, std::move(literal));
}

typed::ExprPtr Checker::infer_struct_update(const ast::Expr& expr) {
  ExprPtr base = infer(expr.operand());
  const Type type = resolve(base->type);
  if (type->kind != TypeKind::structure) {
    const std::vector<ast::FieldInit> fields = expr.fields();
    if (type->kind == TypeKind::variable) {
      // The only struct in sight with all these fields, if there is one.
      if (const typed::StructDefinition* structure = struct_with_fields(fields)) {
        std::vector<Type> arguments;
        for (std::size_t i = 0; i < structure->parameters.size(); ++i) arguments.push_back(unifier_.fresh());
        unify(base->type, unifier_.structure(structure, std::move(arguments)), base->span);
        typed::StructUpdate update{nullptr, structure, check_fields(fields, resolve(base->type))};
        const Type result = base->type;
        update.base = std::move(base);
        return make(expr.span(), result, std::move(update));
      }
    }
    for (const ast::FieldInit& init : fields) infer(init.value);
    if (type->kind != TypeKind::never && !fields.empty())
      report(errors::no_field(to_string(type), fields.front().name.text, fields.front().name.span));
    return poison(expr.span());
  }
  typed::StructUpdate update{std::move(base), type->structure, check_fields(expr.fields(), type)};
  return make(expr.span(), type, std::move(update));
}

const typed::StructDefinition* Checker::struct_with_fields(const std::vector<ast::FieldInit>& fields) const {
  const typed::StructDefinition* only = nullptr;
  const auto consider = [&](const TypeEntity& entity) {
    const auto* structure = std::get_if<const typed::StructDefinition*>(&entity);
    if (structure == nullptr) return true;
    const bool fits = std::ranges::all_of(fields, [&](const ast::FieldInit& init) {
      return std::ranges::any_of((*structure)->fields, [&](const typed::Field& f) { return f.name == init.name.text; });
    });
    if (!fits) return true;
    if (only != nullptr && only != *structure) return false;
    only = *structure;
    return true;
  };
  for (const auto& [name, entity] : module_->types) {
    if (!consider(entity)) return nullptr;
  }
  for (const auto& [name, imported] : module_->imported_types) {
    if (!consider(imported.what)) return nullptr;
  }
  return only;
}

/// `A.b`: something of a module, service or type, else a field of a value (reference 02 section 2.2).
typed::ExprPtr Checker::infer_member(const ast::Expr& expr, const Hint& hint) {
  const ast::Expr object = expr.operand();
  if (const auto entity = find_member(expr)) return reference(*entity, expr.span(), hint);
  if (object.form() == ast::ExprForm::name && !is_known(find_value(object.name().text))) {
    report_undefined(object.name(), is_uppercase(object.name().text));
    return poison(expr.span());
  }
  return field_access(infer(object), expr.name(), expr.span());
}

typed::ExprPtr Checker::field_access(ExprPtr object, const ast::Name& name, Span span) {
  Constraint constraint;
  constraint.demand = Demand::field;
  constraint.subject = object->type;
  constraint.name = name.text;
  constraint.span = name.span;
  constraint.result = resolve(object->type)->kind == TypeKind::never ? simple(TypeKind::never) : unifier_.fresh();
  ExprPtr access = make(span, constraint.result, typed::FieldAccess{std::move(object), nullptr, 0, constraint.name});
  constraint.expr = access.get();
  const std::size_t before = errors_;
  add_constraint(std::move(constraint));
  if (errors_ > before) access->type = simple(TypeKind::never);
  return access;
}

typed::ExprPtr Checker::infer_index(const ast::Expr& expr) {
  ExprPtr object = infer(expr.operand());
  ExprPtr index = infer(expr.index());
  Constraint constraint;
  constraint.demand = Demand::index;
  constraint.subject = object->type;
  constraint.arguments = {index->type};
  constraint.span = expr.span();
  constraint.result = unifier_.fresh();
  const Type type = constraint.result;
  add_constraint(std::move(constraint));
  return make(expr.span(), type, typed::Index{std::move(object), std::move(index)});
}

}  // namespace mesh2cpp::types
