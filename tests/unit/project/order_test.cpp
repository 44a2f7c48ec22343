#include "transpiler/project/order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "transpiler/project/failure.hpp"

namespace mesh2cpp::project {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const std::vector<Dependent>& modules) {
  std::vector<std::string> found;
  for (const std::size_t i : compilation_order(modules)) found.push_back(modules[i].name);
  return found;
}

std::string refusal(const std::vector<Dependent>& modules) {
  try {
    names(modules);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

TEST(CompilationOrder, OfNothingIsNothing) { EXPECT_THAT(names({}), IsEmpty()); }

TEST(CompilationOrder, OfTheDiamondPutsTheSharedModuleFirst) {
  EXPECT_THAT(names({{"A", {2}}, {"B", {2}}, {"C", {}}, {"Main", {0, 1}}}), ElementsAre("C", "A", "B", "Main"));
}

TEST(CompilationOrder, TakesIndependentModulesByName) {
  EXPECT_THAT(names({{"Zeta", {}}, {"Beta", {}}, {"Alpha", {}}}), ElementsAre("Alpha", "Beta", "Zeta"));
}

TEST(CompilationOrder, AppendsWhatBecomesReadyBehindTheQueue) {
  // A frees Late at once, but B was ready before.
  EXPECT_THAT(names({{"A", {}}, {"B", {}}, {"Late", {0}}}), ElementsAre("A", "B", "Late"));
}

TEST(CompilationOrder, CountsAModuleOnceThatIsImportedTwice) {
  EXPECT_THAT(names({{"A", {1, 1}}, {"B", {}}}), ElementsAre("B", "A"));
}

TEST(CompilationOrder, RefusesACycle) {
  EXPECT_EQ(refusal({{"A", {1}}, {"B", {0}}}), "Circular dependency: A -> B -> A");
}

TEST(CompilationOrder, ShowsOnlyTheCycleAndNotTheWayThere) {
  EXPECT_EQ(refusal({{"A", {1}}, {"B", {2}}, {"C", {1}}}), "Circular dependency: B -> C -> B");
}

TEST(CompilationOrder, FollowsTheFirstUnfinishedDependency) {
  EXPECT_EQ(refusal({{"A", {3, 1}}, {"B", {0}}, {"C", {0}}, {"Done", {}}}), "Circular dependency: A -> B -> A");
}

TEST(CompilationOrder, RefusesAModuleThatImportsItself) {
  EXPECT_EQ(refusal({{"Utils", {0}}}), "Module 'Utils' cannot import itself");
}

}  // namespace
}  // namespace mesh2cpp::project
