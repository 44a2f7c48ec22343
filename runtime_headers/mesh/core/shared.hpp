// Ownership of single heap objects by reference count: the ground of Box and Fn.
#pragma once

#include <utility>

#include "mesh/core/refcount.hpp"

namespace mesh::detail {

/// Base of objects that handles share.
class Shared {
 public:
  Shared() = default;
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;
  virtual ~Shared() = default;

  RefCount references;
  Shared* next_to_destroy = nullptr;
};

/// Destroys an object that nobody owns any more. Chains of any length are destroyed in constant stack space: beyond a
/// certain depth of destructors within destructors, objects wait until the outermost one is done.
void destroy(Shared* object) noexcept;

/// For owners that are no Shared. True if the caller may destroy now, and then must call `end_destruction`; else the
/// nesting is too deep, and he must hand a Shared that will do it to `destroy`.
[[nodiscard]] bool begin_destruction() noexcept;
void end_destruction() noexcept;

/// Owns one reference to an object of a class derived from Shared, or none. The class may be incomplete.
template <class T>
class Handle {
 public:
  Handle() = default;
  /// Adopts the reference that a new object begins with.
  explicit Handle(T* object) noexcept : object_(object) {}
  Handle(const Handle& other) noexcept : object_(other.object_) {
    if (object_ != nullptr) object_->references.add();
  }
  Handle(Handle&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Handle& operator=(Handle other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Handle() {
    if (object_ != nullptr && object_->references.drop()) destroy(object_);
  }

  [[nodiscard]] explicit operator bool() const noexcept { return object_ != nullptr; }
  [[nodiscard]] T* get() const noexcept { return object_; }
  [[nodiscard]] T* operator->() const noexcept { return object_; }
  [[nodiscard]] bool is_unique() const noexcept { return object_->references.is_unique(); }

 private:
  T* object_ = nullptr;
};

}  // namespace mesh::detail
