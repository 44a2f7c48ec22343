// Where the entries of a table stand, found by their hashes: positions in groups of one cache line.
//
// The hashes of a group are compared with the wanted one all at once, and nearly every search ends in its first group,
// by the same few branches. So the processor foresees them, and begins with the next search while this one waits for
// memory. What finds its group full goes to the next one; nothing is taken out.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "mesh/core/list.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace mesh::detail {

/// Eight cells, of which the used ones come first. A free cell has the hash 0.
struct alignas(64) HashGroup {
  static constexpr std::size_t cells = 8;

  std::array<std::uint32_t, cells> hashes{};
  std::array<std::uint32_t, cells> positions{};

  /// One bit for each cell with this hash.
  [[nodiscard]] std::uint32_t cells_with(std::uint32_t hash) const noexcept {
#ifdef __SSE2__
    struct Halves {
      __m128i low, high;
    };
    const auto [low, high] = std::bit_cast<Halves>(hashes);
    const __m128i wanted = _mm_set1_epi32(static_cast<int>(hash));
    const __m128i found = _mm_packs_epi32(_mm_cmpeq_epi32(low, wanted), _mm_cmpeq_epi32(high, wanted));
    return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(found, _mm_setzero_si128())));
#else
    std::uint32_t found = 0;
    for (std::size_t cell = 0; cell < cells; ++cell) found |= (hashes[cell] == hash ? 1U : 0U) << cell;
    return found;
#endif
  }
};

/// Positions by their hashes. Copies share the groups; a change copies them first, unless this index is the only owner.
class HashIndex {
 public:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  /// The end of a search: the position that was wanted, or `nowhere`, and the free cell in which to note it.
  struct Found {
    std::size_t position;
    std::size_t free_cell;
  };

  HashIndex() = default;
  /// An index with room for so many positions.
  explicit HashIndex(std::size_t count)
      : groups_(List<HashGroup>::filled(std::bit_ceil(count * 3 / 2 / HashGroup::cells + 1))) {}

  [[nodiscard]] bool empty() const noexcept { return groups_.empty(); }

  /// Whether so many positions are found quickly: they fill two thirds of the cells at most.
  [[nodiscard]] bool has_room_for(std::size_t count) const noexcept {
    return count * 3 <= groups_.size() * HashGroup::cells * 2;
  }

  /// Searches a position with this hash that `is_wanted`, in an index that is not empty. Not inlined: within some loops
  /// that was half as fast, and there is much of it.
  template <class IsWanted>
  [[nodiscard, gnu::noinline]] Found find(std::uint32_t hash, IsWanted&& is_wanted) const {
    for (std::size_t at = first_group(hash, groups_.size());; at = (at + 1) & (groups_.size() - 1)) {
      const HashGroup& group = groups_[at];
      for (std::uint32_t found = group.cells_with(noted(hash)); found != 0; found &= found - 1) {
        const std::size_t position = group.positions[first_cell(found)];
        if (is_wanted(position)) return {position, 0};
      }
      if (const std::uint32_t free = group.cells_with(0); free != 0) {
        return {nowhere, at * HashGroup::cells + first_cell(free)};
      }
    }
  }

  /// Notes a position. There must be room for it.
  void add(std::uint32_t hash, std::size_t position) {
    add(groups_.mutable_data(), groups_.size(), noted(hash), static_cast<std::uint32_t>(position));
  }
  /// Notes a position in the free cell that a search for it has found.
  void add(std::uint32_t hash, std::size_t position, std::size_t free_cell) {
    HashGroup& group = groups_.mutable_data()[free_cell / HashGroup::cells];
    group.hashes[free_cell % HashGroup::cells] = noted(hash);
    group.positions[free_cell % HashGroup::cells] = static_cast<std::uint32_t>(position);
  }

  /// Makes room for so many positions. The groups are in the order of their hashes, before and after: both are walked
  /// through once.
  void grow(std::size_t count) {
    HashIndex larger(count);
    HashGroup* const groups = larger.groups_.mutable_data();
    for (const HashGroup& group : groups_) {
      for (std::size_t cell = 0; cell < HashGroup::cells && group.hashes[cell] != 0; ++cell) {
        add(groups, larger.groups_.size(), group.hashes[cell], group.positions[cell]);
      }
    }
    *this = std::move(larger);
  }

 private:
  [[nodiscard]] static std::size_t first_cell(std::uint32_t cells) noexcept {
    return static_cast<std::size_t>(std::countr_zero(cells));
  }
  /// Never 0, which marks a free cell.
  [[nodiscard]] static std::uint32_t noted(std::uint32_t hash) noexcept { return hash | 1U; }
  /// The top bits decide: those of a multiplicative hash spread keys in regular steps evenly, the lower ones do not.
  [[nodiscard]] static std::size_t first_group(std::uint32_t hash, std::size_t count) noexcept {
    return static_cast<std::size_t>(std::uint64_t{hash} >> std::countl_zero(static_cast<std::uint32_t>(count - 1)));
  }

  static void add(HashGroup* groups, std::size_t count, std::uint32_t hash, std::uint32_t position) noexcept {
    for (std::size_t at = first_group(hash, count);; at = (at + 1) & (count - 1)) {
      HashGroup& group = groups[at];
      // One by one: the last hash may still be on its way to the cache, and loads wider than it would wait for that.
      for (std::size_t cell = 0; cell < HashGroup::cells; ++cell) {
        if (group.hashes[cell] != 0) continue;
        group.hashes[cell] = hash;
        group.positions[cell] = position;
        return;
      }
    }
  }

  List<HashGroup> groups_;
};

}  // namespace mesh::detail
