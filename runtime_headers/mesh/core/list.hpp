// `List<T>`: an immutable sequence, seen as a slice of a shared contiguous buffer and changed in place when unique.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <utility>

#include "mesh/core/buffer.hpp"
#include "mesh/core/compare.hpp"
#include "mesh/core/copies.hpp"
#include "mesh/core/scalar.hpp"
#include "mesh/core/text.hpp"
#include "mesh/core/unify.hpp"

namespace mesh {

/// A Mesh list (03 section 2.10). Copies and slices share the elements; a change copies them first, unless this list is
/// the only owner of its buffer. `T` may be incomplete where a List is only declared.
template <class T>
class List {
 public:
  using value_type = T;
  using const_iterator = const T*;
  using iterator = const T*;

  List() = default;
  List(std::initializer_list<T> items) {
    reserve(items.size());
    for (const T& item : items) append(item);
  }
  List(const List& other) noexcept : data_(other.data_), size_(other.size_), buffer_(other.buffer_) {
    if (buffer_ != nullptr) buffer_->references.add();
  }
  List(List&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)),
        size_(std::exchange(other.size_, 0)),
        buffer_(std::exchange(other.buffer_, nullptr)) {}
  template <class U>
    requires(unifies<U, T>)
  List(const List<U>& other) {  // NOLINT: implicit, as in Mesh
    reserve(other.size());
    for (const U& item : other) append(T(item));
  }
  List& operator=(List other) noexcept {
    swap(other);
    return *this;
  }
  ~List() {
    if (buffer_ != nullptr) buffer_->release();
  }

  /// So many default values.
  [[nodiscard]] static List filled(std::size_t count) {
    List list;
    list.reserve(count);
    for (; list.size_ < count; ++list.size_, ++list.buffer_->used) {
      ::new (static_cast<void*>(list.data_ + list.size_)) T();
    }
    return list;
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] const T* begin() const noexcept { return data_; }
  [[nodiscard]] const T* end() const noexcept { return data_ + size_; }

  /// The element at an index below `size()`; `mesh::list::get` checks.
  [[nodiscard]] const T& operator[](std::size_t index) const noexcept { return data_[index]; }
  /// The first element of a list that is not empty.
  [[nodiscard]] const T& front() const noexcept { return data_[0]; }
  /// The last element of a list that is not empty.
  [[nodiscard]] const T& back() const noexcept { return data_[size_ - 1]; }
  /// All but the first element of a list that is not empty; shares the buffer.
  [[nodiscard]] List tail() const& noexcept { return slice(1, size_ - 1); }
  [[nodiscard]] List tail() && noexcept { return std::move(*this).slice(1, size_ - 1); }

  /// The elements `[first, first + count)`, which must lie within the list; shares the buffer.
  [[nodiscard]] List slice(std::size_t first, std::size_t count) const& noexcept {
    return List(*this).slice(first, count);
  }
  [[nodiscard]] List slice(std::size_t first, std::size_t count) && noexcept {
    List part = std::move(*this);
    part.data_ += first;
    part.size_ = count;
    return part;
  }

  /// Takes the first element out of a list that is not empty: moved when nobody else holds the buffer.
  [[nodiscard]] T take_front() {
    T* const item = data_++;
    --size_;
    return buffer_->references.is_unique() ? T(std::move(*item)) : T(std::as_const(*item));
  }

  /// Adds an element at the end: in place, amortised, unless another list has grown there before.
  void append(T item) {
    if (buffer_ == nullptr || !buffer_->claim_behind(begin_in_buffer() + size_, 1)) {
      append_to_new_buffer(std::move(item));
    } else {
      construct(data_ + size_, std::move(item));
      ++size_;
    }
  }

  /// Adds an element before the first one, with the same care.
  void prepend(T item) {
    if (buffer_ == nullptr || !buffer_->claim_before(begin_in_buffer())) {
      move_to_new_buffer(growth(), 0);
      --buffer_->first;
    }
    construct(data_ - 1, std::move(item));
    --data_;
    ++size_;
  }

  /// Makes room for `more` elements at the end, so that appending them will not allocate.
  void reserve(std::size_t more) {
    const bool has_room =
        buffer_ != nullptr && buffer_->references.is_unique() && buffer_->capacity - begin_in_buffer() - size_ >= more;
    if (more > 0 && !has_room) move_to_new_buffer(0, more > size_ || buffer_ == nullptr ? more : growth());
  }

  /// Nobody else holds the buffer.
  [[nodiscard]] bool is_unique() const noexcept { return buffer_ == nullptr || buffer_->references.is_unique(); }

  /// The elements, for a change in place: copied first when others hold the buffer.
  [[nodiscard]] T* mutable_data() {
    if (buffer_ != nullptr && !buffer_->references.is_unique()) move_to_new_buffer(0, 0);
    return data_;
  }

  void swap(List& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(buffer_, other.buffer_);
  }

  friend bool operator==(const List& a, const List& b) {
    return a.size_ == b.size_ && detail::equal_arrays(a.data_, b.data_, a.size_);
  }
  friend std::partial_ordering operator<=>(const List& a, const List& b) {
    return detail::compare_arrays(a.data_, a.size_, b.data_, b.size_);
  }

 private:
#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 takes the payload of the alternative that a std::variant does not hold for uninitialised when it is moved.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
  static void construct(T* place, T&& item) { ::new (static_cast<void*>(place)) T(std::move(item)); }
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

  [[nodiscard]] std::size_t begin_in_buffer() const noexcept {
    return static_cast<std::size_t>(data_ - buffer_->data());
  }
  /// The room that a list gets when it must grow, and more than it needs.
  [[nodiscard]] std::size_t growth() const noexcept { return size_ < 4 ? 4 : size_; }

  /// Not inlined: the members of an element that is to be appended would be kept in memory for this call.
  [[gnu::noinline]] void append_to_new_buffer(T&& item) {
    move_to_new_buffer(0, growth());
    ++buffer_->used;
    construct(data_ + size_, std::move(item));
    ++size_;
  }

  /// Moves the elements of a unique buffer, copies those of a shared one, to where there is room on both sides.
  void move_to_new_buffer(std::size_t before, std::size_t behind) {
    if (buffer_ == nullptr) {
      buffer_ = detail::Buffer<T>::make(before + behind, before);
      data_ = buffer_->data() + before;
      return;
    }
    const bool is_unique = buffer_->references.is_unique();
    if (!is_unique) detail::count_copied(size_);
    List fresh;
    fresh.buffer_ = detail::Buffer<T>::make(before + size_ + behind, before);
    fresh.data_ = fresh.buffer_->data() + before;
    for (std::size_t i = 0; i < size_; ++i) {
      void* const place = fresh.data_ + i;
      if (is_unique) {
        ::new (place) T(std::move(data_[i]));
      } else {
        ::new (place) T(std::as_const(data_[i]));
      }
      ++fresh.buffer_->used;
    }
    fresh.size_ = size_;
    swap(fresh);
  }

  T* data_ = nullptr;
  std::size_t size_ = 0;
  detail::Buffer<T>* buffer_ = nullptr;
};

template <class T>
void append_text(String& out, const List<T>& list) {
  detail::append_items(out, "[", list, "]");
}

template <class T, class U>
inline constexpr bool unifies<List<T>, List<U>> = unifies<T, U>;

}  // namespace mesh
