// The module `Set` (03 section 9.7).
#pragma once

#include <type_traits>
#include <utility>

#include "mesh/core/list.hpp"
#include "mesh/core/set.hpp"

namespace mesh::set {

template <class T>
Set<T> new_() {
  return {};
}

template <class T>
Set<T> add(Set<T> set, std::type_identity_t<T> element) {
  set.add(std::move(element));
  return set;
}

template <class T>
Set<T> remove(Set<T> set, const std::type_identity_t<T>& element) {
  set.remove(element);
  return set;
}

template <class T>
bool contains(const Set<T>& set, const std::type_identity_t<T>& element) {
  return set.contains(element);
}

template <class T>
Int size(const Set<T>& set) noexcept {
  return static_cast<Int>(set.size());
}

/// The elements of the left, then the new ones of the right.
template <class T>
Set<T> union_(Set<T> left, const std::type_identity_t<Set<T>>& right) {
  for (const T& element : right) left.add(element);
  return left;
}

template <class T>
Set<T> intersection(const Set<T>& left, const std::type_identity_t<Set<T>>& right) {
  Set<T> common;
  for (const T& element : left) {
    if (right.contains(element)) common.add(element);
  }
  return common;
}

template <class T>
Set<T> difference(const Set<T>& left, const std::type_identity_t<Set<T>>& right) {
  Set<T> rest;
  for (const T& element : left) {
    if (!right.contains(element)) rest.add(element);
  }
  return rest;
}

template <class T>
List<T> to_list(const Set<T>& set) {
  List<T> list;
  list.reserve(set.size());
  for (const T& element : set) list.append(element);
  return list;
}

/// The first of equal elements stays.
template <class T>
Set<T> from_list(const List<T>& list) {
  Set<T> set;
  for (const T& element : list) set.add(element);
  return set;
}

}  // namespace mesh::set
