// `Json`: an immutable JSON tree (05 section 2.1).
#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

#include "mesh/core/list.hpp"
#include "mesh/core/scalar.hpp"
#include "mesh/core/string.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

struct JsonMember;

/// Null, bool, int, float, string, array or object; cheap to copy. Objects keep their members in the order of their
/// keys, in which they are written (05 section 2.4); of a repeated key the last value counts.
class Json {
 public:
  using Array = List<Json>;
  using Object = List<JsonMember>;

  /// Null.
  Json() = default;

  [[nodiscard]] static Json boolean(bool value) { return Json(Value(std::in_place_type<bool>, value)); }
  [[nodiscard]] static Json integer(Int value) { return Json(Value(std::in_place_type<Int>, value)); }
  /// A number above the largest Int, which only the text of a document can hold.
  [[nodiscard]] static Json large_integer(std::uint64_t value) {
    return Json(Value(std::in_place_type<std::uint64_t>, value));
  }
  [[nodiscard]] static Json floating(Float value) { return Json(Value(std::in_place_type<Float>, value)); }
  [[nodiscard]] static Json string(String value) { return Json(Value(std::move(value))); }
  [[nodiscard]] static Json array(Array elements) { return Json(Value(std::move(elements))); }
  [[nodiscard]] static Json object(Object members);

  [[nodiscard]] bool is_null() const noexcept { return std::holds_alternative<Unit>(value_); }
  /// The `bool`, `Int`, `std::uint64_t`, `Float`, `String`, `Json::Array` or `Json::Object` that this is, or null.
  template <class T>
  [[nodiscard]] const T* as() const noexcept {
    return std::get_if<T>(&value_);
  }
  /// The member of an object, or null.
  [[nodiscard]] const Json* find(std::string_view key) const noexcept;

 private:
  using Value = std::variant<Unit, bool, Int, std::uint64_t, Float, String, Array, Object>;
  explicit Json(Value value) : value_(std::move(value)) {}

  Value value_;
};

/// A member of an object.
struct JsonMember {
  String key;
  Json value;
};

namespace detail {

void append_json(String& out, const Json& json);

}  // namespace detail

/// The compact encoding (05 section 2.4): also what a Json is where a String is expected.
template <std::same_as<Json> T>
void append_text(String& out, const T& json) {
  detail::append_json(out, json);
}

/// Two trees are equal when their texts are (05 rule J6).
template <std::same_as<Json> T, std::same_as<Json> U>
[[nodiscard]] bool operator==(const T& a, const U& b) {
  return mesh::text(a) == mesh::text(b);
}

}  // namespace mesh
