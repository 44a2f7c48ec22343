// Immutable UTF-8 text: few bytes in the object itself, more as a view and a reference to the buffer that owns them.
#pragma once

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "mesh/core/buffer.hpp"
#include "mesh/core/scalar.hpp"

namespace mesh {

/// A Mesh string (03 section 2.5). Literals are neither copied nor owned, slices share the buffer of the whole; up to
/// 16 bytes of other texts stand in the object. Not NUL-terminated.
class String {
 public:
  constexpr String() noexcept = default;

  /// From a literal, which lives for ever. For other arrays use `mesh::String(std::string_view(array))`.
  template <std::size_t N>
  constexpr String(const char (&literal)[N]) noexcept : bytes_(literal), size_(N - 1) {}  // NOLINT: implicit
  template <std::size_t N>
  String(char (&array)[N]) = delete;

  /// Copies the bytes, which must be UTF-8.
  explicit String(std::string_view text) { append(text); }

  constexpr String(const String& other) noexcept : bytes_(other.bytes_), size_(other.size_) {
    if (auto* const owner = this->owner()) owner->references.add();
  }
  constexpr String(String&& other) noexcept
      : bytes_(std::exchange(other.bytes_, Bytes())), size_(std::exchange(other.size_, inline_bit)) {}
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
    if (auto* const owner = this->owner()) owner->release();
  }

  /// The bytes, valid as long as this string is neither changed nor moved.
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {data(), size()}; }
  /// The number of bytes; `mesh::string::length` counts code points.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_ & ~inline_bit; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }

  /// The bytes `[offset, offset + count)`, sharing this string's buffer. Both must lie within it, on code points.
  [[nodiscard]] String substring(std::size_t offset, std::size_t count) const noexcept {
    if (count <= inline_capacity && (is_inline() || owner() != nullptr)) return small({data() + offset, count});
    String part = *this;
    part.bytes_.shared.data += offset;
    part.size_ = count;
    return part;
  }

  /// Adds text at the end: in place, amortised, when nobody else holds the buffer. `tail` may be part of this string.
  void append(std::string_view tail) {
    if (is_inline()) {
      if (size() + tail.size() <= inline_capacity) {
        std::char_traits<char>::copy(bytes_.own.data() + size(), tail.data(), tail.size());
        size_ += tail.size();
        return;
      }
    } else if (auto* const owner = bytes_.shared.owner; owner != nullptr && owner->references.is_unique()) {
      const std::size_t end = end_in_owner();
      if (owner->capacity - end >= tail.size()) {
        std::char_traits<char>::copy(owner->data() + end, tail.data(), tail.size());
        owner->used = end + tail.size();
        size_ += tail.size();
        return;
      }
    }
    append_to_new_buffer(tail);
  }

  /// Makes room for `more` bytes, so that appending them will not allocate.
  void reserve(std::size_t more);

  void swap(String& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(size_, other.size_);
  }

  /// Where a table looks for the text: equal for equal texts, and better mixed in the upper half.
  [[nodiscard]] std::uint64_t table_hash() const noexcept {
    constexpr std::uint64_t golden_ratio = 0x9e3779b97f4a7c15U;
    if (size() > inline_capacity) return std::hash<std::string_view>{}(view())*golden_ratio;
    const Words words = is_inline() ? this->words() : small(view()).words();
    const std::uint64_t first = (words[0] ^ size()) * golden_ratio;
    return (std::rotl(first, 32) ^ words[1]) * golden_ratio;
  }

  friend bool operator==(const String& a, const String& b) noexcept {
    // The same number of bytes, in the same place; unused ones are zero.
    if (a.size_ == b.size_ && a.is_inline()) return a.words() == b.words();
    return a.view() == b.view();
  }
  friend std::strong_ordering operator<=>(const String& a, const String& b) noexcept { return a.view() <=> b.view(); }

  /// Concatenation, `<>` of Mesh. Reuses the buffer of a left operand that is moved in and not shared.
  friend String operator+(String left, const String& right) {
    if (left.empty()) return right;
    if (!right.empty()) left.append(right.view());
    return left;
  }

 private:
  struct SharedBytes {
    const char* data = nullptr;
    detail::Buffer<char>* owner = nullptr;  // null for literals
  };
  static constexpr std::size_t inline_capacity = sizeof(SharedBytes);
  using Words = std::array<std::uint64_t, inline_capacity / sizeof(std::uint64_t)>;

  /// Which of the two is meant, `inline_bit` of `size_` says. One of the few unions here, since a variant needs a word
  /// more for that.
  union Bytes {
    constexpr Bytes() noexcept : own{} {}
    constexpr explicit Bytes(const char* literal) noexcept : shared{literal, nullptr} {}
    std::array<char, inline_capacity> own;
    SharedBytes shared;
  };

  static constexpr std::size_t inline_bit = ~(~std::size_t{0} >> 1U);

  [[nodiscard]] static String small(std::string_view text) noexcept {
    String result;
    std::char_traits<char>::copy(result.bytes_.own.data(), text.data(), text.size());
    result.size_ += text.size();
    return result;
  }

  [[nodiscard]] constexpr bool is_inline() const noexcept { return (size_ & inline_bit) != 0; }
  [[nodiscard]] constexpr const char* data() const noexcept {
    return is_inline() ? bytes_.own.data() : bytes_.shared.data;
  }
  [[nodiscard]] constexpr detail::Buffer<char>* owner() const noexcept {
    return is_inline() ? nullptr : bytes_.shared.owner;
  }
  [[nodiscard]] Words words() const noexcept { return std::bit_cast<Words>(bytes_.own); }

  [[nodiscard]] std::size_t end_in_owner() const noexcept {
    return static_cast<std::size_t>(bytes_.shared.data - bytes_.shared.owner->data()) + size_;
  }
  void append_to_new_buffer(std::string_view tail);
  void move_to_new_buffer(std::size_t capacity, std::string_view tail);

  Bytes bytes_;
  std::size_t size_ = inline_bit;
};

}  // namespace mesh
