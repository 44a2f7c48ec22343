#include "transpiler/build/process.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "transpiler/project/failure.hpp"

namespace mesh2cpp::build {
namespace {

Command shell(const std::string& script) { return {"sh", "-c", script}; }

TEST(Process, GivesStatusAndBothOutputsInOrder) {
  const Outcome outcome = run(shell("echo one; echo two >&2; echo three; exit 3"));
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(outcome.output, "one\ntwo\nthree\n");
}

TEST(Process, GivesMoreOutputThanAPipeHolds) {
  EXPECT_EQ(run(shell("head -c 300000 /dev/zero")).output.size(), 300000U);
}

TEST(Process, HasNoInput) { EXPECT_EQ(run({"cat"}).output, ""); }

TEST(Process, CountsASignalLikeAShell) { EXPECT_EQ(run(shell("kill -9 $$")).status, 128 + 9); }

TEST(Process, RefusesAProgramThatDoesNotExist) { EXPECT_THROW((void)run({"no-such-program"}), project::Failure); }

TEST(Process, KeepsTheOrderOfManyCommands) {
  std::vector<Command> commands;
  for (int i = 0; i < 20; ++i) commands.push_back(shell("echo " + std::to_string(i)));
  const std::vector<Outcome> outcomes = run_all(commands);
  ASSERT_EQ(outcomes.size(), 20U);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(outcomes[static_cast<std::size_t>(i)].output, std::to_string(i) + "\n");
}

TEST(Process, FailsForOneCommandAmongMany) {
  const std::vector<Outcome> outcomes = run_all({{"true"}, {"no-such-program"}});
  EXPECT_EQ(outcomes[0].status, 0);
  EXPECT_EQ(outcomes[1].status, 127);
}

TEST(FindingPrograms, LooksAlongThePath) {
  EXPECT_EQ(find_program("sh").filename(), "sh");
  EXPECT_EQ(find_program("/bin/sh"), "/bin/sh");
  EXPECT_TRUE(find_program("no-such-program").empty());
  EXPECT_TRUE(find_program("/tmp").empty());
}

}  // namespace
}  // namespace mesh2cpp::build
