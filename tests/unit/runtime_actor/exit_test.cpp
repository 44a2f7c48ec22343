// How processes end (reference 04 sections 4.1, 9 and 16).
#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Exit : public Traced<::testing::Test> {};

class Fragile : public Actor<Fragile, Int> {
 public:
  Task<> run() {
    const Int n = co_await receive();
    if (n == 0) panic("zero", {"fragile.mpl", 4});
    say(text(n));
  }
};

TEST_F(Exit, ACrashEndsOneProcessAndIsReportedOnStderr) {
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    const auto victim = spawn<Fragile>();
    const auto other = spawn<Fragile>();
    send(victim, 0);
    co_await timer::sleep(5);
    send(other, 1);
  });
  EXPECT_EQ(::testing::internal::GetCapturedStderr(),
            "[mesh-rt] actor <0.2> crashed: Mesh panic at fragile.mpl:4: zero\n");
  EXPECT_THAT(trace_.lines(), ElementsAre("1"));
}

TEST_F(Exit, AnExceptionOfHostCodeIsACrash) {
  class Thrower : public Actor<Thrower, Int> {
   public:
    void run() { throw std::runtime_error("from the host"); }
  };
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    spawn<Thrower>();
    co_return;
  });
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), HasSubstr("<unknown>:0: from the host"));
}

class Guard : public Actor<Guard, Int> {
 public:
  Task<> run(String name) {
    name_ = std::move(name);
    const Int n = co_await receive();
    if (n == 0) panic("zero");
    say(format("{} working", name_));
  }
  void terminate() { say(format("{} cleaned up", name_)); }

 private:
  String name_;
};

TEST_F(Exit, RunsTheTerminateClauseWhenTheBodyReturns) {
  run(two_workers, []() -> Task<> {
    send(spawn<Guard>("g1"), 1);
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("g1 working", "g1 cleaned up"));
}

TEST_F(Exit, RunsTheTerminateClauseAfterACrash) {
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    send(spawn<Guard>("g1"), 0);
    co_return;
  });
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), HasSubstr("zero"));
  EXPECT_THAT(trace_.lines(), ElementsAre("g1 cleaned up"));
}

class SlowGuard : public Actor<SlowGuard, Int> {
 public:
  Task<> run() { co_return; }
  Task<> terminate() {
    co_await timer::sleep(5);
    say("slowly cleaned up");
  }
};

TEST_F(Exit, WaitsForATerminateClauseThatSuspends) {
  run(two_workers, []() -> Task<> {
    spawn<SlowGuard>();
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("slowly cleaned up"));
}

TEST_F(Exit, DiscardsACrashInTheTerminateClause) {
  class Clumsy : public Actor<Clumsy, Int> {
   public:
    Task<> run() { co_return; }
    void terminate() { panic("clumsy"); }
  };
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    spawn<Clumsy>();
    co_return;
  });
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST_F(Exit, EndsTheRemainingProcessesYoungestFirstWithoutRunningTheirBodies) {
  run(two_workers, []() -> Task<> {
    for (const char* name : {"a", "b", "c"}) spawn<Guard>(String(std::string_view(name)));
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("c cleaned up", "b cleaned up", "a cleaned up"));
}

TEST_F(Exit, WaitsForSleepersTimedReceivesAndDelayedMessages) {
  class Sleeper : public Actor<Sleeper, Int> {
   public:
    Task<> run() {
      co_await timer::sleep(10);
      say("slept");
    }
  };
  class Timed : public Actor<Timed, Int> {
   public:
    Task<> run() {
      const auto none = co_await receive_for(20);
      say(text(none));
    }
  };
  class Plain : public Actor<Plain, Int> {
   public:
    Task<> run() {
      const Int n = co_await receive();
      say(text(n));
    }
  };
  run(two_workers, []() -> Task<> {
    spawn<Sleeper>();
    spawn<Timed>();
    timer::send_after(spawn<Plain>(), 30, 7);
    spawn<Plain>();
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("slept", "None", "7"));
}

TEST_F(Exit, DoesNotWaitForADelayedMessageToNobody) {
  const auto start = std::chrono::steady_clock::now();
  run(two_workers, []() -> Task<> {
    const auto gone = spawn<Fragile>();
    send(gone, 1);
    timer::send_after(gone, 60'000, 1);
    timer::send_after(Pid<Int>(), 60'000, 1);
    co_return;
  });
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
}

TEST_F(Exit, UnwindsPlainCodeThatWaitsOnAParkedCarrier) {
  struct Speaker {
    ~Speaker() { say("unwound"); }
  };
  class Waiter : public Actor<Waiter, Int> {
   public:
    void run() {
      const Speaker speaker;
      const Int n = wait(receive());
      say(text(n));
    }
  };
  run(two_workers, []() -> Task<> {
    spawn<Waiter>();
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("unwound"));
}

TEST_F(Exit, StopsALoopThatPolls) {
  class Looper : public Actor<Looper, Int> {
   public:
    void run() {
      for (;;) poll();
    }
  };
  class CoroutineLooper : public Actor<CoroutineLooper, Int> {
   public:
    Task<> run() {
      for (;;) co_await checkpoint();
    }
  };
  Runtime runtime(two_workers);
  spawn<Looper>(runtime);
  spawn<CoroutineLooper>(runtime);
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

#if !defined(__SANITIZE_THREAD__)  // ThreadSanitizer's own stack of calls is shorter than ours
Int deep(Int n) {
  guard_stack();
  return n == 0 ? 0 : 1 + deep(n - 1);
}

Int endless(Int n) {
  guard_stack();
  volatile Int here = n;  // so that no optimiser makes it a loop
  return n < 0 ? 0 : endless(n + 1) + here;
}

TEST_F(Exit, AFullStackIsAPanicOfThatProcess) {
  class Diver : public Actor<Diver, Int> {
   public:
    void run() { say(text(endless(0))); }
  };
  class Bather : public Actor<Bather, Int> {
   public:
    void run() { say(text(deep(50'000))); }
  };
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    spawn<Diver>();
    spawn<Bather>();
    co_return;
  });
  EXPECT_THAT(::testing::internal::GetCapturedStderr(),
              HasSubstr("crashed: Mesh panic at <unknown>:0: stack overflow"));
  EXPECT_THAT(trace_.lines(), ElementsAre("50000"));
}
#endif

}  // namespace
}  // namespace mesh::testing
