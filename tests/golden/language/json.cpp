#include "json/json.hpp"

namespace json {

mesh::Json Parcel::to_json() const {
  return mesh::json::object({{"label", label}, {"grams", grams}});
}

mesh::Result<Parcel, mesh::String> Parcel::from_json(const mesh::Json& json) {
  auto object = mesh::json::ObjectReader(json);
  Parcel parcel{};
  object.read("label", parcel.label);
  object.read("grams", parcel.grams);
  return object.result(std::move(parcel));
}

mesh::Json summary(const Parcel& parcel, const mesh::Option<mesh::String>& signed_) {
  return mesh::json::object({{"parcel", parcel},
                             {"heavy", parcel.grams > 2000},
                             {"stops", mesh::List<mesh::String>{"Kobe", "Hamburg"}},
                             {"signed", signed_},
                             {"none", mesh::Unit{}}});
}

mesh::String log_line(const Parcel& parcel) {
  return mesh::text(mesh::json::object({{"event", "sent"}, {"label", parcel.label}}));
}

mesh::Json embed(const mesh::Json& details) { return mesh::json::object({{"details", details}}); }

mesh::String label_of(const mesh::String& body) {
  const auto result = mesh::json::parse(body);
  if (const auto* ok = result.as<mesh::Ok>()) {
    const auto& tree = ok->value;
    return mesh::json::get(mesh::text(tree), "label");
  }
  const auto& reason = result.get<mesh::Err>().error;
  return mesh::format("unreadable: {}", reason);
}

mesh::List<mesh::String> answers(const mesh::List<Parcel>& parcels) {
  mesh::List<mesh::String> collected{};
  collected.reserve(parcels.size());
  for (const auto& parcel : parcels) {
    mesh::poll();
    collected.append(mesh::text(mesh::json::object({{"label", parcel.label}})));
  }
  return collected;
}

void main_() {
  auto tea = Parcel{.label = "tea", .grams = 2500};
  mesh::println(mesh::text(summary(tea, mesh::Some{"Ada"})));
  mesh::println(log_line(tea) + mesh::text(embed(mesh::json::from_text("[1, 2]"))));
  mesh::println(label_of(mesh::json::encode(tea)));
  mesh::println(mesh::string::join(answers(mesh::List<Parcel>{std::move(tea)}), "\n"));
}

}  // namespace json
