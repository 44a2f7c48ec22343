// A struct reads its fields one after the other, a sum type its tag and then the payload; readers of the runtime keep
// the first failure.
#include "transpiler/cpp/derived_functions.hpp"

#include <algorithm>
#include <array>

#include "transpiler/cpp/type_declarations.hpp"

namespace mesh2cpp::cpp {

using typed::Derive;
using typed::DerivedFunction;

namespace {

bool derives(const std::vector<Derive>& all, Derive wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

const Type string_type{.name = "mesh::String"};
const Type strings_type{.name = "mesh::List", .arguments = {string_type}};
const Type json_type{.name = "mesh::Json"};
const Type row_type{.name = "mesh::Row"};

/// A struct or sum type that is being given functions.
struct DerivingType {
  std::string name;
  Type type;  // inside its own class: `Crate`, or `Pair<A, B>`
  std::vector<TemplateParameter> template_parameters;
};

template <class Definition>
DerivingType owner_of(const ModuleContext& module, const Definition& definition) {
  const ProgramContext& program = module.program;
  DerivingType owner{program.names[&definition], {}, template_parameters(module, definition.parameters)};
  owner.type.name = owner.name;
  for (const auto* parameter : definition.parameters)
    owner.type.arguments.push_back({.name = program.names.type_parameter(parameter)});
  return owner;
}

Type result_of(const DerivingType& owner) { return {.name = "mesh::Result", .arguments = {owner.type, string_type}}; }

Function to_json_prototype() { return {.result = json_type, .name = "to_json", .suffix = "const"}; }

Function static_prototype(const DerivingType& owner, const std::string& name, const Type& from,
                          const std::string& parameter) {
  return {.specifiers = "static",
          .result = result_of(owner),
          .name = name,
          .parameters = {{const_reference(from), parameter}}};
}

/// The same function, defined outside of its class.
Decl definition_of(const DerivingType& owner, Function function, Block body) {
  function.specifiers.clear();
  function.template_parameters = owner.template_parameters;
  function.scope = owner.name;
  for (std::size_t i = 0; i < owner.type.arguments.size(); ++i) {
    function.scope += (i == 0 ? "<" : ", ") + owner.type.arguments[i].name;
    if (i + 1 == owner.type.arguments.size()) function.scope += ">";
  }
  function.body_form = Body::block;
  function.body = std::move(body);
  return {std::move(function)};
}

Expr entry(Expr key, Expr value) { return construct(Type{}, {std::move(key), std::move(value)}); }

/// `return mesh::json::object({{"name", name}, {"age", age}});`
Block object_body(const typed::StructDefinition& definition, const std::vector<std::string>& members) {
  std::vector<Expr> entries;
  for (std::size_t i = 0; i < members.size(); ++i) {
    entries.push_back(entry(literal(definition.fields[i].name), name(members[i])));
  }
  return {{Return{call("mesh::json::object", {construct(Type{}, std::move(entries))}, Effect::none)}}};
}

/// Reads every field of a struct through `reader`, a variable of type `reader_type` that is made from `source`.
Block reading_body(const DerivingType& owner, const typed::StructDefinition& definition,
                   const std::vector<std::string>& members, const std::string& reader_type, const std::string& reader,
                   const std::string& source) {
  if (members.empty()) return {{Return{construct({.name = "mesh::Ok"}, {construct(owner.type, {})})}}};
  Names scope;
  scope.reserve(source);
  scope.reserve(reader);
  const std::string value = scope.declare(snake_case(definition.name));
  Block body;
  const Expr made = construct({.name = reader_type}, {name(source)}, Brackets::parentheses);
  body.push_back({Declare{{.name = "auto"}, reader, made}});
  body.push_back({Declare{owner.type, value}});
  for (std::size_t i = 0; i < members.size(); ++i) {
    body.push_back({Evaluate{
        call(member(name(reader), "read"), {literal(definition.fields[i].name), member(name(value), members[i])})}});
  }
  body.push_back({Return{call(member(name(reader), "result"), {moved(name(value))})}});
  return body;
}

/// `this->template as<typename Tree<T>::Leaf>()` in a template, elsewhere `as<Leaf>()`.
Expr alternative_of_this(const DerivingType& owner, const std::string& variant) {
  if (owner.type.arguments.empty()) return call(name("as", {Type{.name = variant}}), {}, Effect::none);
  Type alternative = owner.type;
  alternative.member = variant;
  alternative.is_dependent = true;
  return call(make(Member{.object = name("this"),
                          .name = "as",
                          .is_arrow = true,
                          .is_dependent = true,
                          .template_arguments = {alternative}}),
              {}, Effect::none);
}

/// One line for each variant: `if (const auto* tap = as<Tap>()) return mesh::json::variant("Tap", tap->first);`
Block variants_to_json(const ModuleContext& module, const DerivingType& owner, const typed::SumDefinition& definition) {
  const ProgramNames& names = module.program.names;
  Names scope;
  scope.reserve("as");
  Block body;
  for (std::size_t i = 0; i < definition.variants.size(); ++i) {
    const typed::Variant& variant = definition.variants[i];
    const bool is_last = i + 1 == definition.variants.size();
    const Expr view = alternative_of_this(owner, names[&variant]);
    std::vector<Expr> arguments{literal(variant.name)};
    const std::string payload = variant.payload.empty() ? "" : scope.declare(snake_case(variant.name));
    for (const std::string& field : names.fields(&variant)) arguments.push_back(arrow(name(payload), field));
    const Stmt result{Return{call("mesh::json::variant", std::move(arguments), Effect::none)}};
    const Type pointer{.name = "auto", .is_const = true, .form = TypeForm::pointer};
    if (is_last) {
      if (!payload.empty()) body.push_back({Declare{pointer, payload, view}});
      body.push_back(result);
    } else if (payload.empty()) {
      body.push_back({If{.condition = binary("!=", view, name("nullptr")), .then = {result}}});
    } else {
      body.push_back({If{.declaration = Declare{pointer, payload, view}, .then = {result}}});
    }
  }
  return body;
}

/// One block for each variant, by its tag.
Block variants_from_json(const ModuleContext& module, const DerivingType& owner,
                         const typed::SumDefinition& definition) {
  const ProgramNames& names = module.program.names;
  const std::string reader = "variant";
  const auto give = [&](const std::string& function, Expr value) {
    return Stmt{Return{call(make(Member{.object = name(reader), .name = function, .template_arguments = {owner.type}}),
                            {std::move(value)})}};
  };
  Names scope;
  scope.reserve(reader);
  scope.reserve("json");
  Block body;
  const Expr made = construct({.name = "mesh::json::VariantReader"}, {name("json")}, Brackets::parentheses);
  body.push_back({Declare{{.name = "auto"}, reader, made}});
  for (const typed::Variant& variant : definition.variants) {
    const Type alternative{.name = names[&variant]};
    Block then;
    if (variant.payload.empty()) {
      then.push_back(give("result", construct(alternative, {})));
    } else {
      const std::string value = scope.declare(snake_case(variant.name));
      std::vector<Expr> payload;
      for (const std::string& field : names.fields(&variant)) payload.push_back(member(name(value), field));
      then.push_back({Declare{alternative, value}});
      then.push_back({Evaluate{call(member(name(reader), "read"), std::move(payload))}});
      then.push_back(give("result", moved(name(value))));
    }
    body.push_back({If{.condition = call(member(name(reader), "is"), {literal(variant.name)}, Effect::none),
                       .then = std::move(then)}});
  }
  body.push_back(give("unknown", literal(definition.name)));
  return body;
}

constexpr std::array schema_functions = {
    DerivedFunction::table,       DerivedFunction::primary_key,   DerivedFunction::fields,
    DerivedFunction::field_types, DerivedFunction::relationships, DerivedFunction::relationship_meta,
};

bool is_text(DerivedFunction function) {
  return function == DerivedFunction::table || function == DerivedFunction::primary_key;
}

Expr list_of(const std::vector<std::string>& texts, Type type) {
  std::vector<Expr> elements;
  for (const std::string& text : texts) elements.push_back(literal(text));
  return construct(std::move(type), std::move(elements));
}

const std::vector<std::string>& texts_of(const typed::Schema& schema, DerivedFunction function) {
  switch (function) {
    case DerivedFunction::field_types:
      return schema.field_types;
    case DerivedFunction::relationships:
      return schema.relationships;
    case DerivedFunction::relationship_meta:
      return schema.relationship_meta;
    default:
      return schema.fields;
  }
}

}  // namespace

Decls derived_members(const ModuleContext& module, const typed::StructDefinition& definition) {
  const DerivingType owner = owner_of(module, definition);
  Decls members;
  if (derives(definition.derives, Derive::json)) {
    members.push_back({to_json_prototype()});
    members.push_back({static_prototype(owner, "from_json", json_type, "json")});
  }
  if (derives(definition.derives, Derive::row)) {
    members.push_back({static_prototype(owner, "from_row", row_type, "row")});
  }
  if (!definition.schema) return members;
  for (const DerivedFunction function : schema_functions) {
    const bool is_list = !is_text(function);
    const Expr value =
        is_list ? list_of(texts_of(*definition.schema, function), Type{}) : schema_value(definition, function);
    members.push_back({Function{.specifiers = "static",
                                .result = is_list ? strings_type : string_type,
                                .name = schema_function(definition, function),
                                .body_form = Body::block,
                                .body = {{Return{value}}}}});
  }
  return members;
}

Decls derived_members(const ModuleContext& module, const typed::SumDefinition& definition) {
  if (!derives(definition.derives, Derive::json)) return {};
  const DerivingType owner = owner_of(module, definition);
  return {{to_json_prototype()}, {static_prototype(owner, "from_json", json_type, "json")}};
}

Decls derived_definitions(const ModuleContext& module, const typed::StructDefinition& definition) {
  const DerivingType owner = owner_of(module, definition);
  const auto& members = module.program.names.fields(&definition);
  Decls definitions;
  if (derives(definition.derives, Derive::json)) {
    definitions.push_back(definition_of(owner, to_json_prototype(), object_body(definition, members)));
    definitions.push_back(
        definition_of(owner, static_prototype(owner, "from_json", json_type, members.empty() ? "" : "json"),
                      reading_body(owner, definition, members, "mesh::json::ObjectReader", "object", "json")));
  }
  if (derives(definition.derives, Derive::row)) {
    definitions.push_back(definition_of(owner,
                                        static_prototype(owner, "from_row", row_type, members.empty() ? "" : "row"),
                                        reading_body(owner, definition, members, "mesh::RowReader", "columns", "row")));
  }
  return definitions;
}

Decls derived_definitions(const ModuleContext& module, const typed::SumDefinition& definition) {
  if (!derives(definition.derives, Derive::json)) return {};
  const DerivingType owner = owner_of(module, definition);
  return {definition_of(owner, to_json_prototype(), variants_to_json(module, owner, definition)),
          definition_of(owner, static_prototype(owner, "from_json", json_type, "json"),
                        variants_from_json(module, owner, definition))};
}

std::string schema_function(const typed::StructDefinition& definition, DerivedFunction function) {
  std::string wanted;
  switch (function) {
    case DerivedFunction::table:
      wanted = "table";
      break;
    case DerivedFunction::primary_key:
      wanted = "primary_key";
      break;
    case DerivedFunction::field_types:
      wanted = "field_types";
      break;
    case DerivedFunction::relationships:
      wanted = "relationships";
      break;
    case DerivedFunction::relationship_meta:
      wanted = "relationship_meta";
      break;
    default:
      wanted = "fields";
  }
  // A field keeps its name.
  const bool is_field = std::any_of(definition.fields.begin(), definition.fields.end(),
                                    [&](const typed::Field& field) { return field.name == wanted; });
  return is_field ? "schema_" + wanted : wanted;
}

Expr schema_value(const typed::StructDefinition& definition, DerivedFunction function) {
  if (function == DerivedFunction::table) return literal(definition.schema->table);
  if (function == DerivedFunction::primary_key) return literal(definition.schema->primary_key);
  return list_of(texts_of(*definition.schema, function), strings_type);
}

}  // namespace mesh2cpp::cpp
