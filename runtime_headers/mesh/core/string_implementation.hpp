// The slow paths of String: where a new buffer is needed.
#pragma once

#include "mesh/core/copies.hpp"
#include "mesh/core/string.hpp"

namespace mesh {

void String::append_to_new_buffer(std::string_view tail) {
  const std::size_t needed = size() + tail.size();
  const auto* const owner = this->owner();
  const bool grows = is_inline() || (owner != nullptr && owner->references.is_unique());
  if (!grows && owner != nullptr) detail::count_copied(size());  // literals, which nobody owns, have to be copied once
  if (needed <= inline_capacity) {
    String joined = small(view());
    joined.append(tail);
    swap(joined);
  } else {
    move_to_new_buffer(grows ? needed * 2 : (needed + 31) / 16 * 16, tail);
  }
}

/// Leaves the old bytes alone until the end: `tail` may be part of them.
void String::move_to_new_buffer(std::size_t capacity, std::string_view tail) {
  auto* const fresh = detail::Buffer<char>::make(capacity);
  std::char_traits<char>::copy(fresh->data(), data(), size());
  std::char_traits<char>::copy(fresh->data() + size(), tail.data(), tail.size());
  String moved;
  moved.bytes_.shared = {fresh->data(), fresh};
  moved.size_ = size() + tail.size();
  fresh->used = moved.size_;
  swap(moved);
}

void String::reserve(std::size_t more) {
  if (is_inline() && size() + more <= inline_capacity) return;
  const auto* const owner = this->owner();
  const bool has_room = owner != nullptr && owner->references.is_unique() && owner->capacity - end_in_owner() >= more;
  if (!has_room && more > 0) move_to_new_buffer(size() + more, {});
}

}  // namespace mesh
