// Supervisors written in plain C++, under many schedules and with a virtual clock (reference 04 section 13).
#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Supervisors : public SeededTest {};
INSTANTIATE_TEST_SUITE_P(Seeds, Supervisors, ::testing::Range<std::uint64_t>(0, 20));

/// 0 is a crash, 1 a return.
class Worker : public Actor<Worker, Int> {
 public:
  Task<> run(String name) {
    name_ = name;
    process::register_(name, self());
    say(format("{} up", name));
    const Int n = co_await receive();
    if (n == 0) panic(format("{} broke", name));
  }
  void terminate() { say(format("{} down", name_)); }

 private:
  String name_;
};

AnyPid start_worker(const String& name) { return spawn<Worker>(name); }
Child worker(const String& name, Restart restart = Restart::permanent) {
  return {.name = name, .start = [name] { return start_worker(name); }, .restart = restart};
}

AnyPid fail_after_a_while() {
  wait(timer::sleep(5));
  panic("no room");
}

Task<> tell(String name, Int what) {
  send(process::whereis(name), what);
  co_await timer::sleep(5);
}

class Trio : public Supervisor<Trio> {
 public:
  static std::vector<Child> children() { return {worker("a"), worker("b"), worker("c")}; }
};

TEST_P(Supervisors, StartReturnsWhenTheChildrenHaveBeenStarted) {
  run_seeded([]() -> Task<> {
    const Pid<> root = co_await Trio::start();
    say(format("started {}", process::alive(root)));
    co_await timer::sleep(5);
  });
  EXPECT_THAT(trace_.lines(),
              ::testing::UnorderedElementsAre("started true", "a up", "b up", "c up", "c down", "b down", "a down"));
  // At the end of the program the tree is stopped in reverse order of start.
  const std::vector<std::string> lines = trace_.lines();
  EXPECT_THAT(std::vector<std::string>(lines.end() - 3, lines.end()), ElementsAre("c down", "b down", "a down"));
}

class Types : public Supervisor<Types> {
 public:
  static constexpr RestartLimit limit{.restarts = 10, .seconds = 5};
  static std::vector<Child> children() {
    return {worker("p"), worker("t", Restart::transient), worker("x", Restart::temporary)};
  }
};

TEST_P(Supervisors, RestartTypesDecideWhoComesBack) {
  run_seeded([]() -> Task<> {
    const Pid<> root = co_await Types::start();
    co_await timer::sleep(5);
    for (const String& name : {String("p"), String("t"), String("x")}) {
      co_await tell(name, 0);
      say(format("{} {}", name, process::alive(process::whereis(name))));
    }
    for (const String& name : {String("p"), String("t")}) {
      co_await tell(name, 1);
      say(format("{} {}", name, process::alive(process::whereis(name))));
    }
    process::exit(root, "kill");
    co_await timer::sleep(5);
  });
  const std::vector<std::string> lines = trace_.lines();
  ASSERT_EQ(lines.size(), 17U);
  EXPECT_THAT(std::vector<std::string>(lines.begin() + 3, lines.begin() + 16),
              ElementsAre("p down", "p up", "p true", "t down", "t up", "t true", "x down", "x false", "p down", "p up",
                          "p true", "t down", "t false"));
}

class AllForOne : public Supervisor<AllForOne> {
 public:
  static constexpr Strategy strategy = Strategy::one_for_all;
  static std::vector<Child> children() { return {worker("a"), worker("b"), worker("c", Restart::transient)}; }
};

TEST_P(Supervisors, OneForAllStartsAllAgainInOrder) {
  run_seeded([]() -> Task<> {
    co_await AllForOne::start();
    co_await timer::sleep(5);
    say("-");
    co_await tell("c", 1);
    say("-");
    co_await tell("b", 0);
    say("-");
    process::exit(process::whereis("root"), "kill");
  });
  const std::vector<std::string> lines = trace_.lines();
  const std::vector<std::string> middle(std::find(lines.begin(), lines.end(), "-"), lines.end());
  ASSERT_GE(middle.size(), 9U);
  // A transient child that had finished is started with the others.
  EXPECT_THAT(std::vector<std::string>(middle.begin(), middle.begin() + 5),
              ElementsAre("-", "c down", "-", "b down", "a down"));
  EXPECT_THAT(std::vector<std::string>(middle.begin() + 5, middle.begin() + 8),
              ::testing::UnorderedElementsAre("a up", "b up", "c up"));
}

class RestForOne : public Supervisor<RestForOne> {
 public:
  static constexpr Strategy strategy = Strategy::rest_for_one;
  static std::vector<Child> children() { return {worker("a"), worker("b"), worker("c")}; }
};

TEST_P(Supervisors, RestForOneStartsThoseBehindItAgain) {
  run_seeded([]() -> Task<> {
    co_await RestForOne::start();
    co_await timer::sleep(5);
    say("-");
    co_await tell("b", 0);
    say("-");
  });
  const std::vector<std::string> lines = trace_.lines();
  ASSERT_EQ(lines.size(), 12U);
  EXPECT_THAT(std::vector<std::string>(lines.begin() + 3, lines.begin() + 6), ElementsAre("-", "b down", "c down"));
  EXPECT_THAT(std::vector<std::string>(lines.begin() + 6, lines.begin() + 8),
              ::testing::UnorderedElementsAre("b up", "c up"));
  EXPECT_EQ(lines[8], "-");
}

class Limited : public Supervisor<Limited> {
 public:
  static constexpr RestartLimit limit{.restarts = 2, .seconds = 10};
  static constexpr Location where{"root.mpl", 3};
  static std::vector<Child> children() { return {worker("a"), worker("b")}; }
};

TEST_P(Supervisors, GivesUpAtItsLimitAndStopsTheOthers) {
  run_seeded([]() -> Task<> {
    const Pid<> root = co_await Limited::start();
    co_await timer::sleep(5);
    co_await tell("b", 0);
    co_await tell("b", 0);
    say(format("{}", process::alive(root)));
    co_await tell("b", 0);
    say(format("{} {}", process::alive(root), process::alive(process::whereis("a"))));
  });
  const std::vector<std::string> lines = trace_.lines();
  ASSERT_EQ(lines.size(), 10U);
  EXPECT_THAT(std::vector<std::string>(lines.begin() + 2, lines.end()),
              ElementsAre("b down", "b up", "b down", "b up", "true", "b down", "a down", "false false"));
  EXPECT_THAT(stderr_, HasSubstr("Mesh panic at root.mpl:3: restart limit exceeded: 2 restarts in 10 seconds\n"));
}

class Patient : public Supervisor<Patient> {
 public:
  static constexpr RestartLimit limit{.restarts = 1, .seconds = 1};
  static std::vector<Child> children() { return {worker("a")}; }
};

TEST_P(Supervisors, FailuresThatAreFarApartAreForgotten) {
  run_seeded([]() -> Task<> {
    const Pid<> root = co_await Patient::start();
    for (int i = 0; i < 5; ++i) {
      co_await timer::sleep(1500);
      co_await tell("a", 0);
    }
    say(format("{}", process::alive(root)));
  });
  const std::vector<std::string> lines = trace_.lines();
  EXPECT_EQ(lines[lines.size() - 2], "true");
}

class Unlucky : public Supervisor<Unlucky> {
 public:
  static std::vector<Child> children() {
    return {worker("a"), worker("b"), {.name = "c", .start = fail_after_a_while}, worker("d")};
  }
};
class NoPid : public Supervisor<NoPid> {
 public:
  static std::vector<Child> children() {
    return {{.name = "nobody", .start = [] { return AnyPid(); }}};
  }
};

TEST_P(Supervisors, AFailedStartStopsWhatWasStarted) {
  run_seeded([]() -> Task<> {
    const Pid<> root = co_await Unlucky::start();
    say(format("{}", process::alive(root)));
    const Pid<> other = co_await NoPid::start();
    say(format("{}", process::alive(other)));
  });
  EXPECT_THAT(stderr_, HasSubstr("child 'c' failed to start: no room\n"));
  EXPECT_THAT(stderr_, HasSubstr("child 'nobody' failed to start: noproc\n"));
  const std::vector<std::string> lines = trace_.lines();
  EXPECT_EQ(lines.back(), "false");
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "d up"), 0);
  EXPECT_LT(std::find(lines.begin(), lines.end(), "b down"), std::find(lines.begin(), lines.end(), "a down"));
}

class Quick : public Actor<Quick, Int> {
 public:
  void run() { say("quick"); }
};

class Hasty : public Supervisor<Hasty> {
 public:
  static std::vector<Child> children() {
    return {{.name = "quick", .start = [] { return spawn<Quick>(); }}};
  }
};

TEST_P(Supervisors, AChildThatEndsAtOnceCounts) {
  run_seeded([]() -> Task<> {
    const Pid<> root = co_await Hasty::start();
    co_await timer::sleep(50);
    say(format("{}", process::alive(root)));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("quick", "quick", "quick", "quick", "false"));
}

class Stubborn : public Actor<Stubborn, ExitNotice> {
 public:
  Task<> run() {
    process::trap_exit();
    for (;;) {
      const ExitNotice notice = co_await receive();
      say(format("asked: {}", std::get<2>(notice)));
    }
  }
  void terminate() { say("never"); }
};

class Mixed : public Supervisor<Mixed> {
 public:
  static std::vector<Child> children() {
    return {worker("a"),
            {.name = "stubborn", .start = [] { return spawn<Stubborn>(); }, .shutdown = Shutdown(100)},
            {.name = "b", .start = [] { return start_worker("b"); }, .shutdown = brutal_kill}};
  }
};

TEST_P(Supervisors, AStubbornChildIsKilledWhenItsTimeIsOver) {
  run_seeded([]() -> Task<> {
    const Pid<> root = co_await Mixed::start();
    co_await timer::sleep(5);
    process::exit(root, "shutdown");
    co_await timer::sleep(90);
    say(format("{}", process::alive(root)));
    co_await timer::sleep(20);
    say(format("{}", process::alive(root)));
  });
  const std::vector<std::string> lines = trace_.lines();
  ASSERT_EQ(lines.size(), 6U);
  EXPECT_THAT(std::vector<std::string>(lines.begin() + 2, lines.end()),
              ElementsAre("asked: shutdown", "true", "a down", "false"));
}

class Inner : public Supervisor<Inner> {
 public:
  static constexpr RestartLimit limit{.restarts = 1, .seconds = 5};
  static std::vector<Child> children() { return {worker("inner")}; }
};
class Outer : public Supervisor<Outer> {
 public:
  static std::vector<Child> children() {
    return {worker("outer"), {.name = "tree", .start = [] { return wait(Inner::start()); }}};
  }
};

TEST_P(Supervisors, TreesAreStartedAgainByTheirParents) {
  run_seeded([]() -> Task<> {
    const Pid<> outer = co_await Outer::start();
    co_await timer::sleep(5);
    say("-");
    for (int i = 0; i < 4; ++i) co_await tell("inner", 0);
    say(format("{}", process::alive(outer)));
    co_await tell("inner", 7);
  });
  const std::vector<std::string> lines = trace_.lines();
  const auto from = std::find(lines.begin(), lines.end(), "-");
  EXPECT_THAT(std::vector<std::string>(from, lines.end()).at(9), "true");
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "inner up"), 6);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "outer up"), 1);
  EXPECT_THAT(stderr_, HasSubstr("restart limit exceeded: 1 restarts in 5 seconds"));
}

TEST_P(Supervisors, AKilledSupervisorTakesItsTreeAlong) {
  run_seeded([]() -> Task<> {
    const Pid<> outer = co_await Outer::start();
    co_await timer::sleep(5);
    process::exit(outer, "kill");
    co_await timer::sleep(5);
    say(format("{} {}", process::alive(process::whereis("outer")), process::alive(process::whereis("inner"))));
  });
  EXPECT_EQ(trace_.lines().back(), "false false");
  EXPECT_EQ(trace_.lines().size(), 5U);
}

class Tied : public Supervisor<Tied> {
 public:
  static std::vector<Child> children() { return {worker("a")}; }
};

TEST_P(Supervisors, ACrashOfALinkedStrangerStopsTheTree) {
  class Stranger : public Actor<Stranger, Int> {
   public:
    Task<> run(AnyPid root) {
      process::link(root);
      const Int n = co_await receive();
      if (n == 0) panic("stranger");
    }
  };
  run_seeded([]() -> Task<> {
    const Pid<> root = co_await Tied::start();
    const auto quiet = spawn<Stranger>(root);
    const auto loud = spawn<Stranger>(root);
    co_await timer::sleep(5);
    send(quiet, 1);
    co_await timer::sleep(5);
    say(format("{}", process::alive(root)));
    send(loud, 0);
    co_await timer::sleep(5);
    say(format("{}", process::alive(root)));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("a up", "true", "a down", "false"));
}

class Hosted : public Supervisor<Hosted> {
 public:
  static std::vector<Child> children() { return {worker("a")}; }
};

TEST(SupervisorsOfHosts, AreStartedFromAThread) {
  Trace lines;
  trace = &lines;
  {
    Runtime runtime(two_workers);
    const Pid<> root = start<Hosted>(runtime);
    EXPECT_TRUE(process::alive(root));
    while (lines.lines().empty()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_THAT(lines.lines(), ElementsAre("a up", "a down"));
}

}  // namespace
}  // namespace mesh::testing
