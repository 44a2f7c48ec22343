// deriving(Schema): what a struct says of its table, as text (reference 07 section 8).
#include <algorithm>
#include <cctype>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

std::string lower_case(std::string_view name) {
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

/// The table of a struct that names none: `OrgMembership` is `orgmemberships`.
std::string table_of(std::string_view structure) { return lower_case(structure) + "s"; }

std::string_view column_type(Type type) {
  switch (resolve(type)->kind) {
    case TypeKind::integer:
      return "BIGINT";
    case TypeKind::floating:
      return "DOUBLE PRECISION";
    case TypeKind::boolean:
      return "BOOLEAN";
    default:
      return "TEXT";
  }
}

}  // namespace

typed::Schema Checker::schema_of(const typed::StructDefinition& structure, const ast::StructDef& syntax) {
  typed::Schema schema{.table = table_of(structure.name),
                       .primary_key = "id",
                       .fields = {},
                       .field_types = {},
                       .relationships = {},
                       .relationship_meta = {}};
  const auto add_column = [&](const std::string& name, std::string_view type) {
    schema.fields.push_back(name);
    schema.field_types.push_back(name + ":" + std::string(type));
  };
  for (const typed::Field& field : structure.fields) add_column(field.name, column_type(field.type));
  for (const ast::SchemaOption& option : syntax.schema_options()) {
    if (option.keyword() == "table") schema.table = option.value();
    if (option.keyword() == "primary_key") schema.primary_key = option.value();
    if (option.keyword() == "timestamps" && option.value() == "true") {
      add_column("inserted_at", "TEXT");
      add_column("updated_at", "TEXT");
    }
  }
  for (const ast::Relationship& relationship : syntax.relationships()) {
    const std::string association(relationship.association());
    const std::string_view target = relationship.target().text;
    const std::string key =
        relationship.keyword() == "belongs_to" ? association + "_id" : lower_case(structure.name) + "_id";
    const std::string line = std::string(relationship.keyword()) + ":" + association + ":" + std::string(target);
    schema.relationships.push_back(line);
    schema.relationship_meta.push_back(line + ":" + key + ":" + table_of(target));
  }
  return schema;
}

}  // namespace mesh2cpp::types
