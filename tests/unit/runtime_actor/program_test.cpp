// Whole programs: exit status, the last words of main, signals (reference 04 section 16).
#include "mesh/program.hpp"

#include <csignal>
#include <thread>

#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ExitedWithCode;

class Program : public ::testing::Test {
 protected:
  Program() { GTEST_FLAG_SET(death_test_style, "threadsafe"); }
};

template <class F>
void run_program(F main_) {
  char name[] = "program";
  char* arguments[] = {name, nullptr};
  std::exit(run_main(1, arguments, main_));
}

class Stuck : public Actor<Stuck, Int> {
 public:
  Task<> run() {
    for (;;) co_await timer::sleep(60'000);
  }
  void terminate() { std::fputs("cleaned up\n", stderr); }
};

TEST_F(Program, EndsWithStatusZeroWhenNothingIsLeftToDo) {
  EXPECT_EXIT(run_program([] { std::fputs("done\n", stderr); }), ExitedWithCode(0), "^done\n$");
}

TEST_F(Program, EndsAtOnceWithStatusOneWhenMainCrashes) {
  EXPECT_EXIT(run_program([] {
                spawn<Stuck>();
                panic("no way", {"main.mpl", 3});
              }),
              ExitedWithCode(1), "^Mesh panic at main.mpl:3: no way\n$");
}

TEST_F(Program, EndsWithStatusZeroWhenAnotherProcessCrashes) {
  class Fragile : public Actor<Fragile, Int> {
   public:
    void run() { panic("crash"); }
  };
  EXPECT_EXIT(run_program([] { spawn<Fragile>(); }), ExitedWithCode(0), "actor <0.2> crashed");
}

TEST_F(Program, EndsInOrderAtATerminationSignal) {
  EXPECT_EXIT(run_program([]() -> Task<> {
                spawn<Stuck>();
                co_await timer::sleep(5);
                ::kill(::getpid(), SIGTERM);
              }),
              ExitedWithCode(143), "cleaned up");
}

TEST_F(Program, EndsInOrderAtAnInterrupt) {
  EXPECT_EXIT(run_program([]() -> Task<> {
                spawn<Stuck>();
                co_await timer::sleep(5);
                ::kill(::getpid(), SIGINT);
              }),
              ExitedWithCode(130), "cleaned up");
}

TEST_F(Program, EndsAtOnceAtASecondSignal) {
  class Slow : public Actor<Slow, Int> {
   public:
    Task<> run() { co_await timer::sleep(60'000); }
    Task<> terminate() {
      ::kill(::getpid(), SIGINT);
      co_await timer::sleep(60'000);
    }
  };
  // Had the program waited for its actors after the first signal, that one would be the status.
  EXPECT_EXIT(run_program([]() -> Task<> {
                spawn<Slow>();
                co_await timer::sleep(5);
                ::kill(::getpid(), SIGTERM);
              }),
              ExitedWithCode(130), "");
}

TEST_F(Program, StopsTreesOfSupervisorsFirst) {
  class Worker : public Actor<Worker, Int> {
   public:
    Task<> run(String name) {
      name_ = name;
      const Int n = co_await receive();
      std::fputs(n == 0 ? "" : "never\n", stderr);
    }
    void terminate() { std::fputs(std::string(format("{} ends\n", name_).view()).c_str(), stderr); }

   private:
    String name_;
  };
  class Root : public Supervisor<Root> {
   public:
    static std::vector<Child> children() {
      return {{.name = "a", .start = [] { return spawn<Worker>("a"); }},
              {.name = "b", .start = [] { return spawn<Worker>("b"); }}};
    }
  };
  EXPECT_EXIT(run_program([]() -> Task<> {
                co_await Root::start();
                spawn<Worker>("c");
                co_await timer::sleep(20);
              }),
              ExitedWithCode(0), "^b ends\na ends\nc ends\n$");
}

TEST_F(Program, ShowsWhatGoesOnAtASignal) {
  class Busy : public Actor<Busy, Int> {
   public:
    Task<> run() {
      const auto never = [](Int n) { return n < 0; };
      const Int n = co_await receive_if(never);
      std::fputs(n == 0 ? "" : "never\n", stderr);
    }
  };
  EXPECT_EXIT(
      run_program([]() -> Task<> {
        const auto busy = spawn<Busy>();
        for (int i = 0; i < 17; ++i) send(busy, i);
        const AnyPid self = self_pid<Unit>();
        std::thread([busy, self] {
          const detail::Mailbox& mailbox = busy.process()->mailbox;
          while (mailbox.queued() != 17 || !mailbox.is_waiting()) std::this_thread::yield();
          while (self.process()->rest.load() != detail::Rest::resting) std::this_thread::yield();
          ::kill(::getpid(), SIGUSR1);
          ::kill(::getpid(), SIGTERM);  // the lower number is seen first
        }).detach();
        co_await timer::sleep(60'000);
      }),
      ExitedWithCode(143),
      "snapshot\n  processes: 2 .0 ready or running, 1 waiting for messages, 1 waiting for events., 0 restarts\n"
      "  workers: .*run queues:.*\n  timers: 1, carriers: .*resident memory: .* MiB\n"
      "  mailbox of <0.2> .*Busy: 17 messages\n$");
}

std::string take_file(const std::string& path) {
  std::FILE* const file = std::fopen(path.c_str(), "r");
  if (file == nullptr) return "no file";
  std::string text(4096, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  std::remove(path.c_str());
  return text;
}

TEST_F(Program, KeepsAJournal) {
  using ::testing::HasSubstr;
  const std::string path = ::testing::TempDir() + "mesh_journal_test";
  class Fragile : public Actor<Fragile, Int> {
   public:
    Task<> run() {
      co_await timer::sleep(1);
      panic("a \"quoted\" text", {"fragile.mpl", 3});
    }
  };
  class Root : public Supervisor<Root> {
   public:
    static std::vector<Child> children() {
      return {{.name = "fragile", .start = [] { return spawn<Fragile>(); }}};
    }
  };
  EXPECT_EXIT(
      {
        ::setenv("MESH_JOURNAL", path.c_str(), 1);
        run_program([]() -> Task<> {
          co_await Root::start();
          co_await timer::sleep(100);
        });
      },
      ExitedWithCode(0), "");
  const std::string text = take_file(path);
  EXPECT_THAT(text, HasSubstr(R"("event":"memory","resident":)"));
  EXPECT_THAT(text, HasSubstr(R"("event":"crash","pid":"<0.3>","name":")"));
  EXPECT_THAT(text, HasSubstr(R"("file":"fragile.mpl","line":3,"message":"a \"quoted\" text","processes":3})"));
  EXPECT_THAT(text, HasSubstr(R"("child":"fragile","reason":"a \"quoted\" text"})"));
}

#if !defined(MESH_THREAD_CARRIERS)  // sanitizers take faults over themselves, and need larger stacks
TEST_F(Program, ReportsAFaultBeforeItDies) {
  const std::string path = ::testing::TempDir() + "mesh_fault_test";
  EXPECT_EXIT(
      {
        ::setenv("MESH_JOURNAL", path.c_str(), 1);
        run_program([] { std::raise(SIGSEGV); });
      },
      ::testing::KilledBySignal(SIGSEGV), "^.mesh-rt. fault: SIGSEGV\n$");
  EXPECT_THAT(take_file(path), ::testing::HasSubstr("\n{\"event\":\"fault\",\"name\":\"SIGSEGV\"}\n"));
}

TEST_F(Program, SaysWhatExceptionNobodyCaught) {
  EXPECT_EXIT(run_program([] { std::thread([] { throw std::runtime_error("lost"); }).join(); }),
              ::testing::KilledBySignal(SIGABRT), "fault: lost\n.*fault: SIGABRT");
}

Int depth_of(Int n) {
  guard_stack();
  volatile Int here = n;
  return n == 0 ? 0 : depth_of(n - 1) + (here > 0 ? 1 : 0);
}

TEST_F(Program, TakesTheSizeOfStacksFromTheEnvironment) {
  EXPECT_EXIT(
      {
        ::setenv("MESH_STACK_SIZE", "1000000", 1);
        run_program([] { std::fputs(std::string(text(depth_of(100'000)).view()).c_str(), stderr); });
      },
      ExitedWithCode(1), "stack overflow");
}
#endif

TEST_F(Program, ReplaysWithASeedFromTheEnvironment) {
  EXPECT_EXIT(
      {
        ::setenv("MESH_SEED", "7", 1);
        run_program([]() -> Task<> {
          co_await timer::sleep(3'600'000);
          panic("an hour later");
        });
      },
      ExitedWithCode(1), "an hour later\n.mesh-rt. seed 7\n");
}

}  // namespace
}  // namespace mesh::testing
