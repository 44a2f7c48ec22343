// `Queue<T>`: an immutable sequence that grows at its back and shrinks at its front (03 section 2.13).
#pragma once

#include <cstddef>
#include <initializer_list>
#include <utility>

#include "mesh/core/list.hpp"

namespace mesh {

/// A list of which both ends move: what is popped makes the slice shorter, what is pushed is appended. Copies share the
/// elements. All operations take constant time, amortised.
template <class T>
class Queue {
 public:
  using value_type = T;
  using const_iterator = const T*;
  using iterator = const T*;

  Queue() = default;
  Queue(std::initializer_list<T> items) : items_(items) {}

  [[nodiscard]] std::size_t size() const noexcept { return items_.size(); }
  [[nodiscard]] bool empty() const noexcept { return items_.empty(); }
  [[nodiscard]] const T* begin() const noexcept { return items_.begin(); }
  [[nodiscard]] const T* end() const noexcept { return items_.end(); }

  /// The element that is next to leave a queue that is not empty.
  [[nodiscard]] const T& front() const noexcept { return items_.front(); }

  void push(T item) { items_.append(std::move(item)); }
  /// Takes the front out of a queue that is not empty.
  [[nodiscard]] T pop() { return items_.take_front(); }

  friend bool operator==(const Queue&, const Queue&) = default;

 private:
  List<T> items_;
};

}  // namespace mesh
