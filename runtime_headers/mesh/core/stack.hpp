// The end of the stack, which a panic meets before the processor does (03 section 1.5).
#pragma once

#include "mesh/core/location.hpp"

namespace mesh {

namespace detail {

/// The lowest address to which the running stack may grow; null on threads that are not ours.
inline thread_local constinit const void* stack_limit = nullptr;

/// Panics with `stack overflow`.
[[noreturn, gnu::cold]] void overflow_stack(Location where);

}  // namespace detail

/// Recursive functions begin with it: a stack that is nearly full panics, in that process alone.
inline void guard_stack(Location where = {}) {
  if (__builtin_frame_address(0) < detail::stack_limit) [[unlikely]]
    detail::overflow_stack(where);
}

}  // namespace mesh
