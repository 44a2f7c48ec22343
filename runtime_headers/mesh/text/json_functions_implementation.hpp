// Objects in the order of their keys, and what reads single members of them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "mesh/text/json_functions.hpp"
#include "mesh/text/json_parse_implementation.hpp"

namespace mesh {

Json Json::object(Object members) {
  const auto is_before = [](const JsonMember& a, const JsonMember& b) { return a.key < b.key; };
  const auto ends_no_run = [](const JsonMember& a, const JsonMember& b) { return a.key == b.key; };
  if (std::is_sorted(members.begin(), members.end(), is_before) &&
      std::adjacent_find(members.begin(), members.end(), ends_no_run) == members.end()) {
    return Json(Value(std::move(members)));
  }
  // By key and then by place, so that the last of equal keys, which counts, stands last.
  std::vector<std::size_t> order(members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&members](std::size_t a, std::size_t b) {
    const auto by_key = members[a].key <=> members[b].key;
    return by_key != 0 ? by_key < 0 : a < b;
  });
  JsonMember* const all = members.mutable_data();
  Object unique;
  unique.reserve(members.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool is_last = i + 1 == order.size() || members[order[i]].key != members[order[i + 1]].key;
    if (is_last) unique.append(std::move(all[order[i]]));
  }
  return Json(Value(std::move(unique)));
}

const Json* Json::find(std::string_view key) const noexcept {
  const auto* const members = as<Object>();
  if (members == nullptr) return nullptr;
  const auto* const found =
      std::lower_bound(members->begin(), members->end(), key,
                       [](const JsonMember& member, std::string_view wanted) { return member.key.view() < wanted; });
  return found == members->end() || found->key.view() != key ? nullptr : &found->value;
}

}  // namespace mesh

namespace mesh::json {

namespace detail {

/// What `Json.get` gives for a member: the content of a string, nothing for null, else the compact text.
String leaf(const Json* value) {
  if (value == nullptr || value->is_null()) return {};
  if (const auto* const text = value->as<String>()) return *text;
  return mesh::text(*value);
}

}  // namespace detail

Json from_text(const String& text) {
  const Result<Json, String> parsed = parse(text);
  if (const auto* const ok = parsed.as<Ok>()) return ok->value;
  return Json::string(text);
}

String get(const String& text, const String& key) {
  const Result<Json, String> parsed = detail::Parser(text, detail::LargeIntegers::kept).parse();
  const auto* const root = parsed.as<Ok>();
  return root == nullptr ? String() : detail::leaf(root->value.find(key.view()));
}

String get_nested(const String& text, const String& outer, const String& inner) {
  const Result<Json, String> parsed = detail::Parser(text, detail::LargeIntegers::kept).parse();
  const auto* const root = parsed.as<Ok>();
  const Json* const object = root == nullptr ? nullptr : root->value.find(outer.view());
  return object == nullptr ? String() : detail::leaf(object->find(inner.view()));
}

}  // namespace mesh::json
