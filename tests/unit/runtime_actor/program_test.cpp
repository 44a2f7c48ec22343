// Whole programs: exit status, the last words of main, signals (reference 04 section 16).
#include "mesh/program.hpp"

#include <csignal>

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
