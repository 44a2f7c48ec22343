// Json where a String is expected and the reverse, inside values of any structure (02 section 1.5 rule 2).
#pragma once

#include <concepts>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#include "mesh/core/box.hpp"
#include "mesh/core/fields.hpp"
#include "mesh/core/fn.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/map.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/core/sum.hpp"
#include "mesh/core/tuple.hpp"
#include "mesh/text/json.hpp"
#include "mesh/text/json_functions.hpp"

namespace mesh::json {

namespace detail {

template <class To>
struct Conversion;

}  // namespace detail

/// `from` as a `To`, which has the same structure with Json for String or the reverse in some places.
template <class To, class From>
[[nodiscard]] To convert(const From& from) {
  if constexpr (std::convertible_to<const From&, To>) {
    return from;
  } else if constexpr (std::same_as<To, String>) {
    return mesh::text(from);
  } else if constexpr (std::same_as<To, Json>) {
    return json::from_text(from);
  } else {
    guard_stack();
    return detail::Conversion<To>::of(from);
  }
}

namespace detail {

/// Structs of one template, field by field.
template <mesh::detail::PlainStruct To>
struct Conversion<To> {
  template <class From>
  static To of(const From& from) {
    using Fields = decltype(mesh::detail::fields(std::declval<const To&>()));
    const auto parts = mesh::detail::fields(from);
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return To{json::convert<std::decay_t<std::tuple_element_t<I, Fields>>>(std::get<I>(parts))...};
    }(std::make_index_sequence<std::tuple_size_v<Fields>>{});
  }
};

/// Sums of one template, by the alternative.
template <mesh::detail::SumType To>
struct Conversion<To> {
  template <class From>
  static To of(const From& from) {
    return of_alternative<0>(from.alternative);
  }

 private:
  template <std::size_t I, class Alternatives>
  static To of_alternative(const Alternatives& from) {
    if constexpr (I == std::variant_size_v<Alternatives>) {
      panic("a sum without alternative");
    } else {
      using Alternative = std::variant_alternative_t<I, decltype(To::alternative)>;
      const auto* const payload = std::get_if<I>(&from);
      return payload == nullptr ? of_alternative<I + 1>(from) : To(json::convert<Alternative>(*payload));
    }
  }
};

template <class T>
struct Conversion<Box<T>> {
  template <class U>
  static Box<T> of(const Box<U>& from) {
    return Box<T>(json::convert<T>(*from));
  }
};

template <class T>
struct Conversion<List<T>> {
  template <class U>
  static List<T> of(const List<U>& from) {
    List<T> converted;
    converted.reserve(from.size());
    for (const U& element : from) converted.append(json::convert<T>(element));
    return converted;
  }
};

template <class K, class V>
struct Conversion<Map<K, V>> {
  template <class U>
  static Map<K, V> of(const Map<K, U>& from) {
    Map<K, V> converted;
    for (const auto& [key, value] : from) converted.put(key, json::convert<V>(value));
    return converted;
  }
};

template <class... T>
struct Conversion<std::tuple<T...>> {
  template <class... U>
  static std::tuple<T...> of(const std::tuple<U...>& from) {
    return std::apply([](const U&... parts) { return std::tuple<T...>(json::convert<T>(parts)...); }, from);
  }
};

/// A function that converts what it is given and what it gives.
template <class R, class... A>
struct Conversion<Fn<R(A...)>> {
  template <class F>
  static Fn<R(A...)> of(const F& from) {
    return [from](A... arguments) -> R { return forward(from, std::move(arguments)...); };
  }

 private:
  template <class S, class... B>
  static R forward(const Fn<S(B...)>& from, A... arguments) {
    return json::convert<R>(from(json::convert<B>(arguments)...));
  }
};

}  // namespace detail

}  // namespace mesh::json
