// Zero values, which `Map.get` gives for a missing key (03 section 9.6), and defaults (03 section 9.12).
#pragma once

#include <tuple>
#include <type_traits>

#include "mesh/core/atom.hpp"
#include "mesh/core/box.hpp"
#include "mesh/core/fields.hpp"
#include "mesh/core/interface.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/map.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/queue.hpp"
#include "mesh/core/scalar.hpp"
#include "mesh/core/set.hpp"
#include "mesh/core/string.hpp"

namespace mesh {

namespace detail {

/// The zero value of a type is its default.
struct DefaultIsZero {
  static constexpr bool exists = true;
};

template <class Fields>
struct ZeroOfFields;

}  // namespace detail

/// Whether a type has a zero value; if so, `zero_value<T>()` makes it. To be specialised for further types.
template <class T>
struct Zero {
  static constexpr bool exists = false;
};
template <class T>
  requires(std::is_arithmetic_v<T>)
struct Zero<T> : detail::DefaultIsZero {};
template <>
struct Zero<Unit> : detail::DefaultIsZero {};
template <>
struct Zero<String> : detail::DefaultIsZero {};
template <>
struct Zero<Atom> : detail::DefaultIsZero {};
template <class T>
struct Zero<List<T>> : detail::DefaultIsZero {};
template <class K, class V>
struct Zero<Map<K, V>> : detail::DefaultIsZero {};
template <class T>
struct Zero<Set<T>> : detail::DefaultIsZero {};
template <class T>
struct Zero<Queue<T>> : detail::DefaultIsZero {};
template <class T>
struct Zero<Option<T>> : detail::DefaultIsZero {};
template <class T>
struct Zero<Box<T>> : Zero<T> {};
template <class... T>
struct Zero<std::tuple<T...>> {
  static constexpr bool exists = (Zero<std::decay_t<T>>::exists && ...);
};
template <detail::PlainStruct T>
  requires(!std::is_same_v<T, Unit>)
struct Zero<T> : Zero<decltype(detail::fields(std::declval<const T&>()))> {};

/// The zero value of a type that has one: of a tuple or a struct, field by field.
template <class T>
  requires(Zero<T>::exists)
T zero_value() {
  if constexpr (detail::PlainStruct<T> && !std::is_same_v<T, Unit>) {
    return []<class... Field>(std::type_identity<std::tuple<const Field&...>>) {
      return T{zero_value<Field>()...};
    }(std::type_identity<decltype(detail::fields(std::declval<const T&>()))>{});
  } else {
    return T{};
  }
}

/// `default()` of Mesh: what an impl of Default says, else the empty value of the type.
template <class T>
T default_() {
  if constexpr (Implements<T, Default>) {
    return Default<T>::default_();
  } else {
    return T{};
  }
}

}  // namespace mesh
