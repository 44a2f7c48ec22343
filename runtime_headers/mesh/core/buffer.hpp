// One allocation that holds a reference count and an array: the storage of strings and lists.
#pragma once

#include <cstddef>
#include <new>
#include <type_traits>

#include "mesh/core/refcount.hpp"
#include "mesh/core/shared.hpp"

namespace mesh::detail {

/// The head of a shared array. Elements `[first, used)` of `capacity` are alive. `T` may be incomplete until it is
/// used.
///
/// Each owner sees a slice of the elements and never changes what another one sees. Places outside of all slices go to
/// the owner who claims them first, so that the newest version of a list can grow while old ones are held.
template <class T>
class Buffer {
 public:
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  /// An empty buffer with room for `capacity` elements, owned once by the caller. The first element will stand at
  /// `start`.
  [[nodiscard]] static Buffer* make(std::size_t capacity, std::size_t start = 0) {
    return ::new (allocate(data_offset() + capacity * sizeof(T))) Buffer(capacity, start);
  }

  /// Gives up one reference; the last owner destroys the elements and frees the memory.
  void release() noexcept {
    if (references.drop()) destroy();
  }

  /// The array that stands behind the head in the same allocation.
  [[nodiscard]] T* data() noexcept {
    void* const head = this;
    void* const array = static_cast<std::byte*>(head) + data_offset();
    return static_cast<T*>(array);
  }

  /// Gives the places `[end, end + count)` to the owner whose slice ends at `end`; he must construct elements there.
  /// False if there is no room, or another owner was faster.
  [[nodiscard]] bool claim_behind(std::size_t end, std::size_t count) noexcept {
    if (capacity - end < count) return false;
    if (!references.is_unique()) return claim(used, end, end + count);
    while (used > end) data()[--used].~T();
    used = end + count;
    return true;
  }

  /// The same for the place before the owner whose slice begins at `begin`.
  [[nodiscard]] bool claim_before(std::size_t begin) noexcept {
    if (begin == 0) return false;
    if (!references.is_unique()) return claim(first, begin, begin - 1);
    while (first < begin) data()[first++].~T();
    first = begin - 1;
    return true;
  }

  RefCount references;
  std::size_t first;
  std::size_t used;
  const std::size_t capacity;

 private:
  Buffer(std::size_t capacity, std::size_t start) noexcept : first(start), used(start), capacity(capacity) {}
  ~Buffer() = default;

  static constexpr std::size_t data_offset() noexcept {
    return (sizeof(Buffer) + alignof(T) - 1) / alignof(T) * alignof(T);
  }
  /// Allocators are faster when nobody asks for a special alignment.
  static constexpr bool is_aligned_by_default() noexcept { return alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__; }
  static void* allocate(std::size_t size) {
    if constexpr (is_aligned_by_default()) {
      return ::operator new(size);
    } else {
      return ::operator new(size, std::align_val_t{alignof(T)});
    }
  }
  static void free(void* memory) noexcept {
    if constexpr (is_aligned_by_default()) {
      ::operator delete(memory);
    } else {
      ::operator delete(memory, std::align_val_t{alignof(T)});
    }
  }

  /// Moves a border from where the caller's slice is, if it still is there. Needs no order: what is constructed behind
  /// the border is read by others only after they have been given a slice with it.
  static bool claim(std::size_t& border, std::size_t from, std::size_t to) noexcept {
    return __atomic_compare_exchange_n(&border, &from, to, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
  }

  /// Destroys a buffer later.
  struct Undertaker final : Shared {
    explicit Undertaker(Buffer* given) noexcept : buffer(given) {}
    ~Undertaker() override { buffer->destroy_now(); }
    Buffer* buffer;
  };

  void destroy() noexcept {
    if constexpr (std::is_trivially_destructible_v<T>) {
      destroy_now();
    } else if (begin_destruction()) {
      destroy_now();
      end_destruction();
    } else {
      detail::destroy(new Undertaker(this));
    }
  }

  void destroy_now() noexcept {
    if constexpr (!std::is_trivially_destructible_v<T>) {  // without optimisation the loop would be one, for nothing
      while (used > first) data()[--used].~T();
    }
    this->~Buffer();
    free(this);
  }
};

}  // namespace mesh::detail
