// The end of the stack, which a panic meets before the processor does (03 section 1.5).
#pragma once

#include "mesh/core/location.hpp"

namespace mesh {

namespace detail {

/// The lowest address to which the running stack may grow; null on threads that are not ours.
inline thread_local constinit const void* stack_limit = nullptr;

/// Panics with `stack overflow`; where the place is known, the line that the panic prints names the function as well.
[[noreturn, gnu::cold]] void overflow_stack(Location where, const char* function);

}  // namespace detail

/// Recursive functions begin with it: a stack that is nearly full panics, in that process alone. `function` is the
/// caller.
inline void guard_stack(Location where = {}, const char* function = __builtin_FUNCTION()) {
  if (__builtin_frame_address(0) < detail::stack_limit) [[unlikely]]
    detail::overflow_stack(where, function);
}

}  // namespace mesh
