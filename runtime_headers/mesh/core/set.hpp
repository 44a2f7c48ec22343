// `Set<T>`: unique elements in the order in which they were added (03 section 2.12).
#pragma once

#include <cstddef>
#include <initializer_list>
#include <utility>

#include "mesh/core/hash.hpp"
#include "mesh/core/key.hpp"
#include "mesh/core/table.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

/// Copies share the elements; a change copies them first, unless this set is the only owner.
template <class T>
class Set {
  struct Entry {
    T key;
  };
  using Table = detail::Table<T, Entry>;

 public:
  class Iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;
    explicit Iterator(typename Table::Iterator entry) noexcept : entry_(entry) {}
    [[nodiscard]] const T& operator*() const noexcept { return entry_->key; }
    [[nodiscard]] const T* operator->() const noexcept { return &entry_->key; }
    Iterator& operator++() noexcept {
      ++entry_;
      return *this;
    }
    Iterator operator++(int) noexcept { return Iterator(entry_++); }
    friend bool operator==(const Iterator&, const Iterator&) noexcept = default;

   private:
    typename Table::Iterator entry_;
  };

  Set() = default;
  Set(std::initializer_list<T> elements) {
    table_.reserve(elements.size());
    for (const T& element : elements) add(element);
  }

  [[nodiscard]] std::size_t size() const noexcept { return table_.size(); }
  [[nodiscard]] bool empty() const noexcept { return table_.size() == 0; }
  [[nodiscard]] Iterator begin() const noexcept { return Iterator(table_.begin()); }
  [[nodiscard]] Iterator end() const noexcept { return Iterator(table_.end()); }
  [[nodiscard]] bool contains(const T& element) const { return table_.find(element) != nullptr; }

  /// Adds the element at the end, unless it is there already.
  void add(T element) {
    table_.find_or_append(element, [&]() -> Entry { return {std::move(element)}; });
  }
  /// Without the element, if it is there.
  void remove(const T& element) { table_.erase(element); }

  /// The same elements, in whatever order.
  friend bool operator==(const Set& a, const Set& b) {
    if (a.size() != b.size()) return false;
    for (const T& element : a) {
      if (!b.contains(element)) return false;
    }
    return true;
  }

 private:
  Table table_;
};

template <class T>
void append_text(String& out, const Set<T>& set) {
  detail::append_items(out, "#{", set, "}");
}

/// Independent of the order of elements, as equality is.
template <class T>
Int hash_value(const Set<T>& set) {
  std::uint64_t result = detail::combine_hash(detail::hash_basis, set.size());
  for (const T& element : set) result ^= detail::word_of_hash(element);
  return static_cast<Int>(result);
}

}  // namespace mesh
