// Random histories of a value beside a naive model of it. Old versions are kept and must not change.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <random>
#include <utility>
#include <vector>

#include "support.hpp"

namespace models {

using Random = std::mt19937_64;

inline std::size_t below(Random& random, std::size_t limit) { return random() % limit; }
inline bool one_in(Random& random, std::size_t count) { return below(random, count) == 0; }

inline constexpr int steps_of_a_history = 20'000;

/// MESH_MODEL_SEEDS=500 makes ten million steps of each model.
inline std::uint64_t seeds() {
  const char* const wanted = std::getenv("MESH_MODEL_SEEDS");
  return wanted == nullptr ? 5 : std::strtoull(wanted, nullptr, 10);
}

/// Runs `step(random, value, model)` on random members of a small family of versions, and checks them by
/// `expect_same(value, model)`. Half of the time the result replaces another version, so values share buffers; half of
/// the time the value is the only owner, or not, as it comes. Now and then one is thrown away, and its partners become
/// owners again.
template <class Value, class Model, class Step, class Check>
void run_history(std::uint64_t seed, Step step, Check expect_same) {
  constexpr std::size_t versions = 6;
  Random random(seed);
  std::vector<std::pair<Value, Model>> family(versions);
  for (int i = 0; i < steps_of_a_history; ++i) {
    auto& from = family[below(random, versions)];
    auto& to = family[below(random, versions)];
    if (one_in(random, 2)) {
      to = from;
      step(random, to.first, to.second);
    } else {
      step(random, from.first, from.second);
    }
    if (one_in(random, 60)) family[below(random, versions)] = {};
    if (i % 16 == 0) {
      const auto& seen = family[below(random, versions)];
      expect_same(seen.first, seen.second);
    }
    if (testing::Test::HasFailure()) FAIL() << "seed " << seed << ", step " << i;
  }
  for (const auto& [value, model] : family) expect_same(value, model);
}

/// The hash of reference 03 section 4.4, written once more.
inline std::uint64_t fnv(std::uint64_t hash, const void* bytes, std::size_t size) {
  const auto* const first = static_cast<const unsigned char*>(bytes);
  for (std::size_t i = 0; i < size; ++i) hash = (hash ^ first[i]) * 0x100000001b3U;
  return hash;
}
inline constexpr std::uint64_t fnv_basis = 0xcbf29ce484222325U;
inline std::uint64_t combined(std::uint64_t hash, std::uint64_t part) { return fnv(hash, &part, sizeof part); }
inline std::uint64_t hash_of(std::int64_t value) { return fnv(fnv_basis, &value, sizeof value); }
inline std::uint64_t hash_of(const std::string& text) { return fnv(fnv_basis, text.data(), text.size()); }

}  // namespace models
