// The module `List` (03 section 9.4). Callbacks are any callables; one that returns nothing returns Unit.
#pragma once

#include <concepts>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

#include "mesh/core/fn.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/location.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/panic.hpp"

namespace mesh::detail {

/// `MODULE.FUNCTION: index I out of bounds (len N)`
[[noreturn, gnu::cold]] void panic_out_of_bounds(const String& function, Int index, std::size_t length, Location where);

template <class T>
void append_all(List<T>& list, const List<T>& more) {
  list.reserve(more.size());
  for (const T& item : more) list.append(item);
}

/// `count` within `0..size`.
constexpr std::size_t clamp_count(Int count, std::size_t size) noexcept {
  if (count <= 0) return 0;
  return static_cast<std::uint64_t>(count) < size ? static_cast<std::size_t>(count) : size;
}

}  // namespace mesh::detail

namespace mesh::list {

template <class T>
List<T> new_() {
  return {};
}

template <class T>
Int length(const List<T>& list) noexcept {
  return static_cast<Int>(list.size());
}

/// With the item at the end; in place when the list is moved in and not shared.
template <class T>
List<T> append(List<T> list, std::type_identity_t<T> item) {
  list.append(std::move(item));
  return list;
}

template <class T>
T head(const List<T>& list, Location where = {}) {
  if (list.empty()) panic("List.head: empty list", where);
  return list.front();
}

template <class T>
List<T> tail(List<T> list, Location where = {}) {
  if (list.empty()) panic("List.tail: empty list", where);
  return std::move(list).tail();
}

template <class T>
T last(const List<T>& list, Location where = {}) {
  if (list.empty()) panic("List.last: empty list", where);
  return list.back();
}

template <class T>
T get(const List<T>& list, Int index, Location where = {}) {
  if (static_cast<std::uint64_t>(index) >= list.size()) {
    detail::panic_out_of_bounds("List.get", index, list.size(), where);
  }
  return list[static_cast<std::size_t>(index)];
}

template <class T>
T nth(const List<T>& list, Int index, Location where = {}) {
  return list::get(list, index, where);
}

/// `left ++ right`: the longer one grows in place when it is moved in and not shared.
template <class T>
List<T> concat(List<T> left, std::type_identity_t<List<T>> right) {
  if (left.empty()) return right;
  if (left.size() >= right.size()) {
    detail::append_all(left, right);
    return left;
  }
  for (std::size_t i = left.size(); i > 0; --i) right.prepend(left[i - 1]);
  return right;
}

template <class T>
List<T> reverse(List<T> list) {
  T* const items = list.mutable_data();
  const std::size_t size = list.size();
  for (std::size_t i = 0; i < size / 2; ++i) {
    T last = std::move(items[size - 1 - i]);
    items[size - 1 - i] = std::exchange(items[i], std::move(last));
  }
  return list;
}

template <class T, class F>
auto map(const List<T>& list, F&& f) {
  List<detail::CallResult<F&, const T&>> mapped;
  mapped.reserve(list.size());
  for (const T& item : list) mapped.append(detail::call(f, item));
  return mapped;
}

template <class T, class F>
List<T> filter(const List<T>& list, F&& is_wanted) {
  List<T> wanted;
  for (const T& item : list) {
    if (is_wanted(item)) wanted.append(item);
  }
  return wanted;
}

/// Folds from the left. The accumulator has the type that `f` returns, so `reduce(xs, 0, f)` counts in Int.
template <class T, class A, class F>
auto reduce(const List<T>& list, A initial, F&& f) {
  detail::CallResult<F&, A, const T&> accumulator(std::move(initial));
  for (const T& item : list) accumulator = detail::call(f, std::move(accumulator), item);
  return accumulator;
}

template <class T, class F>
Option<T> find(const List<T>& list, F&& is_wanted) {
  for (const T& item : list) {
    if (is_wanted(item)) return Some<T>{item};
  }
  return None{};
}

template <class T, class F>
bool any(const List<T>& list, F&& is_so) {
  for (const T& item : list) {
    if (is_so(item)) return true;
  }
  return false;
}

template <class T, class F>
bool all(const List<T>& list, F&& is_so) {
  for (const T& item : list) {
    if (!is_so(item)) return false;
  }
  return true;
}

template <class T>
bool contains(const List<T>& list, const std::type_identity_t<T>& wanted) {
  return list::any(list, [&wanted](const T& item) { return item == wanted; });
}

template <class A, class B>
List<std::tuple<A, B>> zip(const List<A>& left, const List<B>& right) {
  const std::size_t count = left.size() < right.size() ? left.size() : right.size();
  List<std::tuple<A, B>> pairs;
  pairs.reserve(count);
  for (std::size_t i = 0; i < count; ++i) pairs.append({left[i], right[i]});
  return pairs;
}

template <class T>
List<std::tuple<Int, T>> enumerate(const List<T>& list) {
  List<std::tuple<Int, T>> numbered;
  numbered.reserve(list.size());
  for (const T& item : list) numbered.append({static_cast<Int>(numbered.size()), item});
  return numbered;
}

template <class T>
List<T> flatten(const List<List<T>>& lists) {
  List<T> flat;
  for (const List<T>& list : lists) detail::append_all(flat, list);
  return flat;
}

template <class T, class F>
auto flat_map(const List<T>& list, F&& f) {
  detail::CallResult<F&, const T&> flat;
  for (const T& item : list) detail::append_all(flat, f(item));
  return flat;
}

template <class T>
List<T> take(List<T> list, Int count) {
  const std::size_t kept = detail::clamp_count(count, list.size());
  return std::move(list).slice(0, kept);
}

template <class T>
List<T> drop(List<T> list, Int count) {
  const std::size_t dropped = detail::clamp_count(count, list.size());
  const std::size_t kept = list.size() - dropped;
  return std::move(list).slice(dropped, kept);
}

/// Ascending and stable. Merges ever longer runs, so a comparator that contradicts itself gives some order and no more.
template <class T, class F>
List<T> sort(List<T> list, F&& compare) {
  const std::size_t size = list.size();
  for (std::size_t run = 1; run < size; run *= 2) {
    T* const items = list.mutable_data();
    List<T> merged;
    merged.reserve(size);
    for (std::size_t start = 0; start < size; start += 2 * run) {
      const std::size_t middle = start + run < size ? start + run : size;
      const std::size_t end = middle + run < size ? middle + run : size;
      std::size_t left = start;
      std::size_t right = middle;
      while (left < middle || right < end) {
        const bool takes_left =
            right == end || (left < middle && compare(std::as_const(items[left]), std::as_const(items[right])) <= 0);
        merged.append(std::move(items[takes_left ? left++ : right++]));
      }
    }
    list = std::move(merged);
  }
  return list;
}

}  // namespace mesh::list
