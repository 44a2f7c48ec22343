// The module `Map` (03 section 9.6).
#pragma once

#include <tuple>
#include <type_traits>
#include <utility>

#include "mesh/core/list.hpp"
#include "mesh/core/location.hpp"
#include "mesh/core/map.hpp"
#include "mesh/core/panic.hpp"
#include "mesh/core/zero.hpp"

namespace mesh::map {

template <class K, class V>
Map<K, V> new_() {
  return {};
}

/// Replaces the value of a key in its place, or adds both at the end; in place when the map is moved in and not shared.
template <class K, class V>
Map<K, V> put(Map<K, V> map, std::type_identity_t<K> key, std::type_identity_t<V> value) {
  map.put(std::move(key), std::move(value));
  return map;
}

/// The value of a key that must be there: `map[key]`.
template <class K, class V>
V at(const Map<K, V>& map, const std::type_identity_t<K>& key, Location where = {}) {
  if (const V* const value = map.find(key)) return *value;
  panic("Map.get: key not found", where);
}

/// The value of a key. Without one, the zero value of `V`; panics if `V` has none.
template <class K, class V>
V get(const Map<K, V>& map, const std::type_identity_t<K>& key, Location where = {}) {
  if constexpr (Zero<V>::exists) {
    const V* const value = map.find(key);
    return value == nullptr ? zero_value<V>() : *value;
  } else {
    return map::at(map, key, where);
  }
}

/// `get` of a value that is going to be replaced: moved out of the map, unless others hold the map, too.
template <class K, class V>
V take(Map<K, V>& map, const std::type_identity_t<K>& key, Location where = {}) {
  if (V* const value = map.find_owned(key)) return std::move(*value);
  return map::get(map, key, where);
}
template <class K, class V>
V take(const Map<K, V>& map, const std::type_identity_t<K>& key, Location where = {}) {
  return map::get(map, key, where);
}

/// The same for `at`.
template <class K, class V>
V take_at(Map<K, V>& map, const std::type_identity_t<K>& key, Location where = {}) {
  if (V* const value = map.find_owned(key)) return std::move(*value);
  return map::at(map, key, where);
}
template <class K, class V>
V take_at(const Map<K, V>& map, const std::type_identity_t<K>& key, Location where = {}) {
  return map::at(map, key, where);
}

template <class K, class V>
bool has_key(const Map<K, V>& map, const std::type_identity_t<K>& key) {
  return map.find(key) != nullptr;
}

template <class K, class V>
Map<K, V> delete_(Map<K, V> map, const std::type_identity_t<K>& key) {
  map.erase(key);
  return map;
}

template <class K, class V>
Int size(const Map<K, V>& map) noexcept {
  return static_cast<Int>(map.size());
}

template <class K, class V>
List<K> keys(const Map<K, V>& map) {
  List<K> keys;
  keys.reserve(map.size());
  for (const auto& [key, value] : map) keys.append(key);
  return keys;
}

template <class K, class V>
List<V> values(const Map<K, V>& map) {
  List<V> values;
  values.reserve(map.size());
  for (const auto& [key, value] : map) values.append(value);
  return values;
}

/// The left entries with the values of the right where it has them, then the new ones of the right.
template <class K, class V>
Map<K, V> merge(Map<K, V> left, const std::type_identity_t<Map<K, V>>& right) {
  for (const auto& [key, value] : right) left.put(key, value);
  return left;
}

template <class K, class V>
List<std::tuple<K, V>> to_list(const Map<K, V>& map) {
  List<std::tuple<K, V>> pairs;
  pairs.reserve(map.size());
  for (const auto& [key, value] : map) pairs.append({key, value});
  return pairs;
}

/// As if put one after the other: the first position of a key, and its last value.
template <class K, class V>
Map<K, V> from_list(const List<std::tuple<K, V>>& pairs) {
  Map<K, V> map;
  for (const auto& [key, value] : pairs) map.put(key, value);
  return map;
}

}  // namespace mesh::map
