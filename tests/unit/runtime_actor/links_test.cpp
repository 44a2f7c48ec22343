// Links, monitors, exit signals and their notices (reference 04 sections 8 to 10).
#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class Links : public SeededTest {};
INSTANTIATE_TEST_SUITE_P(Seeds, Links, ::testing::Range<std::uint64_t>(0, 20));

/// Ends as it is told: 0 a crash, 1 a return, everything else is said.
class Victim : public Actor<Victim, Int> {
 public:
  Task<> run(String name) {
    name_ = name;
    for (;;) {
      const Int n = co_await receive();
      if (n == 0) panic("zero", {"victim.mpl", 7});
      if (n == 1) co_return;
      say(format("{} got {}", name, n));
    }
  }
  void terminate() { say(format("{} ends", name_)); }

 private:
  String name_;
};

/// Like Victim, linked to another process.
class Tied : public Actor<Tied, Int> {
 public:
  Task<> run(String name, AnyPid other) {
    name_ = name;
    process::link(other);
    const Int n = co_await receive();
    say(format("{} got {}", name, n));
  }
  void terminate() { say(format("{} ends", name_)); }

 private:
  String name_;
};

class Watcher : public Actor<Watcher, DownNotice> {
 public:
  Task<> run(AnyPid target) {
    const Int reference = process::monitor(target);
    const DownNotice notice = co_await receive();
    say(format("down {} {} {}", std::get<1>(notice) == reference, std::get<2>(notice) == target, std::get<3>(notice)));
  }
};

class Trapper : public Actor<Trapper, ExitNotice> {
 public:
  Task<> run(AnyPid target) {
    process::trap_exit();
    process::link(target);
    for (;;) {
      const ExitNotice notice = co_await receive();
      say(format("exit {} {}", std::get<1>(notice) == target, std::get<2>(notice)));
    }
  }
};

TEST_P(Links, ACrashTakesTheLinkedOnesAlong) {
  run_seeded([]() -> Task<> {
    const auto a = spawn<Victim>("a");
    const auto b = spawn<Tied>("b", a);
    const auto c = spawn<Tied>("c", b);
    co_await timer::sleep(5);
    send(a, 0);
    co_await timer::sleep(5);
    say(format("{} {} {}", process::alive(a), process::alive(b), process::alive(c)));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("a ends", "b ends", "c ends", "false false false"));
  EXPECT_THAT(stderr_, HasSubstr("crashed: Mesh panic at victim.mpl:7: zero\n"));
  EXPECT_EQ(stderr_.find("crashed"), stderr_.rfind("crashed")) << "linked exits are no crashes of their own";
}

TEST_P(Links, AQuietEndTakesNobodyAlong) {
  run_seeded([]() -> Task<> {
    const auto a = spawn<Victim>("a");
    const auto b = spawn<Tied>("b", a);
    co_await timer::sleep(5);
    send(a, 1);
    co_await timer::sleep(5);
    send(b, 5);
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("a ends", "b got 5", "b ends"));
}

TEST_P(Links, AnUnlinkedProcessStays) {
  run_seeded([]() -> Task<> {
    class Loose : public Actor<Loose, Int> {
     public:
      Task<> run(AnyPid other) {
        process::link(other);
        process::link(other);
        process::unlink(other);
        const Int n = co_await receive();
        say(format("loose got {}", n));
      }
    };
    const auto a = spawn<Victim>("a");
    const auto b = spawn<Loose>(a);
    co_await timer::sleep(5);
    send(a, 0);
    co_await timer::sleep(5);
    send(b, 5);
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("a ends", "loose got 5"));
}

TEST_P(Links, ALinkToNobodyOrOneselfDoesNothing) {
  run_seeded([]() -> Task<> {
    const auto a = spawn<Victim>("a");
    send(a, 0);
    co_await timer::sleep(5);
    process::link(a);
    process::link(AnyPid());
    process::unlink(a);
    process::exit(AnyPid(), "kill");
    say("still here");
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("a ends", "still here"));
}

TEST_P(Links, ATrappedExitIsANotice) {
  run_seeded([]() -> Task<> {
    const auto a = spawn<Victim>("a");
    const auto trapper = spawn<Trapper>(a);
    co_await timer::sleep(5);
    send(a, 0);
    co_await timer::sleep(5);
    process::exit(trapper, "go away");
    process::exit(trapper, "normal");
    co_await timer::sleep(5);
    process::exit(trapper, "kill");
    co_await timer::sleep(5);
    say(format("{}", process::alive(trapper)));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("a ends", "exit true zero", "exit false go away", "false"));
}

TEST_P(Links, AMonitorTellsOnceWhy) {
  run_seeded([]() -> Task<> {
    const auto returned = spawn<Victim>("a");
    const auto crashed = spawn<Victim>("b");
    const auto killed = spawn<Victim>("c");
    spawn<Watcher>(returned);
    co_await timer::sleep(5);
    send(returned, 1);
    co_await timer::sleep(5);
    spawn<Watcher>(crashed);
    co_await timer::sleep(5);
    send(crashed, 0);
    co_await timer::sleep(5);
    spawn<Watcher>(killed);
    co_await timer::sleep(5);
    process::exit(killed, "kill");
    co_await timer::sleep(5);
    spawn<Watcher>(killed);
    spawn<Watcher>(AnyPid());
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("a ends", "down true true normal", "b ends", "down true true zero",
                                          "down true true killed", "down true true noproc", "down true true noproc"));
}

TEST_P(Links, ADemonitoredProcessIsNotReported) {
  class Twice : public Actor<Twice, DownNotice> {
   public:
    Task<> run(Pid<Int> target) {
      const Int first = process::monitor(target);
      const Int second = process::monitor(target);
      const Int taken_back = process::demonitor(first);
      const Int once_more = process::demonitor(first);
      say(format("{} {} {}", taken_back, once_more, process::demonitor(second + 1)));
      send(target, 1);
      const DownNotice notice = co_await receive();
      say(format("{}", std::get<1>(notice) == second));
      const auto more = co_await receive_for(20);
      say(format("{} {}", more.template is<Some>(), process::demonitor(second)));
    }
  };
  run_seeded([]() -> Task<> {
    spawn<Twice>(spawn<Victim>("a"));
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("0 1 1", "a ends", "true", "false 1"));
}

TEST_P(Links, NoticesReachOnlyThoseWhoTakeThem) {
  class Open : public Actor<Open, Any> {
   public:
    Task<> run(AnyPid target) {
      process::monitor(target);
      process::link(target);
      process::trap_exit();
      const auto message = co_await receive_for(50);
      say(format("{}", message.template is<Some>()));
    }
  };
  class Counter : public Actor<Counter, Int> {
   public:
    Task<> run(AnyPid target) {
      process::monitor(target);
      process::link(target);
      const Int n = co_await receive();
      say(text(n));
    }
  };
  run_seeded([]() -> Task<> {
    const auto a = spawn<Victim>("a");
    spawn<Open>(a);
    const auto counter = spawn<Counter>(a);
    co_await timer::sleep(5);
    send(a, 1);
    co_await timer::sleep(5);
    send(counter, 3);
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("a ends", "3", "false"));
}

TEST_P(Links, AnExitSignalEndsAProcess) {
  run_seeded([]() -> Task<> {
    const auto asked = spawn<Victim>("a");
    const auto told = spawn<Victim>("b");
    const auto killed = spawn<Victim>("c");
    spawn<Watcher>(told);
    co_await timer::sleep(5);
    process::exit(asked, "normal");
    co_await timer::sleep(5);
    process::exit(told, "enough");
    co_await timer::sleep(5);
    process::exit(killed, "kill");
    co_await timer::sleep(5);
    process::exit(asked, "shutdown");
    co_await timer::sleep(5);
    say(format("{} {} {}", process::alive(asked), process::alive(told), process::alive(killed)));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("b ends", "down true true enough", "a ends", "false false false"));
  EXPECT_THAT(stderr_, Not(HasSubstr("crashed")));
}

TEST_P(Links, AProcessCanEndItself) {
  class Quitter : public Actor<Quitter, Int> {
   public:
    Task<> run(String reason) {
      process::trap_exit();
      co_await timer::sleep(5);
      process::exit(self(), reason);
      say("never");
    }
    void terminate() { say("quitter ends"); }
  };
  run_seeded([]() -> Task<> {
    for (const String& reason : {String("normal"), String("tired"), String("kill")}) {
      spawn<Watcher>(spawn<Quitter>(reason));
      co_await timer::sleep(20);
    }
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("quitter ends", "down true true normal", "quitter ends",
                                          "down true true tired", "down true true killed"));
}

TEST_P(Links, ATerminateClauseCanBeKilled) {
  class Stubborn : public Actor<Stubborn, Int> {
   public:
    Task<> run() {
      const Int n = co_await receive();
      say(text(n));
    }
    Task<> terminate() {
      say("stubborn");
      co_await timer::sleep(1'000'000);
      say("never");
    }
  };
  run_seeded([]() -> Task<> {
    const auto stubborn = spawn<Stubborn>();
    spawn<Watcher>(stubborn);
    co_await timer::sleep(5);
    process::exit(stubborn, "shutdown");
    co_await timer::sleep(5);
    process::exit(stubborn, "enough");
    co_await timer::sleep(5);
    say(format("{}", process::alive(stubborn)));
    process::exit(stubborn, "kill");
    co_await timer::sleep(5);
    say(format("{}", process::alive(stubborn)));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("stubborn", "true", "down true true killed", "false"));
}

TEST_P(Links, NamesAreFreeBeforeNoticesArrive) {
  class Heir : public Actor<Heir, DownNotice> {
   public:
    Task<> run(AnyPid target) {
      process::monitor(target);
      const DownNotice notice = co_await receive();
      say(format("{}", process::register_("throne", self())));
    }
  };
  run_seeded([]() -> Task<> {
    const auto king = spawn<Victim>("king");
    process::register_("throne", king);
    spawn<Heir>(king);
    co_await timer::sleep(5);
    send(king, 0);
    co_await timer::sleep(5);
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("king ends", "0"));
}

TEST(LinksOfMany, AThousandGoDownTogether) {
  // A chain, a star, and everybody crashes at once: no bond survives, no deadlock.
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    class Knot : public Actor<Knot, Int> {
     public:
      Task<> run(AnyPid center, AnyPid previous) {
        process::link(center);
        process::link(previous);
        process::monitor(previous);
        const Int n = co_await receive();
        panic(text(n));
      }
    };
    const auto center = spawn<Knot>(AnyPid(), AnyPid());
    std::vector<Pid<Int>> knots;
    AnyPid previous;
    for (int i = 0; i < 1000; ++i) {
      knots.push_back(spawn<Knot>(center, previous));
      previous = knots.back();
    }
    for (const Pid<Int>& knot : knots) send(knot, 1);
    for (const Pid<Int>& knot : knots) {
      while (process::alive(knot)) co_await timer::sleep(1);
    }
    while (process::alive(center)) co_await timer::sleep(1);
  });
  ::testing::internal::GetCapturedStderr();
}

}  // namespace
}  // namespace mesh::testing
