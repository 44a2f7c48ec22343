// Workers: stealing, fairness, parking, and the deterministic mode (reference 04 section 15).
#include <set>
#include <thread>

#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;
using Milliseconds = std::chrono::milliseconds;

class Scheduling : public Traced<::testing::Test> {};

std::atomic<Int> finished{0};

class Short : public Actor<Short, Int> {
 public:
  Task<> run() {
    const Int n = co_await receive();
    finished.fetch_add(n);
  }
};

TEST_F(Scheduling, RunsAHundredThousandActors) {
  finished = 0;
  run(two_workers, []() -> Task<> {
    List<Pid<Int>> all;
    for (int i = 0; i < 100'000; ++i) all.append(spawn<Short>());
    for (const auto& pid : all) send(pid, 1);
    co_return;
  });
  EXPECT_EQ(finished.load(), 100'000);
}

class Busy : public Actor<Busy, Int> {
 public:
  void run(const std::atomic<bool>* stop) {
    while (!stop->load(std::memory_order_relaxed)) poll();
  }
};
class BusyCoroutine : public Actor<BusyCoroutine, Int> {
 public:
  Task<> run(const std::atomic<bool>* stop) {
    while (!stop->load(std::memory_order_relaxed)) co_await checkpoint();
  }
};

class Ticker : public Actor<Ticker, Int> {
 public:
  Task<> run(std::atomic<bool>* stop, Int ticks) {
    for (Int i = 0; i < ticks; ++i) co_await timer::sleep(1);
    stop->store(true);
  }
};

TEST_F(Scheduling, LetsATickerTickBesideTwentyBusyLoops) {
  std::atomic<bool> stop{false};
  Runtime runtime(two_workers);
  for (int i = 0; i < 10; ++i) {
    spawn<Busy>(runtime, &stop);
    spawn<BusyCoroutine>(runtime, &stop);
  }
  spawn<Ticker>(runtime, &stop, 20);
  runtime.wait_until_quiet();  // for ever, if the ticker starves
}

TEST_F(Scheduling, ReplacesWorkersThatDoNotComeBack) {
  class Blocker : public Actor<Blocker, Int> {
   public:
    void run(const std::atomic<bool>* stop) {
      while (!stop->load()) std::this_thread::sleep_for(Milliseconds(1));  // a foreign call that blocks
    }
  };
  std::atomic<bool> stop{false};
  Runtime runtime(two_workers);
  for (int i = 0; i < 4; ++i) spawn<Blocker>(runtime, &stop);
  spawn<Ticker>(runtime, &stop, 5);
  runtime.wait_until_quiet();  // for ever, if the ticker starves
}

class Slow : public Service<Slow, Int> {
 public:
  struct Get {
    using Service = Slow;
    using Reply = Int;
    Int n;
  };
  static Pid<> start() { return spawn(0); }
  static auto get(const AnyPid& slow, Int n) { return call(slow, Get{.n = n}); }
  static Task<Reply<Get, Int>> handle(Get request, Int state) {
    if (state == 0) co_await timer::sleep(20);
    co_return Reply<Get, Int>{state + 1, request.n};
  }
};

TEST_F(Scheduling, ParksManyCarriersAtOnce) {
  class Plain : public Actor<Plain, Int> {
   public:
    void run(AnyPid slow, Int n) { finished.fetch_add(wait(Slow::get(slow, n)) == n ? 1 : 0); }
  };
  finished = 0;
  run(two_workers, []() -> Task<> {
    const auto slow = Slow::start();
    for (Int n = 0; n < 200; ++n) spawn<Plain>(slow, n);
    co_return;
  });
  EXPECT_EQ(finished.load(), 200);
}

TEST_F(Scheduling, ParksACarrierInsideAPark) {
  run(two_workers, []() -> Task<> {
    const auto slow = Slow::start();
    const auto inner = [slow](Int n) { return wait(Slow::get(slow, n)); };
    const auto outer = [&inner]() {
      return wait([](auto call_inner) -> Task<Int> {
        co_await timer::sleep(1);
        co_return call_inner(3) + call_inner(4);
      }(inner));
    };
    say(text(outer()));
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("7"));
}

class Talker : public Actor<Talker, Int> {
 public:
  Task<> run(String name, Int times) {
    for (Int i = 0; i < times; ++i) {
      say(format("{}{}", name, i));
      co_await checkpoint();
    }
  }
};

std::vector<std::string> talk(std::uint64_t seed) {
  Trace lines;
  trace = &lines;
  run(seeded(seed), []() -> Task<> {
    for (const char* name : {"a", "b", "c"}) spawn<Talker>(String(std::string_view(name)), 3);
    co_return;
  });
  return lines.lines();
}

TEST_F(Scheduling, TheSameSeedGivesTheSameTrace) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) EXPECT_EQ(talk(seed), talk(seed)) << "seed " << seed;
}

TEST_F(Scheduling, DifferentSeedsGiveDifferentTraces) {
  std::set<std::vector<std::string>> traces;
  for (std::uint64_t seed = 0; seed < 50; ++seed) traces.insert(talk(seed));
  EXPECT_GT(traces.size(), 20U);
}

TEST_F(Scheduling, VirtualTimeJumpsToTheNextTimer) {
  const auto start = std::chrono::steady_clock::now();
  run(seeded(1), []() -> Task<> { co_await timer::sleep(3'600'000); });
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::hours(1));
}

class Counter : public Service<Counter, Int> {
 public:
  struct Add {
    using Service = Counter;
    Int n;
  };
  struct Get {
    using Service = Counter;
    using Reply = Int;
  };
  static Pid<> start() { return spawn(0); }
  static void add(const AnyPid& counter, Int n) { cast(counter, Add{.n = n}); }
  static auto get(const AnyPid& counter) { return call(counter, Get{}); }
  static Int handle(Add request, Int state) { return state + request.n; }
  static Reply<Get, Int> handle(Get, Int state) { return {state, state}; }
};

TEST_F(Scheduling, ASmallProgramIsRightUnderAThousandSeeds) {
  class Adder : public Actor<Adder, Int> {
   public:
    Task<> run(AnyPid counter, Pid<Int> done) {
      for (int i = 0; i < 5; ++i) {
        Counter::add(counter, 1);
        const Int at_least = co_await Counter::get(counter);
        if (at_least < i + 1) say("a cast was lost");
      }
      const auto parked = [&counter] { return wait(Counter::get(counter)); };
      if (parked() < 5) say("a cast was lost");
      const auto nothing = co_await receive_for(10);
      if (nothing.is<mesh::Some>()) say("a message from nowhere");
      send(done, 1);
    }
  };
  class Collector : public Actor<Collector, Int> {
   public:
    Task<> run(Int expected) {
      const auto counter = Counter::start();
      for (Int i = 0; i < expected; ++i) spawn<Adder>(counter, self());
      for (Int i = 0; i < expected; ++i) co_await receive();
      const Int total = co_await Counter::get(counter);
      if (total == 5 * expected) finished.fetch_add(1);
    }
  };
  finished = 0;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    run(seeded(seed), []() -> Task<> {
      spawn<Collector>(4);
      co_return;
    });
    ASSERT_EQ(finished.load(), static_cast<Int>(seed) + 1) << "seed " << seed;
  }
  EXPECT_THAT(trace_.lines(), ElementsAre());
}

TEST_F(Scheduling, RuntimesMayFollowOneAnother) {
  for (int i = 0; i < 20; ++i) {
    run(two_workers, []() -> Task<> {
      co_await timer::sleep(1);
      say("one");
    });
  }
  EXPECT_THAT(trace_.lines(), ::testing::SizeIs(20));
}

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

TEST_F(Scheduling, AnIdleRuntimeUsesNoProcessorTime) {
  Runtime runtime(two_workers);
  spawn<Short>(runtime);
  // Sooner or later: the clock has some patience, and a sanitizer has a thread of its own.
  double used = 1;
  for (int i = 0; i < 50 && used >= 0.001; ++i) {
    const double before = cpu_seconds();
    std::this_thread::sleep_for(Milliseconds(100));
    used = cpu_seconds() - before;
  }
  EXPECT_LT(used, 0.001);
}

}  // namespace
}  // namespace mesh::testing
