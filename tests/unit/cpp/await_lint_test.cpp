// One test per form of `co_await` that a compiler gets wrong; the reason stands in design section 4.5.
#include "transpiler/cpp/await_lint.hpp"

#include <gmock/gmock.h>

namespace mesh2cpp::cpp {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Expr waiting(std::vector<Expr> arguments = {}) { return await(call("ready", std::move(arguments))); }

Function coroutine(Block body) {
  return {.result = {.name = "mesh::Task<>"},
          .name = "run",
          .body_form = Body::block,
          .body = std::move(body),
          .is_coroutine = true};
}

std::vector<std::string> findings(Function function) {
  return lint_awaits(Unit{.path = "test.cpp", .members = {{std::move(function)}}});
}

std::vector<std::string> findings(Block body) { return findings(coroutine(std::move(body))); }

Stmt declare(Expr value) { return {Declare{{.name = "auto"}, "x", std::move(value)}}; }

Expr closure(std::vector<Capture> captures) {
  return lambda(Lambda{std::move(captures), {}, {}, std::make_shared<const Block>()});
}

TEST(AwaitLint, AcceptsAnAwaitThatStandsAloneInItsStatement) {
  EXPECT_THAT(findings(Block{declare(waiting({name("a"), literal(std::int64_t{1})})), {Evaluate{waiting()}}}),
              IsEmpty());
}

TEST(AwaitLint, AcceptsCallsInTheOperand) {
  EXPECT_THAT(findings(Block{{Evaluate{waiting({moved(name("a")), call("mesh::spawn", {})})}}}), IsEmpty());
}

TEST(AwaitLint, AcceptsAClosureWithoutCapturesInTheOperand) {
  EXPECT_THAT(findings(Block{declare(waiting({closure({})}))}), IsEmpty());
}

TEST(AwaitLint, RejectsAConditionWhichGccBranchesWrongOn) {
  EXPECT_THAT(findings(Block{{If{.condition = waiting()}}}), ElementsAre(HasSubstr("in a condition")));
  EXPECT_THAT(findings(Block{{If{.declaration = Declare{{.name = "auto"}, "x", waiting()}}}}),
              ElementsAre(HasSubstr("in a condition")));
  EXPECT_THAT(findings(Block{{While{waiting(), {}}}}), ElementsAre(HasSubstr("in a condition")));
}

TEST(AwaitLint, RejectsAConditionalOperatorWhichLosesResults) {
  EXPECT_THAT(findings(Block{declare(conditional(name("a"), waiting(), name("b")))}),
              ElementsAre(HasSubstr("inside another expression")));
}

TEST(AwaitLint, RejectsASwitchWhichCrashes) {
  EXPECT_THAT(findings(Block{{Switch{waiting(), {}}}}), ElementsAre(HasSubstr("in a switch")));
}

TEST(AwaitLint, RejectsAnArgumentList) {
  EXPECT_THAT(findings(Block{{Evaluate{call("print", {waiting()})}}}),
              ElementsAre(HasSubstr("inside another expression")));
  EXPECT_THAT(findings(Block{{Evaluate{await(call("ready", {waiting()}))}}}), ElementsAre(HasSubstr("argument list")));
}

TEST(AwaitLint, RejectsAReturnStatement) {
  EXPECT_THAT(findings(Block{{Return{waiting(), true}}}), ElementsAre(HasSubstr("in a return statement")));
}

TEST(AwaitLint, RejectsAnOperatorAroundIt) {
  EXPECT_THAT(findings(Block{declare(binary("+", waiting(), literal(std::int64_t{1})))}),
              ElementsAre(HasSubstr("inside another expression")));
}

TEST(AwaitLint, RejectsAnAssignment) {
  EXPECT_THAT(findings(Block{{Assign{name("x"), waiting()}}}), ElementsAre(HasSubstr("bind the value")));
}

TEST(AwaitLint, RejectsTheHeadOfALoop) {
  EXPECT_THAT(findings(Block{{ForRange{{.name = "auto"}, {"x"}, waiting(), {}}}}),
              ElementsAre(HasSubstr("head of a loop")));
}

TEST(AwaitLint, RejectsAnAggregateInTheOperandWhichIsDestroyedTwice) {
  const Expr request = aggregate({.name = "Withdraw"}, {"by"}, {literal(std::string("ada"))});
  EXPECT_THAT(findings(Block{declare(waiting({request}))}), ElementsAre(HasSubstr("braced list in the operand")));
}

TEST(AwaitLint, RejectsABracedListInTheOperandWhichDoesNotCompile) {
  EXPECT_THAT(findings(Block{declare(waiting({construct({.name = "mesh::List<mesh::Int>"}, {name("a")})}))}),
              ElementsAre(HasSubstr("braced list in the operand")));
}

TEST(AwaitLint, RejectsACapturingClosureInTheOperandWhichIsDestroyedTwice) {
  EXPECT_THAT(findings(Block{declare(waiting({closure({{"limit"}})}))}),
              ElementsAre(HasSubstr("capturing closure in the operand")));
}

TEST(AwaitLint, RejectsAStructuredBindingWhichLeaks) {
  EXPECT_THAT(findings(Block{{Decompose{{.name = "auto"}, {"a", "b"}, waiting()}}}),
              ElementsAre(HasSubstr("bind the whole value")));
}

TEST(AwaitLint, RejectsACoroutineLambdaThatCaptures) {
  const Lambda lambda_coroutine{{{"limit"}}, {}, {}, std::make_shared<const Block>(), true};
  EXPECT_THAT(findings(Block{declare(lambda(lambda_coroutine))}), ElementsAre(HasSubstr("captures nothing")));
}

TEST(AwaitLint, RejectsReferenceParametersOfCoroutines) {
  Function function = coroutine({});
  function.parameters.push_back({const_reference({.name = "mesh::String"}), "text"});
  EXPECT_THAT(findings(function), ElementsAre(HasSubstr("parameters by value")));
}

TEST(AwaitLint, RejectsAnAwaitInPlainCode) {
  Function function = coroutine(Block{declare(waiting())});
  function.is_coroutine = false;
  EXPECT_THAT(findings(function), ElementsAre(HasSubstr("no coroutine")));
}

TEST(AwaitLint, LooksIntoClosuresAndNestedStatements) {
  const Expr plain = lambda(Lambda{{}, {}, {}, std::make_shared<const Block>(Block{{Evaluate{waiting()}}})});
  EXPECT_THAT(findings(Block{declare(plain)}), ElementsAre(HasSubstr("no coroutine")));
  EXPECT_THAT(findings(Block{{Loop{{{If{.condition = name("a"), .then = {{Return{waiting(), true}}}}}}}}}),
              ElementsAre(HasSubstr("in a return statement")));
}

}  // namespace
}  // namespace mesh2cpp::cpp
