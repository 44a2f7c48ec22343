// The storage of maps and sets: entries in the order of insertion, found through an index of hashes.
//
// An erased entry leaves a hole, so that the others keep their places; holes are closed when they are the majority.
// Up to `small` entries are searched one by one. Above that, `index_` is an open-addressing table with linear probing
// of (slot, hash) cells; a cell whose slot is a hole is passed over like a collision. Entries and index are Lists, and
// so are shared by copies and changed in place when unique.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

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
    const std::size_t position = position_of(key, hash_of(key));
    return position == nowhere ? nullptr : &*slots_[position];
  }

  /// The same for a change in place, which must keep the key; null when another table holds the entries, too.
  [[nodiscard]] Entry* find_owned(const Key& key) {
    if (!slots_.is_unique()) return nullptr;
    const std::size_t position = position_of(key, hash_of(key));
    return position == nowhere ? nullptr : &mutable_entry(position);
  }

  /// Where the entry with this key is, for `mutable_entry`. If there is none, what `make` gives is added at the end,
  /// and the result is empty.
  template <class Make>
  std::optional<std::size_t> find_or_append(const Key& key, Make&& make) {
    const std::uint32_t hash = hash_of(key);
    const std::size_t position = position_of(key, hash);
    if (position != nowhere) return position;
    slots_.append(Slot(make()));
    ++size_;
    if (slots_.size() * 3 > index_.size() * 2) {
      if (slots_.size() > small) grow_index(hash);
    } else if (!index_.empty()) {
      add_to_index(index_.mutable_data(), index_.size(), {static_cast<std::uint32_t>(slots_.size()), hash});
    }
    return std::nullopt;
  }

  /// An entry for a change in place, which must keep the key.
  [[nodiscard]] Entry& mutable_entry(std::size_t position) { return *slots_.mutable_data()[position]; }

  /// Takes the entry with this key away. False if there is none.
  bool erase(const Key& key) {
    const std::size_t position = position_of(key, hash_of(key));
    if (position == nowhere) return false;
    slots_.mutable_data()[position].reset();
    --size_;
    if (size_ * 2 < slots_.size()) rebuild();
    return true;
  }

  void reserve(std::size_t more) { slots_.reserve(more); }

 private:
  struct Cell {
    std::uint32_t position_plus_one = 0;  // 0 for a free cell
    std::uint32_t hash = 0;
  };

  static constexpr std::size_t small = 8;
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  /// Small tables need none.
  [[nodiscard]] std::uint32_t hash_of(const Key& key) const { return index_.empty() ? 0 : detail::key_hash(key); }

  [[nodiscard]] std::size_t position_of(const Key& key, std::uint32_t hash) const {
    if (index_.empty()) {
      for (std::size_t i = 0; i < slots_.size(); ++i) {
        if (slots_[i].has_value() && is_same_key(slots_[i]->key, key)) return i;
      }
      return nowhere;
    }
    const std::size_t mask = index_.size() - 1;
    for (std::size_t at = first_cell(hash, index_.size());; at = (at + 1) & mask) {
      const Cell cell = index_[at];
      if (cell.position_plus_one == 0) return nowhere;
      if (cell.hash != hash) continue;
      const Slot& slot = slots_[cell.position_plus_one - 1];
      if (slot.has_value() && is_same_key(slot->key, key)) return cell.position_plus_one - 1;
    }
  }

  /// The top bits decide: those of a multiplicative hash spread keys in regular steps evenly, the lower ones do not.
  [[nodiscard]] static std::size_t first_cell(std::uint32_t hash, std::size_t count) noexcept {
    return hash >> std::countl_zero(static_cast<std::uint32_t>(count - 1));
  }

  static void add_to_index(Cell* cells, std::size_t count, Cell cell) noexcept {
    const std::size_t mask = count - 1;
    std::size_t at = first_cell(cell.hash, count);
    while (cells[at].position_plus_one != 0) at = (at + 1) & mask;
    cells[at] = cell;
  }

  /// An index of free cells with room for twice the entries and more.
  [[nodiscard]] List<Cell> make_index() const {
    const std::size_t count = std::bit_ceil(size_ + size_ / 2 + 1);
    List<Cell> index;
    index.reserve(count);
    for (std::size_t i = 0; i < count; ++i) index.append(Cell{});
    return index;
  }

  /// Makes a larger index, now that an entry with this hash has come to the others.
  void grow_index(std::uint32_t hash) {
    if (size_ != slots_.size() || index_.empty()) return rebuild();
    // The old cells are in the order of their hashes, and so are the new ones: both are walked through once.
    List<Cell> index = make_index();
    Cell* const cells = index.mutable_data();
    for (const Cell cell : index_) {
      if (cell.position_plus_one != 0) add_to_index(cells, index.size(), cell);
    }
    add_to_index(cells, index.size(), {static_cast<std::uint32_t>(size_), hash});
    index_ = std::move(index);
  }

  /// Closes the holes, if any, and makes an index, if the entries are not few.
  void rebuild() {
    if (size_ != slots_.size()) close_holes();
    List<Cell> index;
    if (size_ > small) {
      index = make_index();
      Cell* const cells = index.mutable_data();
      for (std::size_t i = 0; i < size_; ++i) {
        add_to_index(cells, index.size(), {static_cast<std::uint32_t>(i + 1), detail::key_hash(slots_[i]->key)});
      }
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
  List<Cell> index_;
  std::size_t size_ = 0;
};

}  // namespace mesh::detail
