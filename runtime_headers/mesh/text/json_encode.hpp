// The JSON form of every value that has one (05 sections 2.2 and 2.6).
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>

#include "mesh/core/atom.hpp"
#include "mesh/core/box.hpp"
#include "mesh/core/map.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/text/json.hpp"

namespace mesh::json {

/// A type of the program that derives Json.
template <class T>
concept DerivesToJson = requires(const T& value) {
  { value.to_json() } -> std::same_as<Json>;
};

template <std::same_as<Json> T>
Json from(const T& value) {
  return value;
}
template <std::same_as<bool> T>
Json from(T value) {
  return Json::boolean(value);
}
template <std::integral T>
  requires(!std::same_as<T, bool>)
Json from(T value) {
  return Json::integer(static_cast<Int>(value));
}
template <std::floating_point T>
Json from(T value) {
  return Json::floating(value);
}
template <std::same_as<String> T>
Json from(const T& value) {
  return Json::string(value);
}
template <std::size_t N>
Json from(const char (&literal)[N]) {
  return Json::string(literal);
}
template <std::same_as<Unit> T>
Json from(const T&) {
  return {};
}
template <std::same_as<Atom> T>
Json from(const T& value) {
  return Json::string(value.name());
}
template <DerivesToJson T>
Json from(const T& value) {
  guard_stack();
  return value.to_json();
}
template <class T>
Json from(const Box<T>& value);
template <class T>
Json from(const Option<T>& value);
template <class T>
Json from(const List<T>& values);
template <class V>
Json from(const Map<String, V>& entries);

template <class T>
Json from(const Box<T>& value) {
  return json::from(*value);
}
template <class T>
Json from(const Option<T>& value) {
  const auto* const some = value.template as<Some>();
  return some == nullptr ? Json() : json::from(some->value);
}
template <class T>
Json from(const List<T>& values) {
  guard_stack();
  Json::Array elements;
  elements.reserve(values.size());
  for (const T& value : values) elements.append(json::from(value));
  return Json::array(std::move(elements));
}
template <class V>
Json from(const Map<String, V>& entries) {
  guard_stack();
  Json::Object members;
  members.reserve(entries.size());
  for (const auto& [key, value] : entries) members.append({key, json::from(value)});
  return Json::object(std::move(members));
}

/// A member of `object`: a name, and anything that has a JSON form.
struct Field {
  template <class T>
  Field(String name, const T& value) : member{std::move(name), json::from(value)} {}
  JsonMember member;
};

/// `object({{"name", name}, {"age", age}})`
[[nodiscard]] inline Json object(std::initializer_list<Field> fields) {
  Json::Object members;
  members.reserve(fields.size());
  for (const Field& field : fields) members.append(field.member);
  return Json::object(std::move(members));
}

/// A value of a sum type: its name and its payload (05 section 2.6).
template <class... Payload>
[[nodiscard]] Json variant(String tag, const Payload&... payload) {
  Json::Array elements;
  (elements.append(json::from(payload)), ...);
  return json::object({{"tag", tag}, {"fields", Json::array(std::move(elements))}});
}

/// Has a JSON form.
template <class T>
concept Encodable = requires(const T& value) { json::from(value); };

/// `Json.encode`: the compact text.
template <Encodable T>
[[nodiscard]] String encode(const T& value) {
  return mesh::text(json::from(value));
}

}  // namespace mesh::json
