// `xs[i]` where only the instance of a template knows whether it is a list or a map.
#pragma once

#include "mesh/core/list_functions.hpp"
#include "mesh/core/map_functions.hpp"

namespace mesh {

/// The element at a position; panics outside the list (reference 03 section 6).
template <class T>
T element(const List<T>& list, Int index, Location where = {}) {
  return list::get(list, index, where);
}

/// The value of a key; panics where there is none.
template <class K, class V>
V element(const Map<K, V>& map, const std::type_identity_t<K>& key, Location where = {}) {
  return map::at(map, key, where);
}

}  // namespace mesh
