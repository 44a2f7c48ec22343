// The shapes of docs/generated-code.md, "Structs" and "Sum types"; text forms follow reference 03 section 5.
#include "transpiler/cpp/type_declarations.hpp"

#include <algorithm>

#include "transpiler/cpp/derived_functions.hpp"
#include "transpiler/cpp/printer.hpp"

namespace mesh2cpp::cpp {

using typed::Derive;

namespace {

bool derives(const std::vector<Derive>& all, Derive wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

/// Every field has the ability; a type parameter is asked when the template is used.
bool all_fields(const std::vector<typed::Field>& fields, const ExplicitImpls& impls,
                bool (*has)(types::Type, const ExplicitImpls&)) {
  return std::all_of(fields.begin(), fields.end(), [&](const typed::Field& field) { return has(field.type, impls); });
}

bool has_text(types::Type type, const ExplicitImpls& impls) {
  type = types::resolve(type);
  const void* definition = definition_of(type);
  if (impls.find(definition, "Display") != nullptr || impls.find(definition, "Debug") != nullptr) return true;
  if (type->kind == types::TypeKind::function || type->kind == types::TypeKind::iterator ||
      type->kind == types::TypeKind::queue || type->kind == types::TypeKind::regex) {
    return false;
  }
  const auto shows = [](const std::vector<Derive>& all) {
    return derives(all, Derive::display) || derives(all, Derive::debug);
  };
  if (type->structure != nullptr && !shows(type->structure->derives)) return false;
  if (type->sum != nullptr && !is_builtin(*type->sum) && !shows(type->sum->derives)) return false;
  if (type->kind == types::TypeKind::pid) return true;
  return std::all_of(type->arguments.begin(), type->arguments.end(),
                     [&](types::Type argument) { return has_text(argument, impls); });
}

/// The type inside its own class: `Crate`, or `Pair<A, B>`.
Type own_type(const ProgramContext& program, const std::string& name,
              const std::vector<const typed::TypeParameter*>& parameters) {
  Type type{.name = name};
  for (const auto* parameter : parameters) type.arguments.push_back({.name = program.names.type_parameter(parameter)});
  return type;
}

Decl comparison(const std::string& result, const std::string& op, const std::string& name) {
  const Type self = const_reference({.name = name});
  return {Function{.specifiers = "friend",
                   .result = {.name = result},
                   .name = "operator" + op,
                   .parameters = {{self, ""}, {self, ""}},
                   .body_form = Body::defaulted}};
}

/// The derived ones; an impl replaces them (reference 02 section 9.3 rule 3).
void add_comparisons(const void* definition, const std::vector<Derive>& all, const std::vector<typed::Field>& fields,
                     const ExplicitImpls& impls, const std::string& name, bool is_template, Decls& members) {
  const bool has_own_equal = impls.find(definition, "Eq") != nullptr;
  const bool has_equal = derives(all, Derive::eq) && all_fields(fields, impls, has_equality);
  if (has_equal && !has_own_equal) members.push_back(comparison("bool", "==", name));
  // A friend of a template would be another function for each instance: no order then.
  const bool has_own_order = impls.find(definition, "Ord") != nullptr || (has_own_equal && is_template);
  if ((has_equal || has_own_equal) && !has_own_order && derives(all, Derive::ord) &&
      all_fields(fields, impls, has_order)) {
    // A class that declares no `==` would get one with its `<=>`.
    if (has_own_equal) {
      const Type self = const_reference({.name = name});
      members.push_back({Function{.specifiers = "friend",
                                  .result = {.name = "bool"},
                                  .name = "operator==",
                                  .parameters = {{self, "self"}, {self, "other"}}}});
    }
    members.push_back(comparison("auto", "<=>", name));
  }
}

/// `return mesh::format("Crate({}, {})", crate.label, crate.weight);`
Stmt return_text(const std::string& format, std::vector<Expr> arguments) {
  if (arguments.empty()) {
    std::string text;  // nothing to format: the braces stand for themselves
    for (std::size_t i = 0; i < format.size(); ++i) {
      text += format[i];
      if ((format[i] == '{' || format[i] == '}') && i + 1 < format.size() && format[i + 1] == format[i]) ++i;
    }
    return {Return{literal(text)}};
  }
  arguments.insert(arguments.begin(), literal(format));
  return {Return{call("mesh::format", std::move(arguments), Effect::none)}};
}

enum class TextForm { display, debug };

Decl text_function(const ProgramContext& program, const typed::StructDefinition& definition, const std::string& name,
                   TextForm form, const std::string& function) {
  const auto& members = program.names.fields(&definition);
  const bool is_debug = form == TextForm::debug;
  std::string format = definition.name + (is_debug ? " {{" : "(");
  Names scope;
  const std::string parameter = members.empty() ? "" : scope.declare(snake_case(definition.name));
  std::vector<Expr> arguments;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) format += ",";
    if (i > 0 || is_debug) format += " ";
    format += is_debug ? definition.fields[i].name + ": {}" : "{}";
    arguments.push_back(member(cpp::name(parameter), members[i]));
  }
  format += is_debug ? (members.empty() ? "}}" : " }}") : ")";
  return {Function{.specifiers = "friend",
                   .result = {.name = "mesh::String"},
                   .name = function,
                   .parameters = {{const_reference({.name = name}), parameter}},
                   .body_form = Body::block,
                   .body = {return_text(format, std::move(arguments))}}};
}

Class variant_class(const ModuleContext& module, const typed::SumDefinition& sum, const typed::Variant& variant) {
  const ProgramNames& names = module.program.names;
  Class result{.doc = module.comments_of(variant.span), .name = names[&variant]};
  for (std::size_t i = 0; i < variant.payload.size(); ++i) {
    result.public_members.push_back({FieldDecl{{}, module.types.field(variant.payload[i]), names.fields(&variant)[i]}});
  }
  add_comparisons(&variant, sum.derives, variant.payload, module.program.impls, names[&variant], false,
                  result.public_members);
  return result;
}

}  // namespace

std::vector<TemplateParameter> template_parameters(const ModuleContext& module,
                                                   const std::vector<const typed::TypeParameter*>& parameters) {
  static const std::pair<const char*, const char*> concepts[] = {{"Add", "mesh::Addable"},
                                                                 {"Sub", "mesh::Subtractable"},
                                                                 {"Mul", "mesh::Multipliable"},
                                                                 {"Div", "mesh::Dividable"},
                                                                 {"Mod", "mesh::Remaindered"},
                                                                 {"Neg", "mesh::Negatable"},
                                                                 {"Eq", "mesh::Equatable"},
                                                                 {"Ord", "mesh::Orderable"},
                                                                 {"Display", "mesh::Displayable"},
                                                                 {"Debug", "mesh::Displayable"},
                                                                 {"Hash", "mesh::Hashable"},
                                                                 {"ToJson", "mesh::json::Encodable"},
                                                                 {"FromJson", "mesh::json::Decodable"}};
  const ProgramContext& program = module.program;
  std::vector<TemplateParameter> result;
  for (const auto* parameter : parameters) {
    TemplateParameter& lowered = result.emplace_back(TemplateParameter{program.names.type_parameter(parameter)});
    for (const auto& [need, name] : concepts) {
      const bool is_needed =
          std::find(parameter->needs.begin(), parameter->needs.end(), need) != parameter->needs.end();
      const auto& known = lowered.constraints;
      if (is_needed && std::find(known.begin(), known.end(), name) == known.end())
        lowered.constraints.emplace_back(name);
    }
    for (const typed::Bound& bound : parameter->bounds) {
      if (bound.interface->module == nullptr) continue;  // types of the runtime have those without a specialisation
      Type implements{.name = "mesh::Implements"};
      implements.arguments.push_back(
          {.name = module.types.qualify(bound.interface->module, program.names[bound.interface])});
      for (const types::Type argument : bound.arguments) implements.arguments.push_back(module.types.lower(argument));
      lowered.constraints.push_back(print(implements));
    }
  }
  return result;
}

Decl forward_declaration(const ModuleContext& module, const typed::Item& type) {
  const ProgramContext& program = module.program;
  if (const auto* const* structure = std::get_if<const typed::StructDefinition*>(&type)) {
    return {ForwardClass{template_parameters(module, (*structure)->parameters), ClassKey::struct_,
                         program.names[*structure]}};
  }
  const auto* sum = std::get<const typed::SumDefinition*>(type);
  return {ForwardClass{template_parameters(module, sum->parameters), ClassKey::class_, program.names[sum]}};
}

Decl struct_declaration(const ModuleContext& module, const typed::StructDefinition& definition) {
  const ProgramContext& program = module.program;
  const std::string& name = program.names[&definition];
  Class result{.doc = module.comments_of(definition.span),
               .template_parameters = template_parameters(module, definition.parameters),
               .name = name};
  const auto& members = program.names.fields(&definition);
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    const typed::Field& field = definition.fields[i];
    result.public_members.push_back({FieldDecl{module.comments_of(field.span), module.types.field(field), members[i]}});
  }
  const ExplicitImpls& impls = program.impls;
  add_comparisons(&definition, definition.derives, definition.fields, impls, name, !definition.parameters.empty(),
                  result.public_members);
  for (Decl& derived : derived_members(module, definition)) result.public_members.push_back(std::move(derived));
  const bool has_own_display = impls.find(&definition, "Display") != nullptr;
  const bool has_own_debug = impls.find(&definition, "Debug") != nullptr;
  const bool displays = derives(definition.derives, Derive::display) && !has_own_display;
  const bool debugs = derives(definition.derives, Derive::debug) && !has_own_debug;
  if (all_fields(definition.fields, impls, has_text)) {
    const auto add = [&](TextForm form, const std::string& function) {
      result.public_members.push_back(text_function(program, definition, name, form, function));
    };
    if (displays) add(TextForm::display, "to_text");
    if (debugs) add(TextForm::debug, displays || has_own_display ? "to_debug_text" : "to_text");
  }
  return {std::move(result)};
}

Decl sum_declaration(const ModuleContext& module, const typed::SumDefinition& definition) {
  const ProgramContext& program = module.program;
  const std::string& name = program.names[&definition];
  const Type self = own_type(program, name, definition.parameters);
  Class result{.doc = module.comments_of(definition.span),
               .template_parameters = template_parameters(module, definition.parameters),
               .key = ClassKey::class_,
               .name = name,
               .base = Type{.name = "mesh::Sum", .arguments = {self}}};
  Type variant{.name = "std::variant"};
  Decls constructors{{Function{.name = name, .body_form = Body::defaulted}}};
  for (const typed::Variant& alternative : definition.variants) {
    result.public_members.push_back({variant_class(module, definition, alternative)});
    const Type type{.name = program.names[&alternative]};
    Names scope;
    scope.reserve("alternative");
    const std::string parameter = scope.declare(snake_case(alternative.name));
    variant.arguments.push_back(type);
    const Expr value = alternative.payload.empty() ? cpp::name(parameter) : moved(cpp::name(parameter));
    constructors.push_back({Function{.name = name,
                                     .parameters = {{type, parameter}},
                                     .initializers = {{"alternative", value}},
                                     .body_form = Body::block}});
  }
  std::move(constructors.begin(), constructors.end(), std::back_inserter(result.public_members));
  for (Decl& derived : derived_members(module, definition)) result.public_members.push_back(std::move(derived));
  result.public_members.push_back({FieldDecl{{}, std::move(variant), "alternative"}});
  return {std::move(result)};
}

std::optional<Decl> sum_text(const ModuleContext& module, const typed::SumDefinition& definition, Body form) {
  const ExplicitImpls& impls = module.program.impls;
  const bool has_own_display = impls.find(&definition, "Display") != nullptr;
  const bool has_own_debug = impls.find(&definition, "Debug") != nullptr;
  // Both derived forms are alike (reference 03 section 5).
  const bool shows = (derives(definition.derives, Derive::display) && !has_own_display) ||
                     (derives(definition.derives, Derive::debug) && !has_own_debug);
  const bool can_show = std::all_of(definition.variants.begin(), definition.variants.end(),
                                    [&](const auto& variant) { return all_fields(variant.payload, impls, has_text); });
  if (!shows || !can_show) return std::nullopt;
  const ProgramContext& program = module.program;
  const Type self = own_type(program, program.names[&definition], definition.parameters);
  const bool is_template = !definition.parameters.empty();
  Names scope;
  const bool is_read = definition.variants.size() > 1 || !definition.variants.front().payload.empty();
  const std::string parameter = scope.declare(snake_case(definition.name));
  Function function{.template_parameters = template_parameters(module, definition.parameters),
                    .result = {.name = "mesh::String"},
                    .name = has_own_display ? "to_debug_text" : "to_text",
                    .parameters = {{const_reference(self), is_read ? parameter : ""}},
                    .body_form = form};
  if (form == Body::none) return Decl{std::move(function)};
  for (std::size_t i = 0; i < definition.variants.size(); ++i) {
    const typed::Variant& variant = definition.variants[i];
    const bool is_last = i + 1 == definition.variants.size();
    Type alternative = self;
    if (is_template) {
      alternative.member = program.names[&variant];
      alternative.is_dependent = true;
    } else {
      alternative.name += "::" + program.names[&variant];
    }
    const auto access = [&](const std::string& way) {
      return call(make(Member{.object = cpp::name(parameter),
                              .name = way,
                              .is_dependent = is_template,
                              .template_arguments = {alternative}}),
                  {}, Effect::none);
    };
    std::string format = variant.name;
    std::vector<Expr> arguments;
    const std::string view = variant.payload.empty() ? "" : scope.declare(snake_case(variant.name));
    for (std::size_t k = 0; k < variant.payload.size(); ++k) {
      format += k == 0 ? "({}" : ", {}";
      const std::string& field = program.names.fields(&variant)[k];
      arguments.push_back(is_last ? member(cpp::name(view), field) : arrow(cpp::name(view), field));
    }
    if (!variant.payload.empty()) format += ")";
    Stmt result = return_text(format, std::move(arguments));
    if (is_last) {
      if (!view.empty()) {
        function.body.push_back({Declare{const_reference({.name = "auto"}), view, access("get")}});
      }
      function.body.push_back(std::move(result));
    } else if (view.empty()) {
      function.body.push_back({If{.condition = access("is"), .then = {std::move(result)}}});
    } else {
      const Type pointer{.name = "auto", .is_const = true, .form = TypeForm::pointer};
      function.body.push_back({If{.declaration = Declare{pointer, view, access("as")}, .then = {std::move(result)}}});
    }
  }
  return Decl{std::move(function)};
}

}  // namespace mesh2cpp::cpp
