// Types that Mesh takes for the same although C++ tells them apart (02 section 1.5): `Pid<M>` and `Pid`, also as parts
// of lists, maps, options and results. These convert into each other where they meet.
#pragma once

#include <concepts>

namespace mesh {

/// `From` and `To` are different C++ types for Mesh types that unify.
template <class From, class To>
inline constexpr bool unifies = false;

/// They unify, or are the same.
template <class From, class To>
inline constexpr bool is_or_unifies = std::same_as<From, To> || unifies<From, To>;

}  // namespace mesh
