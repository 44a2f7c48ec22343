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

/// What processes of the running test say with `say`, which has to reach it from anywhere.
inline Trace* trace = nullptr;
inline void say(String line) { trace->add(line); }

/// A test whose processes are heard: `trace_` has what they say.
template <class Test>
class Traced : public Test {
 protected:
  Traced() { trace = &trace_; }
  Trace trace_;
};

/// Base of tests whose every case runs under several schedules: the parameter is the seed.
class SeededTest : public Traced<::testing::TestWithParam<std::uint64_t>> {
 protected:
  /// Runs `body` under the schedule of the parameter and keeps what it writes to stderr.
  template <class Body>
  void run_seeded(Body body) {
    ::testing::internal::CaptureStderr();
    run(seeded(GetParam()), body);
    stderr_ = ::testing::internal::GetCapturedStderr();
  }

  std::string stderr_;
};

}  // namespace mesh::testing
