// Immutable UTF-8 text: a view of bytes and a reference to the buffer that owns them, if anybody must.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>
#include <utility>

#include "mesh/core/buffer.hpp"
#include "mesh/core/scalar.hpp"

namespace mesh {

/// A Mesh string (03 section 2.5). Literals are neither copied nor owned, slices share the buffer of the whole.
/// Not NUL-terminated.
class String {
 public:
  constexpr String() noexcept = default;

  /// From a literal, which lives for ever. For other arrays use `mesh::String(std::string_view(array))`.
  template <std::size_t N>
  constexpr String(const char (&literal)[N]) noexcept : data_(literal), size_(N - 1) {}  // NOLINT: implicit
  template <std::size_t N>
  String(char (&array)[N]) = delete;

  /// Copies the bytes, which must be UTF-8.
  explicit String(std::string_view text) { append(text); }

  constexpr String(const String& other) noexcept : data_(other.data_), size_(other.size_), owner_(other.owner_) {
    if (owner_ != nullptr) owner_->references.add();
  }
  constexpr String(String&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)),
        size_(std::exchange(other.size_, 0)),
        owner_(std::exchange(other.owner_, nullptr)) {}
  String& operator=(const String& other) noexcept {
    String copy = other;
    swap(copy);
    return *this;
  }
  String& operator=(String&& other) noexcept {
    String taken = std::move(other);
    swap(taken);
    return *this;
  }
  constexpr ~String() {
    if (owner_ != nullptr) owner_->release();
  }

  /// The bytes, valid as long as this string.
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {data_, size_}; }
  /// The number of bytes; `mesh::string::length` counts code points.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }

  /// The bytes `[offset, offset + count)`, sharing this string's buffer. Both must lie within it, on code points.
  [[nodiscard]] String substring(std::size_t offset, std::size_t count) const noexcept {
    String part = *this;
    part.data_ += offset;
    part.size_ = count;
    return part;
  }

  /// Adds text at the end: in place, amortised, when nobody else holds the buffer. `tail` may be part of this string.
  void append(std::string_view tail) {
    if (owner_ != nullptr && owner_->references.is_unique()) {
      const std::size_t end = end_in_owner();
      if (owner_->capacity - end >= tail.size()) {
        std::char_traits<char>::copy(owner_->data() + end, tail.data(), tail.size());
        owner_->used = end + tail.size();
        size_ += tail.size();
        return;
      }
    }
    append_to_new_buffer(tail);
  }

  /// Makes room for `more` bytes, so that appending them will not allocate.
  void reserve(std::size_t more);

  void swap(String& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(owner_, other.owner_);
  }

  friend bool operator==(const String& a, const String& b) noexcept { return a.view() == b.view(); }
  friend std::strong_ordering operator<=>(const String& a, const String& b) noexcept { return a.view() <=> b.view(); }

  /// Concatenation, `<>` of Mesh. Reuses the buffer of a left operand that is moved in and not shared.
  friend String operator+(String left, const String& right) {
    if (left.empty()) return right;
    if (!right.empty()) left.append(right.view());
    return left;
  }

 private:
  [[nodiscard]] std::size_t end_in_owner() const noexcept {
    return static_cast<std::size_t>(data_ - owner_->data()) + size_;
  }
  void append_to_new_buffer(std::string_view tail);
  void move_to_new_buffer(std::size_t capacity);

  const char* data_ = nullptr;
  std::size_t size_ = 0;
  detail::Buffer<char>* owner_ = nullptr;
};

}  // namespace mesh
