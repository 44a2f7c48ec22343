// Memory that others have freed.
#pragma once

/// Of mimalloc; null in programs that use another allocator.
extern "C" [[gnu::weak]] void mi_collect(bool force) noexcept;

namespace mesh::detail {

/// Makes what other threads have freed of this thread's memory usable for all. mimalloc does so when the thread asks
/// for more; one that asks for nothing would keep, for example, the memory of a million processes that have ended.
inline void collect_memory() noexcept {
  if (mi_collect != nullptr) mi_collect(true);
}

}  // namespace mesh::detail
