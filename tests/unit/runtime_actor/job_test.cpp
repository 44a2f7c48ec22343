// Jobs (reference 04 section 14).
#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Jobs : public SeededTest {};
INSTANTIATE_TEST_SUITE_P(Seeds, Jobs, ::testing::Range<std::uint64_t>(0, 20));

Int slow(Int milliseconds, Int value) {
  wait(timer::sleep(milliseconds));
  return value;
}

TEST_P(Jobs, GiveTypedValuesOnce) {
  run_seeded([]() -> Task<> {
    const Pid<Int> number = job::async([] { return Int{17}; });
    const Pid<String> string = job::async([] { return String("text"); });
    const Pid<Result<Int, String>> failed = job::async([]() -> Result<Int, String> { return Err<String>{"x"}; });
    const Pid<Unit> nothing = job::async([] { say("working"); });
    const auto a = co_await job::await(number);
    const auto b = co_await job::await(string);
    const auto c = co_await job::await(failed);
    const auto d = co_await job::await(nothing);
    const auto again = co_await job::await(number);
    say(format("{} {} {} {} {}", a, b, c, d.is<Ok>(), again));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("working", "Ok(17) Ok(text) Ok(Err(x)) true Err(noproc)"));
}

TEST_P(Jobs, AreAwaitedInAnyOrder) {
  run_seeded([]() -> Task<> {
    const auto late = job::async([] { return slow(20, 1); });
    const auto early = job::async([] { return slow(10, 2); });
    const auto first = co_await job::await(late);
    const auto second = co_await job::await(early);
    say(format("{} {}", first, second));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Ok(1) Ok(2)"));
}

TEST_P(Jobs, ACrashIsAnErrorOfTheAwait) {
  run_seeded([]() -> Task<> {
    const auto crashing = job::async([]() -> Int { panic("broken"); });
    const auto killed = job::async([] { return slow(1000, 1); });
    co_await timer::sleep(5);
    process::exit(killed, "kill");
    const auto a = co_await job::await(crashing);
    const auto b = co_await job::await(killed);
    say(format("{} {}", a, b));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Err(broken) Err(killed)"));
  EXPECT_THAT(stderr_, HasSubstr("crashed: Mesh panic at <unknown>:0: broken\n"));
}

TEST_P(Jobs, ATimeoutLeavesTheJobRunning) {
  run_seeded([]() -> Task<> {
    const auto job = job::async([] { return slow(50, 1); });
    const auto poll = co_await job::await_timeout(job, 0);
    const auto soon = co_await job::await_timeout(job, 5);
    const auto at_last = co_await job::await_timeout(job, -1);
    say(format("{} {} {}", poll, soon, at_last));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Err(timeout) Err(timeout) Ok(1)"));
}

TEST_P(Jobs, WhatIsNoJobGivesNoproc) {
  class Idle : public Actor<Idle, Int> {
   public:
    Task<> run() {
      const Int n = co_await receive();
      say(text(n));
    }
  };
  run_seeded([]() -> Task<> {
    const Pid<Int> idle = spawn<Idle>();
    const AnyPid other_type = job::async([] { return String("text"); });
    const auto a = co_await job::await(idle);
    const auto b = co_await job::await(Pid<Int>());
    const auto c = co_await job::await<Int>(other_type);
    say(format("{} {} {}", a, b, c));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Err(noproc) Err(noproc) Err(noproc)"));
}

TEST_P(Jobs, MapKeepsTheOrderOfItsInput) {
  run_seeded([]() -> Task<> {
    const List<Int> items{3, 1, 2};
    const auto results = co_await job::map(items, [](Int n) {
      if (n == 1) panic("one");
      return slow(n * 10, n * n);
    });
    const auto none = co_await job::map(List<Int>(), [](Int n) { return n; });
    say(format("{} {}", results, none));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("[Ok(9), Err(one), Ok(4)] []"));
}

TEST_P(Jobs, OneOfTwoWhoAwaitGetsTheResult) {
  class Awaiter : public Actor<Awaiter, Int> {
   public:
    Task<> run(Pid<Int> job) {
      const auto result = co_await job::await(job);
      say(text(result));
    }
  };
  run_seeded([]() -> Task<> {
    const auto job = job::async([] { return slow(10, 1); });
    spawn<Awaiter>(job);
    spawn<Awaiter>(job);
    co_await timer::sleep(50);
  });
  EXPECT_THAT(trace_.lines(), ::testing::UnorderedElementsAre("Ok(1)", "Err(noproc)"));
}

TEST_P(Jobs, EndWithACrashOfTheirCreatorOnly) {
  class Creator : public Actor<Creator, Int> {
   public:
    Task<> run(bool crashes) {
      job::async([crashes] { say(format("done {}", slow(20, crashes ? 1 : 0))); });
      co_await timer::sleep(5);
      if (crashes) panic("creator");
    }
  };
  run_seeded([]() -> Task<> {
    spawn<Creator>(true);
    spawn<Creator>(false);
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("done 0"));
}

TEST_P(Jobs, KeepTheProgramAliveAndMayStartOthers) {
  run_seeded([]() -> Task<> {
    job::async([] {
      const auto inner = job::async([] { return slow(10, 21); });
      const Result<Int, String> result = wait(job::await(inner));
      say(text(result));
    });
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Ok(21)"));
}

Task<Int> nap(Int milliseconds, Int result) {
  co_await timer::sleep(milliseconds);
  co_return result;
}

/// Work that is a coroutine takes no stack while it waits.
TEST_P(Jobs, ThatWaitKeepNoCarrier) {
  Runtime runtime(seeded(GetParam()));
  run(runtime, [&runtime]() -> Task<> {
    std::vector<Pid<Int>> jobs;
    for (Int i = 0; i < 2'000; ++i) jobs.push_back(job::async(nap, Int(1'000), i));
    co_await timer::sleep(500);
    const std::string snapshot = runtime.snapshot();
    EXPECT_NE(snapshot.find("timers: 2000, carriers: 1,"), std::string::npos) << snapshot;
    Int sum = 0;
    for (const auto& job : jobs) {
      const auto result = co_await job::await(job);
      sum += result.get<Ok>().value;
    }
    EXPECT_EQ(sum, 1'999'000);
    const List<Int> times{3, 2, 1};
    const auto naps = co_await job::map(times, nap, Int(7));
    EXPECT_EQ(naps.size(), 3);
    EXPECT_EQ(naps[2].get<Ok>().value, 7);
  });
}

TEST(JobsOfHosts, AreAwaitedFromAThread) {
  Runtime runtime(two_workers);
  const auto job = job::async([] { return slow(20, 5); });
  EXPECT_EQ(text(wait(job::await_timeout(job, 1))), "Err(timeout)");
  EXPECT_EQ(text(wait(job::await(job))), "Ok(5)");
  runtime.wait_until_quiet();  // nobody counts as waiting any more
}

}  // namespace
}  // namespace mesh::testing
