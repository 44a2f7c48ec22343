// The module `Queue` (03 section 9.10).
#pragma once

#include <tuple>
#include <type_traits>
#include <utility>

#include "mesh/core/location.hpp"
#include "mesh/core/panic.hpp"
#include "mesh/core/queue.hpp"
#include "mesh/core/scalar.hpp"

namespace mesh::queue {

template <class T>
Queue<T> new_() {
  return {};
}

/// With the item at the back; in place when the queue is moved in and not shared.
template <class T>
Queue<T> push(Queue<T> queue, std::type_identity_t<T> item) {
  queue.push(std::move(item));
  return queue;
}

/// The front and the rest.
template <class T>
std::tuple<T, Queue<T>> pop(Queue<T> queue, Location where = {}) {
  if (queue.empty()) panic("Queue.pop: empty queue", where);
  T front = queue.pop();
  return {std::move(front), std::move(queue)};
}

template <class T>
T peek(const Queue<T>& queue, Location where = {}) {
  if (queue.empty()) panic("Queue.peek: empty queue", where);
  return queue.front();
}

template <class T>
Int size(const Queue<T>& queue) noexcept {
  return static_cast<Int>(queue.size());
}

template <class T>
bool is_empty(const Queue<T>& queue) noexcept {
  return queue.empty();
}

}  // namespace mesh::queue
