// One allocation that holds a reference count and an array: the storage of strings and lists.
#pragma once

#include <cstddef>
#include <new>
#include <type_traits>

#include "mesh/core/refcount.hpp"
#include "mesh/core/shared.hpp"

namespace mesh::detail {

/// The head of a shared array. Elements `[0, used)` of `capacity` are alive. `T` may be incomplete until it is used.
template <class T>
class Buffer {
 public:
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  /// An empty buffer with room for `capacity` elements, owned once by the caller.
  [[nodiscard]] static Buffer* make(std::size_t capacity) {
    void* const memory = ::operator new(data_offset() + capacity * sizeof(T), alignment());
    return ::new (memory) Buffer(capacity);
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

  /// Destroys the elements from `count` on. Only for the unique owner.
  void truncate(std::size_t count) noexcept {
    while (used > count) data()[--used].~T();
  }

  RefCount references;
  std::size_t used = 0;
  const std::size_t capacity;

 private:
  explicit Buffer(std::size_t capacity) noexcept : capacity(capacity) {}
  ~Buffer() = default;

  static constexpr std::size_t data_offset() noexcept {
    return (sizeof(Buffer) + alignof(T) - 1) / alignof(T) * alignof(T);
  }
  static constexpr std::align_val_t alignment() noexcept {
    return std::align_val_t{alignof(T) > alignof(std::max_align_t) ? alignof(T) : alignof(std::max_align_t)};
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
    truncate(0);
    this->~Buffer();
    ::operator delete(static_cast<void*>(this), alignment());
  }
};

}  // namespace mesh::detail
