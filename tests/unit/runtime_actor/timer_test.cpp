// Time (reference 04 section 11).
#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;

class Timers : public Traced<::testing::Test> {};

class Echo : public Actor<Echo, String> {
 public:
  Task<> run(Int times) {
    for (Int i = 0; i < times; ++i) {
      const String line = co_await receive();
      say(line);
    }
  }
};

TEST_F(Timers, DeliverDelayedMessagesInOrderOfTheirTimes) {
  run(two_workers, []() -> Task<> {
    const auto echo = spawn<Echo>(3);
    timer::send_after(echo, 30, String("late"));
    timer::send_after(echo, 10, String("early"));
    timer::send_after(echo, 0, String("at once"));
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("at once", "early", "late"));
}

TEST_F(Timers, BringNothingBeforeItsTime) {
  const auto start = std::chrono::steady_clock::now();
  run(two_workers, []() -> Task<> {
    const auto echo = spawn<Echo>(1);
    timer::send_after(echo, 30, String("late"));
    co_return;
  });
  EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(30));
  EXPECT_THAT(trace_.lines(), ElementsAre("late"));
}

TEST_F(Timers, DoNotSleepForNoTime) {
  run(two_workers, []() -> Task<> {
    co_await timer::sleep(0);
    co_await timer::sleep(-5);
    say("done");
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("done"));
}

TEST_F(Timers, SleepAtLeastAsLongAsAsked) {
  const auto start = std::chrono::steady_clock::now();
  run(two_workers, []() -> Task<> { co_await timer::sleep(30); });
  EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(30));
}

TEST_F(Timers, LeaveMessagesQueuedWhileASleeperSleeps) {
  class Sleeper : public Actor<Sleeper, String> {
   public:
    Task<> run() {
      co_await timer::sleep(10);
      for (int i = 0; i < 2; ++i) {
        const String line = co_await receive();
        say(line);
      }
    }
  };
  run(two_workers, []() -> Task<> {
    const auto sleeper = spawn<Sleeper>();
    send(sleeper, String("first"));
    send(sleeper, String("second"));
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("first", "second"));
}

TEST_F(Timers, FireForManyTimedReceivesThatRaceWithMessages) {
  class Racer : public Actor<Racer, Int> {
   public:
    Task<> run() {
      Int got = 0;
      for (int i = 0; i < 100; ++i) {
        const auto n = co_await receive_for(1);
        if (n.is<mesh::Some>()) ++got;
      }
      say(format("over {}", text(got <= 100)));
    }
  };
  class Sender : public Actor<Sender, Int> {
   public:
    Task<> run(Pid<Int> racer) {
      for (int i = 0; i < 50; ++i) {
        co_await timer::sleep(1);
        send(racer, 1);
      }
    }
  };
  run(two_workers, []() -> Task<> {
    for (int i = 0; i < 10; ++i) spawn<Sender>(spawn<Racer>());
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ::testing::SizeIs(10));
}

}  // namespace
}  // namespace mesh::testing
