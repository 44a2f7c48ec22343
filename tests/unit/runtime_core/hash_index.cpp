// The index of maps and sets by itself.
#include "mesh/core/hash_index.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

using mesh::detail::HashGroup;
using mesh::detail::HashIndex;

namespace {

std::size_t position_of(const HashIndex& index, std::uint32_t hash, std::size_t wanted) {
  return index.find(hash, [wanted](std::size_t position) { return position == wanted; }).position;
}

/// Every position is found under its hash, and no other one is even looked at.
void expect_found(const HashIndex& index, const std::vector<std::uint32_t>& hashes) {
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    EXPECT_EQ(position_of(index, hashes[i], i), i);
    const auto found = index.find(hashes[i], [&](std::size_t position) {
      EXPECT_EQ(hashes[position] | 1U, hashes[i] | 1U);
      return false;
    });
    EXPECT_EQ(found.position, HashIndex::nowhere);
  }
}

}  // namespace

TEST(HashGroup, ComparesAllItsCellsAtOnce) {
  HashGroup group;
  EXPECT_EQ(group.cells_with(0), 0xFFU);
  for (std::size_t cell = 0; cell < HashGroup::cells; ++cell) {
    group = {};
    group.hashes[cell] = 0xFFFFFFFFU;
    EXPECT_EQ(group.cells_with(0xFFFFFFFFU), 1U << cell);
    EXPECT_EQ(group.cells_with(0), 0xFFU ^ 1U << cell);
    EXPECT_EQ(group.cells_with(0x7FFFFFFFU), 0U);
  }
  group.hashes = {5, 6, 5, 7, 5, 8, 9, 5};
  EXPECT_EQ(group.cells_with(5), 0b10010101U);
}

TEST(HashIndex, FindsManyPositionsWithTheSameHash) {
  for (const std::uint32_t hash : {0U, 1U, 0x80000000U, 0xFFFFFFFFU}) {  // the last group is followed by the first one
    const std::vector<std::uint32_t> hashes(20, hash);
    HashIndex index(hashes.size());
    for (std::size_t i = 0; i < hashes.size(); ++i) index.add(hash, i);
    expect_found(index, hashes);
    EXPECT_EQ(position_of(index, hash ^ 0x80000000U, 3), HashIndex::nowhere);
  }
}

TEST(HashIndex, NotesAPositionWhereTheSearchForItHasEnded) {
  std::mt19937 random(7);
  std::vector<std::uint32_t> hashes;
  HashIndex index(1);
  for (std::size_t i = 0; i < 5'000; ++i) {
    // Half of them crowd in the last groups.
    hashes.push_back(random() % 2 == 0 ? random() : 0xFFFFFF00U | random());
    if (!index.has_room_for(i + 1)) index.grow(i + 1);
    const auto [position, free_cell] = index.find(hashes.back(), [](std::size_t) { return false; });
    ASSERT_EQ(position, HashIndex::nowhere);
    index.add(hashes.back(), i, free_cell);
    if (i % 500 == 0) expect_found(index, hashes);
  }
  expect_found(index, hashes);
}

TEST(HashIndex, HasRoomForAsMuchAsItWasMadeFor) {
  for (std::size_t count = 1; count < 3'000; ++count) {
    HashIndex index(count);
    EXPECT_TRUE(index.has_room_for(count));
    index.grow(count * 2);
    EXPECT_TRUE(index.has_room_for(count * 2));
  }
}

TEST(HashIndex, CopiesAreValues) {
  HashIndex index(10);
  index.add(17, 0);
  const HashIndex copy = index;
  index.add(19, 1);
  EXPECT_EQ(position_of(index, 19, 1), 1U);
  EXPECT_EQ(position_of(copy, 19, 1), HashIndex::nowhere);
  EXPECT_EQ(position_of(copy, 17, 0), 0U);
}
