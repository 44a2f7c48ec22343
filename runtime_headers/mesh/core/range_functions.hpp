// The module `Range` (03 section 9.9).
#pragma once

#include "mesh/core/fn.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/range.hpp"

namespace mesh::range {

inline Range new_(Int start, Int end) noexcept { return {start, end}; }

inline Int length(const Range& range) noexcept { return range.end_ > range.start ? range.end_ - range.start : 0; }

template <class F>
auto map(const Range& range, F&& f) {
  List<detail::CallResult<F&, Int>> mapped;
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
  list.reserve(static_cast<std::size_t>(length(range)));
  for (const Int value : range) list.append(value);
  return list;
}

}  // namespace mesh::range
