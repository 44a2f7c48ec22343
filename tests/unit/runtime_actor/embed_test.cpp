// The runtime inside a host program: calls from threads and fibers, and what must not compile.
#include <boost/fiber/all.hpp>
#include <thread>

#include "support.hpp"

namespace mesh::testing {
namespace {

using namespace std::chrono_literals;

class Till : public Service<Till, Int> {
 public:
  struct Put {
    using Service = Till;
    Int amount;
  };
  struct Total {
    using Service = Till;
    using Reply = Int;
  };
  struct Nap {
    using Service = Till;
    using Reply = Unit;
    Int milliseconds;
  };
  static Pid<> start(Int opening) { return spawn(opening); }
  static void put(const AnyPid& till, Int amount) { cast(till, Put{.amount = amount}); }
  static auto total(const AnyPid& till) { return call(till, Total{}); }
  static Int handle(Put request, Int state) { return state + request.amount; }
  static Reply<Total, Int> handle(Total, Int state) { return {state, state}; }
  static Task<Reply<Nap, Int>> handle(Nap request, Int state) {
    co_await timer::sleep(request.milliseconds);
    co_return Reply<Nap, Int>{state, Unit{}};
  }
};

TEST(Host, CallsAServiceFromPlainThreads) {
  Runtime runtime{{.workers = 2}};
  const auto till = start<Till>(runtime, 0);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&till] {
      for (int i = 0; i < 100; ++i) {
        Till::put(till, 1);
        const auto total = call(till, Till::Total{}, 10s);
        ASSERT_TRUE(total) << total.error().view();
        EXPECT_GE(*total, i + 1);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(*call(till, Till::Total{}), 400);
}

TEST(Host, CallsAServiceFromFibersOfOneThreadWhichWaitBesideEachOther) {
#if defined(MESH_THREAD_CARRIERS)
  GTEST_SKIP() << "with threads as carriers a host fiber blocks its thread";
#endif
  Runtime runtime{{.workers = 2}};
  std::vector<Pid<>> tills;
  for (int i = 0; i < 20; ++i) tills.push_back(start<Till>(runtime, i));
  std::vector<boost::fibers::fiber> fibers;
  int answers = 0;
  int waiting = 0;
  int most_waiting = 0;
  for (const auto& till : tills) {
    fibers.emplace_back([&] {
      most_waiting = std::max(most_waiting, ++waiting);
      const auto reply = call(till, Till::Nap{.milliseconds = 50}, 10s);
      --waiting;
      if (reply) ++answers;
    });
  }
  for (auto& fiber : fibers) fiber.join();
  EXPECT_EQ(answers, 20);
  EXPECT_EQ(most_waiting, 20);
}

TEST(Host, GetsATimeoutAndAnErrorAsValues) {
  Runtime runtime{{.workers = 2}};
  const auto till = start<Till>(runtime, 0);
  const auto late = call(till, Till::Nap{.milliseconds = 200}, 5ms);
  EXPECT_TRUE(late.is_timeout());
  const auto nobody = call(AnyPid(), Till::Total{}, 1s);
  ASSERT_FALSE(nobody);
  EXPECT_EQ(nobody.error(), "service call failed: noproc");
}

TEST(Host, WaitsForATaskLikeAProcess) {
  Runtime runtime{{.workers = 2}};
  const auto answer = []() -> Task<Int> {
    co_await timer::sleep(2);
    co_return 42;
  };
  EXPECT_EQ(wait(answer()), 42);
}

TEST(Host, SeesAPanicOfATaskItWaitsFor) {
  Runtime runtime{{.workers = 2}};
  const auto fail = []() -> Task<Int> {
    co_await timer::sleep(1);
    panic("no answer", {"host.mpl", 7});
  };
  try {
    static_cast<void>(wait(fail()));
    FAIL();
  } catch (const Panic& panic) {
    EXPECT_EQ(panic.report(), "Mesh panic at host.mpl:7: no answer");
  }
}

class Sink : public Actor<Sink, Int> {
 public:
  /// A receive by whoever calls it.
  static auto next_within(Int milliseconds) { return receive_for(milliseconds); }
  static auto next_large_within(Int milliseconds) {
    return receive_if_for([](Int number) { return number > 100; }, milliseconds);
  }
  Task<> run() {
    for (;;) co_await receive();
  }
};

/// The process that waits has exited when the host's thread goes on, and with it what it knows of the operation.
TEST(Host, WaitsForASingleOperation) {
  Runtime runtime{{.workers = 2}};
  const auto till = start<Till>(runtime, 5);
  for (int i = 0; i < 50; ++i) {
    wait(timer::sleep(i % 2));
    EXPECT_TRUE(wait(Sink::next_within(i % 3)).is<None>());
    EXPECT_TRUE(wait(Sink::next_large_within(i % 2)).is<None>());
    EXPECT_EQ(wait(Till::total(till)), 5);
    const auto job = job::async([i] { return Int(i); });
    EXPECT_EQ(wait(job::await(job)).get<Ok>().value, i);
    std::atomic<bool> may_end{false};
    const auto late = job::async([&may_end] {
      while (!may_end) wait(timer::sleep(1));
    });
    EXPECT_EQ(wait(job::await_timeout(late, 1)).get<Err>().error, "timeout");
    may_end = true;
    EXPECT_TRUE(wait(job::await_timeout(late, 60'000)).is<Ok>());
  }
  EXPECT_THROW(static_cast<void>(wait(Till::total(AnyPid()))), Panic);
}

TEST(Host, LearnsThatItsProcessWasEnded) {
  Runtime runtime{{.workers = 2}};
  for (int i = 0; i < 50; ++i) {
    std::atomic<bool> is_waiting{false};
    AnyPid waiting;
    const auto sleep = [&]() -> Task<> {
      waiting = self_pid<Unit>();
      is_waiting = true;
      co_await timer::sleep(10'000);
    };
    std::thread killer([&] {
      while (!is_waiting) std::this_thread::yield();
      process::exit(waiting, i % 2 == 0 ? String("kill") : String("enough"));
    });
    EXPECT_THROW(wait(sleep()), Panic);
    killer.join();
  }
}

TEST(Host, SendsToActors) {
  Runtime runtime{{.workers = 2}};
  const auto sink = spawn<Sink>(runtime);
  send(sink, 1);
}

}  // namespace
}  // namespace mesh::testing
