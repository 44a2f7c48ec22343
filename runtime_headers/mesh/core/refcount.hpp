// Atomic reference counts, the ownership of everything that Mesh values share.
//
// The protocol, from both sides. Whoever holds a reference may hand out another one: adding needs no order, since the
// holder's own reference keeps the object alive and visible (relaxed). Giving a reference up releases everything the
// owner read or wrote through it; the last owner acquires all of that before it destroys or changes the object. A count
// of one read by an owner can not change under him: only owners add, and he is the only one. So he may skip the atomic
// read-modify-write, but the read acquires, because the previous owners' last uses must be over.
//
// The compiler's builtins stand for std::atomic: <atomic> of GCC 12 would nearly double the time that these headers
// take.
#pragma once

#include <cstddef>

namespace mesh::detail {

/// Counts the owners of an object; begins with one.
class RefCount {
 public:
  RefCount() = default;
  RefCount(const RefCount&) = delete;
  RefCount& operator=(const RefCount&) = delete;

  /// One more owner. Only an owner may call it.
  void add() noexcept { __atomic_fetch_add(&owners_, 1, __ATOMIC_RELAXED); }

  /// One owner less. True for the last one, who must destroy the object.
  [[nodiscard]] bool drop() noexcept {
    if (is_unique()) return true;
    // Release: our uses of the object happen before its destruction. Acquire: if we are last, those of all others do.
    return __atomic_fetch_sub(&owners_, 1, __ATOMIC_ACQ_REL) == 1;
  }

  /// True if the caller, an owner, is the only one, and so may change the object.
  /// Acquire: pairs with the release in `drop` of owners that are gone.
  [[nodiscard]] bool is_unique() const noexcept { return __atomic_load_n(&owners_, __ATOMIC_ACQUIRE) == 1; }

 private:
  std::size_t owners_ = 1;
};

}  // namespace mesh::detail
