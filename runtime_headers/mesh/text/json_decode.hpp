// Values from JSON: the types that JSON knows, and the ground for `from_json` of types that derive it
// (05 section 2.7). The first failure is what a decoding gives.
#pragma once

#include <cmath>
#include <concepts>
#include <cstddef>
#include <limits>
#include <string_view>
#include <utility>

#include "mesh/core/box.hpp"
#include "mesh/core/map.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/result.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/text/json.hpp"
#include "mesh/text/json_functions.hpp"

namespace mesh::json {

/// A type of the program that derives Json.
template <class T>
concept DerivesFromJson = requires(const Json& json) {
  { T::from_json(json) } -> std::same_as<Result<T, String>>;
};

// `read` gives the value in `json` to `out`, or says in `failure` why there is none, and returns false.

template <std::same_as<Json> T>
bool read(const Json& json, T& out, String&) {
  out = json;
  return true;
}

template <std::same_as<bool> T>
bool read(const Json& json, T& out, String& failure) {
  if (const auto* const value = json.as<bool>()) return out = *value, true;
  return failure = "expected Bool", false;
}

/// A float is cut off, and so is what no Int can hold.
template <std::same_as<Int> T>
bool read(const Json& json, T& out, String& failure) {
  if (const auto* const value = json.as<Int>()) return out = *value, true;
  const auto* const value = json.as<Float>();
  if (value == nullptr) return failure = "expected Int", false;
  constexpr Float limit = 0x1p63;
  if (*value >= limit) {
    out = std::numeric_limits<Int>::max();
  } else if (*value < -limit) {
    out = std::numeric_limits<Int>::min();
  } else {
    out = static_cast<Int>(*value);
  }
  return true;
}

template <std::same_as<Float> T>
bool read(const Json& json, T& out, String& failure) {
  if (const auto* const value = json.as<Float>()) return out = *value, true;
  if (const auto* const value = json.as<Int>()) return out = static_cast<Float>(*value), true;
  return failure = "expected Float", false;
}

template <std::same_as<String> T>
bool read(const Json& json, T& out, String& failure) {
  if (const auto* const value = json.as<String>()) return out = *value, true;
  return failure = "expected String", false;
}

template <DerivesFromJson T>
bool read(const Json& json, T& out, String& failure) {
  guard_stack();
  Result<T, String> decoded = T::from_json(json);
  if (auto* const ok = decoded.template as<Ok>()) return out = std::move(ok->value), true;
  return failure = std::move(decoded.template get<Err>().error), false;
}

template <class T>
bool read(const Json& json, Box<T>& out, String& failure);
template <class T>
bool read(const Json& json, Option<T>& out, String& failure);
template <class T>
bool read(const Json& json, List<T>& out, String& failure);
template <class V>
bool read(const Json& json, Map<String, V>& out, String& failure);

template <class T>
bool read(const Json& json, Box<T>& out, String& failure) {
  T value{};
  if (!json::read(json, value, failure)) return false;
  out = Box<T>(std::move(value));
  return true;
}

template <class T>
bool read(const Json& json, Option<T>& out, String& failure) {
  if (json.is_null()) return out = None{}, true;
  T value{};
  if (!json::read(json, value, failure)) return false;
  out = Some<T>{std::move(value)};
  return true;
}

template <class T>
bool read(const Json& json, List<T>& out, String& failure) {
  const auto* const elements = json.as<Json::Array>();
  if (elements == nullptr) return failure = "expected Array", false;
  out.reserve(elements->size());
  for (const Json& element : *elements) {
    T value{};
    if (!json::read(element, value, failure)) return false;
    out.append(std::move(value));
  }
  return true;
}

template <class V>
bool read(const Json& json, Map<String, V>& out, String& failure) {
  const auto* const members = json.as<Json::Object>();
  if (members == nullptr) return failure = "expected Object", false;
  for (const JsonMember& member : *members) {
    V value{};
    if (!json::read(member.value, value, failure)) return false;
    out.put(member.key, std::move(value));
  }
  return true;
}

// An absent member is None where that is a value.

template <class T>
bool read_absent(T&) {
  return false;
}
template <class T>
bool read_absent(Option<T>& out) {
  out = None{};
  return true;
}
template <class T>
bool read_absent(Box<Option<T>>& out) {
  out = Box<Option<T>>(None{});
  return true;
}

/// Reads the members of an object into the fields of a struct.
class ObjectReader {
 public:
  /// `object` must outlive the reader.
  explicit ObjectReader(const Json& object) : object_(object), is_good_(object.as<Json::Object>() != nullptr) {
    if (!is_good_) failure_ = "expected Object";
  }

  template <class T>
  void read(const String& name, T& field) {
    if (!is_good_) return;
    if (const Json* const member = object_.find(name.view())) {
      is_good_ = json::read(*member, field, failure_);
    } else if (!json::read_absent(field)) {
      is_good_ = false;
      failure_ = "missing field: " + name;
    }
  }

  /// The struct with all its fields, or the first failure.
  template <class T>
  [[nodiscard]] Result<T, String> result(T value) {
    if (is_good_) return Ok{std::move(value)};
    return Err{std::move(failure_)};
  }

 private:
  const Json& object_;
  bool is_good_;
  String failure_;
};

/// Reads a value of a sum type: its tag first, then the payload of the variant that it names.
class VariantReader {
 public:
  /// `variant` must outlive the reader.
  explicit VariantReader(const Json& variant) : variant_(variant) {
    const Json* const tag = variant.find("tag");
    if (variant.as<Json::Object>() == nullptr) {
      fail("expected Object");
    } else if (tag == nullptr) {
      fail("missing field: tag");
    } else {
      is_good_ = json::read(*tag, tag_, failure_);
    }
  }

  [[nodiscard]] bool is(std::string_view tag) const { return is_good_ && tag_.view() == tag; }

  /// The payload, in the order of declaration.
  template <class... Payload>
  void read(Payload&... payload) {
    const Json* const fields = variant_.find("fields");
    if (fields == nullptr) return fail("missing field: fields");
    const auto* const elements = fields->as<Json::Array>();
    if (elements == nullptr) return fail("expected Array");
    std::size_t index = 0;
    (read_element(*elements, index++, payload), ...);
  }

  /// The value, or the first failure.
  template <class Sum, class Variant>
  [[nodiscard]] Result<Sum, String> result(Variant value) {
    if (is_good_) return Ok<Sum>{std::move(value)};
    return Err{std::move(failure_)};
  }

  /// No variant of the type fits.
  template <class Sum>
  [[nodiscard]] Result<Sum, String> unknown(const String& type) {
    if (is_good_) fail("unknown variant for " + type);
    return Err{std::move(failure_)};
  }

 private:
  void fail(String failure) {
    is_good_ = false;
    failure_ = std::move(failure);
  }

  template <class T>
  void read_element(const Json::Array& elements, std::size_t index, T& payload) {
    if (!is_good_) return;
    if (index < elements.size()) {
      is_good_ = json::read(elements[index], payload, failure_);
    } else {
      fail(mesh::String("array index ") + mesh::text(index) + " out of bounds (length " + mesh::text(elements.size()) +
           ")");
    }
  }

  const Json& variant_;
  bool is_good_ = true;
  String tag_;
  String failure_;
};

/// Can be read from JSON.
template <class T>
concept Decodable = requires(const Json& json, T& out, String& failure) { json::read(json, out, failure); };

/// `T.from_json(text)`
template <Decodable T>
[[nodiscard]] Result<T, String> decode(const String& text) {
  Result<Json, String> parsed = json::parse(text);
  if (auto* const failed = parsed.template as<Err>()) return std::move(*failed);
  T value{};
  String failure;
  if (json::read(parsed.template get<Ok>().value, value, failure)) return Ok<T>{std::move(value)};
  return Err{std::move(failure)};
}

}  // namespace mesh::json
