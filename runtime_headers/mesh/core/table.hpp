// The storage of maps and sets: entries in the order of insertion, found through an index of hashes.
//
// An erased entry leaves a hole, so that the others keep their places; holes are closed when they are the majority.
// Up to `small` entries are searched one by one; above that, `index_` tells where they are. It keeps the positions of
// holes, which are passed over like entries with another key. Entries and index are shared by copies and changed in
// place when unique.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "mesh/core/hash_index.hpp"
#include "mesh/core/key.hpp"
#include "mesh/core/list.hpp"

namespace mesh::detail {

/// `Entry` has a member `key` of type `Key`; no two entries have the same key.
template <class Key, class Entry>
class Table {
 public:
  using Slot = std::optional<Entry>;

  /// Walks through the entries in the order of their insertion.
  class Iterator {
   public:
    using value_type = Entry;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;
    Iterator(const Slot* slot, const Slot* end) noexcept : slot_(slot), end_(end) { skip_holes(); }
    [[nodiscard]] const Entry& operator*() const noexcept { return **slot_; }
    [[nodiscard]] const Entry* operator->() const noexcept { return &**slot_; }
    Iterator& operator++() noexcept {
      ++slot_;
      skip_holes();
      return *this;
    }
    Iterator operator++(int) noexcept {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) noexcept { return a.slot_ == b.slot_; }

   private:
    void skip_holes() noexcept {
      while (slot_ != end_ && !slot_->has_value()) ++slot_;
    }
    const Slot* slot_ = nullptr;
    const Slot* end_ = nullptr;
  };

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] Iterator begin() const noexcept { return {slots_.begin(), slots_.end()}; }
  [[nodiscard]] Iterator end() const noexcept { return {slots_.end(), slots_.end()}; }

  /// The entry with this key, or null.
  [[nodiscard]] const Entry* find(const Key& key) const {
    const std::size_t position = position_of(key);
    return position == nowhere ? nullptr : &*slots_[position];
  }

  /// The same for a change in place, which must keep the key; null when another table holds the entries, too.
  [[nodiscard]] Entry* find_owned(const Key& key) {
    if (!slots_.is_unique()) return nullptr;
    const std::size_t position = position_of(key);
    return position == nowhere ? nullptr : &mutable_entry(position);
  }

  /// Where the entry with this key is, for `mutable_entry`. If there is none, what `make` gives is added at the end,
  /// and the result is empty. Inlined, so that the key need not be in memory.
  template <class Make>
  [[gnu::always_inline]] std::optional<std::size_t> find_or_append(const Key& key, Make&& make) {
    const std::uint32_t hash = hash_of(key);
    const auto [position, free_cell] = search(key, hash);
    if (position != nowhere) return position;
    append(make());
    if (index_.has_room_for(slots_.size())) {
      index_.add(hash, slots_.size() - 1, free_cell);
    } else if (slots_.size() > small) {
      grow_index(hash);
    }
    return std::nullopt;
  }

  /// An entry for a change in place, which must keep the key.
  [[nodiscard]] Entry& mutable_entry(std::size_t position) { return *slots_.mutable_data()[position]; }

  /// Takes the entry with this key away. False if there is none.
  bool erase(const Key& key) {
    const std::size_t position = position_of(key);
    if (position == nowhere) return false;
    slots_.mutable_data()[position].reset();
    --size_;
    if (size_ * 2 < slots_.size()) rebuild();
    return true;
  }

  void reserve(std::size_t more) { slots_.reserve(more); }

 private:
  static constexpr std::size_t small = 8;
  static constexpr std::size_t nowhere = HashIndex::nowhere;

  [[nodiscard]] bool has_key(std::size_t position, const Key& key) const {
    const Slot& slot = slots_[position];
    return slot.has_value() && is_same_key(slot->key, key);
  }

  /// Small tables need none.
  [[nodiscard]] std::uint32_t hash_of(const Key& key) const { return index_.empty() ? 0 : detail::key_hash(key); }

  [[nodiscard]] std::size_t position_of(const Key& key) const { return search(key, hash_of(key)).position; }

  [[nodiscard]] HashIndex::Found search(const Key& key, std::uint32_t hash) const {
    if (!index_.empty()) return index_.find(hash, [&](std::size_t position) { return has_key(position, key); });
    for (std::size_t position = 0; position < slots_.size(); ++position) {
      if (has_key(position, key)) return {position, 0};
    }
    return {nowhere, 0};
  }

  void append(Entry&& entry) {
    slots_.append(Slot(std::move(entry)));
    ++size_;
  }

  /// Makes a larger index, now that an entry with this hash has come to the others: seldom, and so not inlined.
  [[gnu::noinline]] void grow_index(std::uint32_t hash) {
    if (size_ != slots_.size() || index_.empty()) return rebuild();
    index_.grow(size_);
    index_.add(hash, size_ - 1);
  }

  /// Closes the holes, if any, and makes an index, if the entries are not few.
  void rebuild() {
    if (size_ != slots_.size()) close_holes();
    HashIndex index;
    if (size_ > small) {
      index = HashIndex(size_);
      for (std::size_t i = 0; i < size_; ++i) index.add(detail::key_hash(slots_[i]->key), i);
    }
    index_ = std::move(index);
  }

  void close_holes() {
    Slot* const slots = slots_.mutable_data();
    List<Slot> closed;
    closed.reserve(size_);
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (slots[i].has_value()) closed.append(std::move(slots[i]));
    }
    slots_ = std::move(closed);
  }

  List<Slot> slots_;
  HashIndex index_;
  std::size_t size_ = 0;
};

}  // namespace mesh::detail
