// Tuples of two or more elements (03 section 2.7).
#pragma once

#include <tuple>

#include "mesh/core/text.hpp"
#include "mesh/core/unify.hpp"

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

template <class... A, class... B>
  requires(sizeof...(A) == sizeof...(B))
inline constexpr bool unifies<std::tuple<A...>, std::tuple<B...>> =
    (is_or_unifies<A, B> && ...) && !(std::same_as<A, B> && ...);

}  // namespace mesh
