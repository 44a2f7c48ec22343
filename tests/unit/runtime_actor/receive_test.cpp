// Sending and receiving (reference 04 sections 6 and 7).
#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;

class Receive : public Traced<::testing::Test> {};

class Tally : public Actor<Tally, Int> {
 public:
  Task<> run(Int total) {
    for (;;) {
      const Int n = co_await receive();
      if (n == 0) break;
      total += n;
    }
    say(format("total {}", total));
  }
};

TEST_F(Receive, TakesMessagesInTheOrderOfSending) {
  class Ten : public Actor<Ten, Int> {
   public:
    Task<> run() {
      for (int i = 0; i < 10; ++i) {
        const Int n = co_await receive();
        say(text(n));
      }
    }
  };
  Runtime runtime(two_workers);
  const auto ten = spawn<Ten>(runtime);
  for (int i = 0; i < 10; ++i) send(ten, i);
  runtime.wait_until_quiet();
  EXPECT_THAT(trace_.lines(), ElementsAre("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
}

TEST_F(Receive, QueuesMessagesThatComeBeforeTheActorRuns) {
  run(two_workers, []() -> Task<> {
    const auto tally = spawn<Tally>(0);
    send(tally, 1);
    send(tally, 2);
    send(tally, 39);
    send(tally, 0);
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("total 42"));
}

class Picky : public Actor<Picky, Int> {
 public:
  Task<> run() {
    const Int big = co_await receive_if([](const Int& n) { return n > 9; });
    say(format("big {}", big));
    const Int bigger = co_await receive_if([big](const Int& n) { return n > big; });
    say(format("bigger {}", bigger));
    for (int i = 0; i < 3; ++i) {
      const Int n = co_await receive();
      say(text(n));
    }
  }
};

TEST_F(Receive, LeavesMessagesThatDoNotFitInTheirOrder) {
  run(two_workers, []() -> Task<> {
    const auto picky = spawn<Picky>();
    for (const Int n : {1, 2, 10, 3}) send(picky, n);
    co_await timer::sleep(5);
    send(picky, 11);
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("big 10", "bigger 11", "1", "2", "3"));
}

class Patient : public Actor<Patient, Int> {
 public:
  Task<> run(Int milliseconds) {
    const auto n = co_await receive_for(milliseconds);
    say(text(n));
  }
};

TEST_F(Receive, GivesNoneWhenTheTimeIsOver) {
  const auto start = std::chrono::steady_clock::now();
  run(two_workers, []() -> Task<> {
    spawn<Patient>(20);
    co_return;
  });
  EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(20));
  EXPECT_THAT(trace_.lines(), ElementsAre("None"));
}

TEST_F(Receive, GivesTheMessageThatComesInTime) {
  run(two_workers, []() -> Task<> {
    const auto patient = spawn<Patient>(10'000);
    co_await timer::sleep(5);
    send(patient, 7);
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Some(7)"));
}

TEST_F(Receive, WithNoTimeLooksOnce) {
  // One thing after the other: the message is there before its receiver looks.
  run(seeded(1), []() -> Task<> {
    spawn<Patient>(0);
    spawn<Patient>(-5);
    const auto lucky = spawn<Patient>(0);
    send(lucky, 1);
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ::testing::UnorderedElementsAre("None", "None", "Some(1)"));
}

class Choosy : public Actor<Choosy, Int> {
 public:
  Task<> run() {
    const auto n = co_await receive_if_for([](const Int& n) { return n == 5; }, 30);
    say(text(n));
    const Int first = co_await receive();
    say(format("kept {}", first));
  }
};

TEST_F(Receive, ThatDoesNotFitDoesNotRestartTheClock) {
  run(seeded(1), []() -> Task<> {
    const auto choosy = spawn<Choosy>();
    for (int i = 0; i < 10; ++i) {
      co_await timer::sleep(10);
      send(choosy, i < 5 ? i : 5);  // the fitting one comes after 60 ms of virtual time
    }
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("None", "kept 0"));
}

struct Ask {
  Int value;
  Pid<Int> reply_to;
};

class Doubler : public Actor<Doubler, Ask> {
 public:
  Task<> run() {
    for (;;) {
      const Ask ask = co_await receive();
      send(ask.reply_to, ask.value * 2);
    }
  }
};

class Client : public Actor<Client, Int> {
 public:
  Task<> run(Pid<Ask> server) {
    Ask ask{.value = 21, .reply_to = self()};
    send(server, std::move(ask));
    const auto got = co_await receive_for(1000);
    say(text(got));
  }
};

TEST_F(Receive, AnswersThroughAPidInAStruct) {
  run(two_workers, []() -> Task<> {
    spawn<Client>(spawn<Doubler>());
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Some(42)"));
}

TEST_F(Receive, NeverReadsAMessageAsAnotherType) {
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    const AnyPid tally = spawn<Tally>(0);
    send(tally, String("no number"));
    send(tally, 5);
    send(tally, 0);
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("total 5"));
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "[mesh-rt] actor <0.2> dropped a message of another type\n");
}

class Open : public Actor<Open, Any> {
 public:
  Task<> run(Pid<Int> next) {
    const Any first = co_await receive();
    const Any second = co_await receive();
    say(format("{} {} {}", first, second, text(first == second)));
    send(next, first);
    send(next, 0);
  }
};

TEST_F(Receive, InAnOpenMailboxTakesEveryTypeAndSendsItOn) {
  run(two_workers, []() -> Task<> {
    const auto open = spawn<Open>(spawn<Tally>(1));
    send(open, 3);
    send(open, String("three"));
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("3 three false", "total 4"));
}

TEST_F(Receive, SendingToNobodyIsSilent) {
  run(two_workers, []() -> Task<> {
    const auto gone = spawn<Tally>(0);
    send(gone, 0);
    co_await timer::sleep(5);
    send(gone, 1);
    send(Pid<Int>(), 1);
    send(process::whereis("absent"), 1);
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("total 0"));
}

TEST_F(Receive, InAClosureParksAndTakesFromTheSameMailbox) {
  class Nested : public Actor<Nested, Int> {
   public:
    Task<> run() {
      const auto next = [] { return wait(receive()); };
      const Int a = next();
      const Int b = co_await receive();
      const Int c = next();
      say(format("{} {} {}", a, b, c));
    }
  };
  run(two_workers, []() -> Task<> {
    const auto nested = spawn<Nested>();
    for (const Int n : {1, 2, 3}) {
      send(nested, n);
      co_await timer::sleep(2);
    }
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("1 2 3"));
}

TEST_F(Receive, AFilterThatPanicsEndsTheProcess) {
  class Strict : public Actor<Strict, Int> {
   public:
    Task<> run() {
      const Int n = co_await receive_if([](const Int&) -> bool { panic("no such thing"); });
      say(text(n));
    }
  };
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    const auto strict = spawn<Strict>();
    co_await timer::sleep(5);
    send(strict, 1);
  });
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), ::testing::HasSubstr("no such thing"));
}

}  // namespace
}  // namespace mesh::testing
