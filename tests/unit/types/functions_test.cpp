#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Functions, ClausesShareTheirTypes) {
  const Checked checked("fn name(0) = \"none\"\nfn name(n) = \"some ${n}\"\nfn main() do end");
  EXPECT_EQ(checked.type_of("name"), "(Int) -> String");
  EXPECT_THAT(findings_in("fn f(0) = 1\nfn f(n) = \"n\""), ElementsAre("E0001 expected Int, found String"));
}

TEST(Functions, ClausesAreOneMatchOverTheParameters) {
  const Checked checked("fn name(0) = \"none\"\nfn name(n) = \"some\"\nfn main() do end");
  const typed::Function* name = checked.function("name");
  ASSERT_EQ(name->parameters.size(), 1U);
  EXPECT_EQ(name->parameters.front()->name, "n");
  const auto& match = std::get<typed::Match>(name->body.result->node);
  EXPECT_TRUE(match.clauses);
  EXPECT_EQ(match.arms.size(), 2U);
}

TEST(Functions, ASingleClauseOfNamesIsItsBlock) {
  const Checked checked("fn add(a, b) = a + b\nfn main() do end");
  EXPECT_TRUE(std::holds_alternative<typed::Binary>(checked.function("add")->body.result->node));
}

TEST(Functions, ACatchAllClauseIsTheLast) {
  const Checked checked("fn f(n) = n\nfn f(0) = 0\nfn main() do end");
  EXPECT_THAT(checked.findings(), ElementsAre("E0022 catch-all clause must be the last clause of function `f/1`"));
  EXPECT_THAT(findings_in("fn f(None) = 0\nfn f(Some(n)) = n"), IsEmpty());
}

TEST(Functions, ClausesStandTogether) {
  EXPECT_THAT(findings_in("fn f(0) = 0\nfn g() = 1\nfn f(n) = n"),
              ::testing::Contains("E0023 function `f/1` already defined; multi-clause functions must have consecutive "
                                  "clauses"));
}

TEST(Functions, DoNotHaveSelf) {
  EXPECT_THAT(findings_in("fn f(None, self) = 1"), ElementsAre("E0004 undefined variable: self"));
}

TEST(Functions, ModifiersOfLaterClausesAreIgnored) {
  EXPECT_THAT(findings_in("fn f(0) = 0\npub fn f(n) = n"),
              ElementsAre("W0002 visibility on non-first clause of `f` will be ignored"));
}

TEST(Functions, LocalOnesCaptureRecurseAndGeneralise) {
  const Checked checked(
      "fn main() do\nlet base = 10\nfn sum(n) do if n == 0 do base else n + sum(n - 1) end end\n"
      "fn same(x) do x end\nprintln(\"${sum(3)} ${same(1)} ${same(\"a\")}\")\nend");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.type_of("sum"), "(Int) -> Int");
  EXPECT_EQ(checked.type_of("same"), "<T>(T) -> T");
  EXPECT_TRUE(checked.function("sum")->is_local);
}

TEST(Functions, ClosuresHaveClausesOfOneArity) {
  EXPECT_THAT(findings_in_main("let f = fn 0 -> \"zero\" | n -> \"n\" end\nprintln(f(1))"), IsEmpty());
  EXPECT_THAT(
      findings_in_main("let f = fn 0 -> 1 | a, b -> 2 end"),
      ElementsAre("E0024 all clauses of `closure` must have the same number of parameters; expected 1, found 2"));
}

TEST(Functions, ReturnGivesTheResultOfTheInnermostFunction) {
  EXPECT_THAT(findings_in("fn f() -> Int do\nreturn \"x\"\nend"), ElementsAre("E0001 expected String, found Int"));
  EXPECT_THAT(findings_in("fn f() -> Int do\nlet g = fn () do return \"x\" end\nprintln(g())\n1\nend"), IsEmpty());
}

TEST(Functions, LoopsEndAtClosures) {
  EXPECT_THAT(findings_in_main("while true do\nlet f = fn () -> break end\nend"),
              ElementsAre("E0032 `break` outside of loop"));
  EXPECT_THAT(findings_in_main("continue"), ElementsAre("E0033 `continue` outside of loop"));
  EXPECT_THAT(findings_in_main("for n in [1] do\nif n == 1 do continue end\nn\nend"), IsEmpty());
}

TEST(Question, GivesTheValueAndReturnsTheRest) {
  const std::string parse = "fn parse(s :: String) -> Int!String = Ok(1)\n";
  const Checked checked(parse + "fn load(s) do\nlet n = parse(s)?\nOk(n * 2)\nend\nfn main() do end");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.type_of("load"), "(String) -> Result<Int, String>");
  EXPECT_THAT(findings_in(parse + "fn f(s) do\nlet n = parse(s)?\nn * 2\nend"),
              ElementsAre("E0036 `?` operator requires function to return `Result` or `Option`"));
  EXPECT_THAT(findings_in(parse + "fn f() -> Int do\nparse(\"1\")?\nend"),
              ElementsAre("E0036 `?` operator requires function to return `Result` or `Option`"));
  EXPECT_THAT(findings_in("fn f() -> Int? do\nSome(Some(1)? + 1)\nend"), IsEmpty());
  EXPECT_THAT(findings_in("fn f() -> Int!String do\nOk(5?)\nend"),
              ElementsAre("E0037 `?` requires `Result` or `Option`"));
}

TEST(Question, DoesNotConvertErrorsYet) {
  EXPECT_THAT(findings_in("fn a() -> Int!String = Ok(1)\nfn b() -> Int!Int do\nOk(a()?)\nend"),
              ElementsAre("E0036 `?` operator requires function to return `Result` or `Option`"));
}

TEST(Main, MustExistAndTakeNothing) {
  EXPECT_THAT(Checked("fn other() do end").findings(),
              ElementsAre("M0080 No 'fn main()' found in entry module 'Main.mpl'"));
  EXPECT_THAT(Checked("fn main(n) do end").findings(),
              ElementsAre("M0080 'fn main()' in entry module 'Main.mpl' takes no parameters"));
}

TEST(Main, DropsTheListOfALoopAtItsEnd) {
  const Checked checked("fn main() do\nfor i in 0..3 do\nfor j in 0..i do println(\"${j}\") end\nend\nend");
  ASSERT_EQ(checked.program()->main->body.statements.size(), 1U);
  const auto& statement = std::get<typed::ExpressionStatement>(checked.program()->main->body.statements.front().node);
  const auto& outer = std::get<typed::For>(statement.expression->node);
  EXPECT_FALSE(outer.value_used);
  EXPECT_FALSE(std::get<typed::For>(outer.body.result->node).value_used);
  EXPECT_EQ(to_string(checked.program()->main->result), "()");
}

}  // namespace
}  // namespace mesh2cpp::types
