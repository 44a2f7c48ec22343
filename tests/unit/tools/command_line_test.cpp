#include "transpiler/tools/command_line.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mesh2cpp::tools {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::variant<Arguments, Answer> read(std::vector<std::string> words) {
  return read_command_line("mesh2cpp", std::move(words));
}

Arguments arguments(std::vector<std::string> words) { return std::get<Arguments>(read(std::move(words))); }

Answer answer(std::vector<std::string> words) { return std::get<Answer>(read(std::move(words))); }

TEST(CommandLine, WithoutCommandIsBadUsageWithHelp) {
  EXPECT_EQ(answer({}).exit_status, 2);
  EXPECT_THAT(answer({}).text, HasSubstr("Commands:"));
}

TEST(CommandLine, HelpsOnEveryLevel) {
  EXPECT_EQ(answer({"--help"}).exit_status, 0);
  EXPECT_THAT(answer({"-h"}).text, HasSubstr("emit"));
  for (const char* verb : {"run", "build", "check", "emit"}) {
    EXPECT_EQ(answer({verb, "--help"}).exit_status, 0);
    EXPECT_THAT(answer({verb, "-h"}).text, HasSubstr(std::string("mesh2cpp ") + verb));
  }
}

TEST(CommandLine, TellsTheVersionUnderTheNameOfTheTool) {
  EXPECT_THAT(std::get<Answer>(read_command_line("meshc", {"--version"})).text,
              testing::MatchesRegex("meshc [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST(CommandLine, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(answer({"brew"}).exit_status, 2);
  EXPECT_EQ(answer({"check", "--sugar", "x.mpl"}).exit_status, 2);
  EXPECT_EQ(answer({"check"}).exit_status, 2);
  EXPECT_EQ(answer({"check", "a.mpl", "b.mpl"}).exit_status, 2);
  EXPECT_EQ(answer({"build", "x", "--debug", "--release"}).exit_status, 2);
  EXPECT_THAT(answer({"build", "x", "--opt-level", "9"}).text, HasSubstr("invalid value '9' for '--opt-level <N>'"));
}

TEST(CommandLine, GivesTheProgramWhatStandsBehindTheDashes) {
  const Arguments found = arguments({"run", "bank.mpl", "--release", "--", "--debug", "--", "x"});
  EXPECT_THAT(found.program_arguments, ElementsAre("--debug", "--", "x"));
  EXPECT_EQ(found.options.optimisation, 2);
  EXPECT_FALSE(found.options.line_directives);
}

TEST(CommandLine, KnowsTheWaysToCompile) {
  EXPECT_EQ(arguments({"build", "x"}).options.optimisation, 0);
  EXPECT_TRUE(arguments({"build", "x"}).options.debug_info);
  EXPECT_FALSE(arguments({"run", "x"}).options.debug_info);
  EXPECT_TRUE(arguments({"run", "x", "--debug"}).options.line_directives);
  EXPECT_EQ(arguments({"build", "x", "--opt-level", "3"}).options.optimisation, 3);
}

TEST(CommandLine, TakesSeveralFilesOnlyForALibrary) {
  EXPECT_THAT(arguments({"emit", "--library", "bank", "a.mpl", "b.mpl", "-o", "out"}).paths,
              ElementsAre("a.mpl", "b.mpl"));
  EXPECT_EQ(arguments({"check", "--library", "bank", "a.mpl", "b.mpl"}).library, "bank");
  EXPECT_EQ(answer({"emit", "a.mpl", "b.mpl"}).exit_status, 2);
  EXPECT_EQ(answer({"build", "--library", "bank", "a.mpl"}).exit_status, 2);
}

}  // namespace
}  // namespace mesh2cpp::tools
