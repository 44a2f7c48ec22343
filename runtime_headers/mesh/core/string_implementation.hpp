// The slow paths of String: where a new buffer is needed.
#pragma once

#include "mesh/core/copies.hpp"
#include "mesh/core/string.hpp"

namespace mesh {

void String::append_to_new_buffer(std::string_view tail) {
  const std::size_t needed = size_ + tail.size();
  if (needed == 0) return;
  const bool grows = owner_ != nullptr && owner_->references.is_unique();
  if (owner_ != nullptr && !grows) detail::count_copied(size_);  // literals, which nobody owns, have to be copied once
  const std::size_t capacity = grows ? needed * 2 : (needed + 31) / 16 * 16;
  String old = *this;  // keeps `tail` alive if it is part of this string
  move_to_new_buffer(capacity);
  append(tail);
}

void String::move_to_new_buffer(std::size_t capacity) {
  auto* const fresh = detail::Buffer<char>::make(capacity);
  std::char_traits<char>::copy(fresh->data(), data_, size_);
  fresh->used = size_;
  if (owner_ != nullptr) owner_->release();
  owner_ = fresh;
  data_ = fresh->data();
}

void String::reserve(std::size_t more) {
  const bool has_room =
      owner_ != nullptr && owner_->references.is_unique() && owner_->capacity - end_in_owner() >= more;
  if (!has_room && more > 0) move_to_new_buffer(size_ + more);
}

}  // namespace mesh
