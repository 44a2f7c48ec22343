// What the tests of the actor layer share: running a body as a process, and collecting what processes say.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <mutex>
#include <string>
#include <vector>

#include "mesh/actor/carrier_choice.hpp"
#include "mesh/embed.hpp"

namespace mesh::testing {

/// Texts in the order in which processes wrote them.
class Trace {
 public:
  void add(const String& line) {
    const std::lock_guard lock(mutex_);
    lines_.emplace_back(line.view());
  }
  [[nodiscard]] std::vector<std::string> lines() const {
    const std::lock_guard lock(mutex_);
    return lines_;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> lines_;
};

/// Runs `body`, a coroutine function, as the process of an actor.
template <class Body>
class Main : public Actor<Main<Body>, Unit> {
 public:
  Task<> run(Body body) {
    Task<> task = body();
    co_await std::move(task);
  }
};

/// Runs `body` on `runtime` until nothing is left to do.
template <class Body>
void run(Runtime& runtime, Body body) {
  spawn<Main<Body>>(runtime, body);
  runtime.wait_until_quiet();
}
template <class Body>
void run(RuntimeOptions options, Body body) {
  Runtime runtime(options);
  run(runtime, body);
}

/// Two workers, real time.
inline constexpr RuntimeOptions two_workers{.workers = 2};

/// One worker, virtual time, choices by `seed`.
inline RuntimeOptions seeded(std::uint64_t seed) { return {.workers = 1, .deterministic = true, .seed = seed}; }

}  // namespace mesh::testing
