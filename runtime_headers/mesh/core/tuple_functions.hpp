// The module `Tuple` (03 section 9.8).
#pragma once

#include <cstddef>
#include <tuple>
#include <utility>

#include "mesh/core/list_functions.hpp"
#include "mesh/core/location.hpp"

namespace mesh::tuple {

template <class... T>
auto first(const std::tuple<T...>& tuple) {
  return std::get<0>(tuple);
}

template <class... T>
auto second(const std::tuple<T...>& tuple) {
  return std::get<1>(tuple);
}

/// The element at an index that is known when the program is compiled.
template <std::size_t index, class... T>
auto nth(const std::tuple<T...>& tuple) {
  return std::get<index>(tuple);
}

/// The element at a computed index, of a tuple whose elements have one type.
template <class T, class... Same>
T nth(const std::tuple<T, Same...>& tuple, Int index, Location where = {}) {
  constexpr std::size_t size = sizeof...(Same) + 1;
  const T* const element = [&]<std::size_t... I>(std::index_sequence<I...>) {
    const T* found = nullptr;
    static_cast<void>(((index == static_cast<Int>(I) && (found = &std::get<I>(tuple))) || ...));
    return found;
  }(std::make_index_sequence<size>{});
  if (element == nullptr) detail::panic_out_of_bounds("Tuple.nth", index, size, where);
  return *element;
}

template <class... T>
constexpr Int size(const std::tuple<T...>&) noexcept {
  return sizeof...(T);
}

}  // namespace mesh::tuple
