#include "deriving_json/deriving_json.hpp"

namespace deriving_json {

mesh::Json Movement::to_json() const {
  if (const auto* arrived = as<Arrived>()) {
    return mesh::json::variant("Arrived", arrived->count, arrived->from);
  }
  if (const auto* left = as<Left>()) {
    return mesh::json::variant("Left", left->value);
  }
  return mesh::json::variant("Lost");
}

mesh::Result<Movement, mesh::String> Movement::from_json(const mesh::Json& json) {
  auto variant = mesh::json::VariantReader(json);
  if (variant.is("Arrived")) {
    Arrived arrived{};
    variant.read(arrived.count, arrived.from);
    return variant.result<Movement>(std::move(arrived));
  }
  if (variant.is("Left")) {
    Left left{};
    variant.read(left.value);
    return variant.result<Movement>(std::move(left));
  }
  if (variant.is("Lost")) {
    return variant.result<Movement>(Lost{});
  }
  return variant.unknown<Movement>("Movement");
}

mesh::Json Crate::to_json() const {
  return mesh::json::object({{"label", label}, {"movements", movements}, {"inside", inside}});
}

mesh::Result<Crate, mesh::String> Crate::from_json(const mesh::Json& json) {
  auto object = mesh::json::ObjectReader(json);
  Crate crate{};
  object.read("label", crate.label);
  object.read("movements", crate.movements);
  object.read("inside", crate.inside);
  return object.result(std::move(crate));
}

mesh::Result<Member, mesh::String> Member::from_row(const mesh::Row& row) {
  auto columns = mesh::RowReader(row);
  Member member{};
  columns.read("id", member.id);
  columns.read("name", member.name);
  columns.read("nick", member.nick);
  return columns.result(std::move(member));
}

namespace {

mesh::Result<Page<Crate>, mesh::String> first_page(const mesh::String& text) {
  return mesh::json::decode<Page<Crate>>(text);
}

mesh::List<mesh::Result<Member, mesh::String>> members(
    const mesh::List<mesh::Map<mesh::String, mesh::String>>& rows) {
  return mesh::list::map(rows, [](const mesh::Map<mesh::String, mesh::String>& value) {
    return Member::from_row(value);
  });
}

}  // namespace

void main_() {
  const auto crate =
      Crate{.label = "tea",
            .movements = mesh::List<Movement>{Movement::Arrived{3, "Kobe"}, Movement::Lost{}},
            .inside = mesh::Box<mesh::Option<Crate>>(mesh::None{})};
  mesh::println(
      mesh::json::encode(Page<Crate>{.items = mesh::List<Crate>{crate}, .next = mesh::Some{2}}));
  mesh::println(mesh::text(crate.to_json()));
  const auto result = first_page("{\"items\":[]}");
  if (const auto* ok = result.as<mesh::Ok>()) {
    const auto& page = ok->value;
    mesh::println(mesh::text(mesh::list::length(page.items)));
  } else {
    const auto& reason = result.get<mesh::Err>().error;
    mesh::println(reason);
  }
  mesh::println(
      mesh::text(mesh::list::length(members(mesh::List<mesh::Map<mesh::String, mesh::String>>{
          mesh::Map<mesh::String, mesh::String>{{"id", "1"}, {"name", "Ada"}}}))));
  mesh::println(Member::table() + " " + "name");
}

}  // namespace deriving_json
