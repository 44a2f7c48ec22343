// `Map<K, V>`: unique keys and their values, in the order in which the keys were inserted (03 section 2.11).
#pragma once

#include <cstddef>
#include <initializer_list>
#include <utility>

#include "mesh/core/hash.hpp"
#include "mesh/core/key.hpp"
#include "mesh/core/table.hpp"
#include "mesh/core/text.hpp"
#include "mesh/core/unify.hpp"

namespace mesh {

/// A key and its value, as loops see them: `for (const auto& [key, value] : map)`.
template <class K, class V>
struct MapEntry {
  K key;
  V value;
};

/// Copies share the entries; a change copies them first, unless this map is the only owner.
template <class K, class V>
class Map {
 public:
  Map() = default;
  /// As if put one after the other: the first position of a key, and its last value.
  Map(std::initializer_list<MapEntry<K, V>> entries) {
    table_.reserve(entries.size());
    for (const auto& [key, value] : entries) put(key, value);
  }

  template <class U>
    requires(unifies<U, V>)
  Map(const Map<K, U>& other) {  // NOLINT: implicit, as in Mesh
    table_.reserve(other.size());
    for (const auto& [key, value] : other) put(key, V(value));
  }

  [[nodiscard]] std::size_t size() const noexcept { return table_.size(); }
  [[nodiscard]] bool empty() const noexcept { return table_.size() == 0; }
  [[nodiscard]] auto begin() const noexcept { return table_.begin(); }
  [[nodiscard]] auto end() const noexcept { return table_.end(); }

  /// The value of the key, or null.
  [[nodiscard]] const V* find(const K& key) const {
    const MapEntry<K, V>* const entry = table_.find(key);
    return entry == nullptr ? nullptr : &entry->value;
  }

  /// The value of the key for a change in place, or null; null when another map holds the entries, too.
  [[nodiscard]] V* find_owned(const K& key) {
    MapEntry<K, V>* const entry = table_.find_owned(key);
    return entry == nullptr ? nullptr : &entry->value;
  }

  /// Replaces the value of a key in its place, or adds both at the end.
  void put(K key, V value) {
    const auto make = [&]() -> MapEntry<K, V> { return {std::move(key), std::move(value)}; };
    if (const auto position = table_.find_or_append(key, make))
      table_.mutable_entry(*position).value = std::move(value);
  }

  /// Without the key, if it is there.
  void erase(const K& key) { table_.erase(key); }

  /// The same keys with equal values, in whatever order.
  friend bool operator==(const Map& a, const Map& b) {
    return has_same_keys(a, b, [](const V& left, const V& right) { return left == right; });
  }
  friend bool is_same_key(const Map& a, const Map& b) {
    return has_same_keys(a, b, [](const V& left, const V& right) { return is_same_key(left, right); });
  }

 private:
  template <class F>
  static bool has_same_keys(const Map& a, const Map& b, F is_same_value) {
    if (a.size() != b.size()) return false;
    for (const auto& [key, value] : a) {
      const V* const other = b.find(key);
      if (other == nullptr || !is_same_value(value, *other)) return false;
    }
    return true;
  }

  detail::Table<K, MapEntry<K, V>> table_;
};

template <class K, class V>
void append_text(String& out, const MapEntry<K, V>& entry) {
  append_text(out, entry.key);
  out.append(" => ");
  append_text(out, entry.value);
}

template <class K, class V>
void append_text(String& out, const Map<K, V>& map) {
  detail::append_items(out, "%{", map, "}");
}

/// Independent of the order of entries, as equality is.
template <class K, class V>
Int hash_value(const Map<K, V>& map) {
  std::uint64_t result = detail::combine_hash(detail::hash_basis, map.size());
  for (const auto& [key, value] : map) {
    result ^= detail::combine_hash(detail::word_of_hash(key), detail::word_of_hash(value));
  }
  return static_cast<Int>(result);
}

template <class K, class V, class U>
inline constexpr bool unifies<Map<K, V>, Map<K, U>> = unifies<V, U>;

}  // namespace mesh
