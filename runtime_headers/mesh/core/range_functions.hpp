// The module `Range` (03 section 9.9).
#pragma once

#include <cstddef>

#include "mesh/core/fn.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/range.hpp"

namespace mesh::range {

inline Range new_(Int start, Int end) noexcept { return {start, end}; }

inline Int length(const Range& range) noexcept { return range.end_ > range.start ? range.end_ - range.start : 0; }

/// For how many elements a list makes room that will hold one for each integer from `start` up to `end`: all of them,
/// up to a number that is cheap to ask for, since a panic may end the loop long before.
inline std::size_t room(Int start, Int end) noexcept {
  constexpr std::size_t most = std::size_t{1} << 26;
  if (end <= start) return 0;
  const std::size_t count = static_cast<std::size_t>(end) - static_cast<std::size_t>(start);
  return count < most ? count : most;
}

template <class F>
auto map(const Range& range, F&& f) {
  List<detail::CallResult<F&, Int>> mapped;
  mapped.reserve(room(range.start, range.end_));
  for (const Int value : range) mapped.append(detail::call(f, value));
  return mapped;
}

template <class F>
List<Int> filter(const Range& range, F&& is_wanted) {
  List<Int> wanted;
  for (const Int value : range) {
    if (is_wanted(value)) wanted.append(value);
  }
  return wanted;
}

inline List<Int> to_list(const Range& range) {
  List<Int> list;
  list.reserve(room(range.start, range.end_));
  for (const Int value : range) list.append(value);
  return list;
}

}  // namespace mesh::range
