// Tests count what is copied because it is shared (MESH_COUNT_COPIES); programs do not.
#pragma once

#include <cstddef>

namespace mesh::detail {

#ifdef MESH_COUNT_COPIES
/// The elements and bytes that were copied in order to change a value that somebody else holds, too.
inline std::size_t copied = 0;
inline void count_copied(std::size_t count) noexcept { __atomic_fetch_add(&copied, count, __ATOMIC_RELAXED); }
#else
inline void count_copied(std::size_t) noexcept {}
#endif

}  // namespace mesh::detail
