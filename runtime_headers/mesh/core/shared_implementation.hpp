// Destruction without deep recursion.
#pragma once

#include "mesh/core/shared.hpp"

namespace mesh::detail {

/// Destructors nest when an object owns the last reference to another one. Beyond this depth they queue up instead.
constexpr int deepest_destruction = 100;

void destroy(Shared* object) noexcept {
  // Destructors neither wait nor leave their thread, so the two belong to one chain of calls.
  thread_local Shared* waiting = nullptr;
  thread_local int depth = 0;
  if (depth == deepest_destruction) {
    object->next_to_destroy = std::exchange(waiting, object);
    return;
  }
  ++depth;
  delete object;
  if (depth == 1) {
    while (waiting != nullptr) {
      Shared* const next = waiting;
      waiting = next->next_to_destroy;
      delete next;
    }
  }
  --depth;
}

}  // namespace mesh::detail
