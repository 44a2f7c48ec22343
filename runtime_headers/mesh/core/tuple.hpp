// Tuples of two or more elements (03 section 2.7).
#pragma once

#include <tuple>

#include "mesh/core/text.hpp"

namespace mesh {

template <class... T>
using Tuple = std::tuple<T...>;

template <class... T>
void append_text(String& out, const std::tuple<T...>& tuple) {
  out.append("(");
  std::apply(
      [&out](const auto&... element) {
        std::string_view separator;
        ((out.append(separator), append_text(out, element), separator = ", "), ...);
      },
      tuple);
  out.append(")");
}

}  // namespace mesh
