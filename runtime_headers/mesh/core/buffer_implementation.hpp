// Advice to the system about the memory of large buffers.
#pragma once

#include <sys/mman.h>

#include <memory>

#include "mesh/core/buffer.hpp"

namespace mesh::detail {

void prefer_large_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t size) noexcept {
#ifdef MADV_HUGEPAGE
  constexpr std::size_t large_page = 2U << 20U;
  if (std::align(large_page, large_page, memory, size) == nullptr) return;
  ::madvise(memory, size / large_page * large_page, MADV_HUGEPAGE);  // a system that refuses is just slower
#endif
}

}  // namespace mesh::detail
