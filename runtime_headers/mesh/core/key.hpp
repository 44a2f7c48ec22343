// Keys of maps and elements of sets: when two are the same, and where to look for one (03 section 2.11).
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#include "mesh/core/box.hpp"
#include "mesh/core/fields.hpp"
#include "mesh/core/hash.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/core/string.hpp"
#include "mesh/core/sum.hpp"

namespace mesh {

/// Whether two keys are the same: by structure down to the bits of floats, whatever `==` a type of the program has.
template <class T>
bool is_same_key(const T& a, const T& b);

template <class T>
bool is_same_key(const List<T>& a, const List<T>& b) {
  guard_stack();
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!is_same_key(a[i], b[i])) return false;
  }
  return true;
}

template <class T>
bool is_same_key(const Box<T>& a, const Box<T>& b) {
  guard_stack();
  return is_same_key(*a, *b);
}

template <class... T>
bool is_same_key(const std::tuple<T...>& a, const std::tuple<T...>& b) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return (is_same_key(std::get<I>(a), std::get<I>(b)) && ...);
  }(std::index_sequence_for<T...>{});
}

namespace detail {

/// Whether two structs have the same members.
template <class T>
bool has_same_fields(const T& a, const T& b) {
  const auto left = detail::fields(a);
  const auto right = detail::fields(b);
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return (is_same_key(std::get<I>(left), std::get<I>(right)) && ...);
  }(std::make_index_sequence<std::tuple_size_v<decltype(left)>>{});
}

/// Every member can be a key. A struct of the program with one that can not, such as a function, has its own `==`.
template <class T>
inline constexpr bool has_key_fields = []<class... Field>(std::type_identity<std::tuple<const Field&...>>) {
  return (Hashable<Field> && ...);
}(std::type_identity<decltype(detail::fields(std::declval<const T&>()))>{});

/// Where a search for the key begins. Any function of what `is_same_key` looks at would do.
template <class T>
[[nodiscard]] std::uint32_t key_hash(const T& key) {
  if constexpr (std::integral<T>) {
    constexpr std::uint64_t golden_ratio = 0x9e3779b97f4a7c15U;
    const std::uint64_t mixed = static_cast<std::uint64_t>(key) * golden_ratio;
    return static_cast<std::uint32_t>(mixed >> 32U);
  } else if constexpr (std::same_as<T, String>) {
    return static_cast<std::uint32_t>(key.table_hash() >> 32U);
  } else {
    const auto hash = static_cast<std::uint64_t>(mesh::hash(key));
    return static_cast<std::uint32_t>(hash ^ hash >> 32U);
  }
}

}  // namespace detail

template <class T>
bool is_same_key(const T& a, const T& b) {
  if constexpr (std::same_as<T, Float>) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
  } else if constexpr (detail::SumType<T>) {
    return a.alternative.index() == b.alternative.index() &&
           std::visit(
               [&b](const auto& payload) {
                 return detail::has_same_fields(payload, *std::get_if<std::decay_t<decltype(payload)>>(&b.alternative));
               },
               a.alternative);
  } else if constexpr (detail::PlainStruct<T>) {
    if constexpr (detail::has_key_fields<T>) {
      return detail::has_same_fields(a, b);
    } else {
      return a == b;
    }
  } else {
    return a == b;
  }
}

}  // namespace mesh
