// Destruction without deep recursion.
#pragma once

#include "mesh/core/shared.hpp"

namespace mesh::detail {

/// The destructors that run on this thread, one within the other, and the objects whose turn comes later. Destructors
/// neither wait nor leave their thread, so all of this belongs to one chain of calls.
struct Destruction {
  static constexpr int deepest = 100;
  int depth = 0;
  Shared* waiting = nullptr;
};

Destruction& current_destruction() noexcept {
  thread_local Destruction destruction;
  return destruction;
}

bool begin_destruction() noexcept {
  Destruction& destruction = current_destruction();
  if (destruction.depth == Destruction::deepest) return false;
  ++destruction.depth;
  return true;
}

void end_destruction() noexcept {
  Destruction& destruction = current_destruction();
  if (destruction.depth == 1) {
    while (destruction.waiting != nullptr) {
      Shared* const next = destruction.waiting;
      destruction.waiting = next->next_to_destroy;
      delete next;
    }
  }
  --destruction.depth;
}

void destroy(Shared* object) noexcept {
  if (begin_destruction()) {
    delete object;
    end_destruction();
  } else {
    object->next_to_destroy = std::exchange(current_destruction().waiting, object);
  }
}

}  // namespace mesh::detail
