#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Calls, CountTheirArguments) {
  const std::string add = "fn add(a :: Int, b :: Int) = a + b\n";
  const Checked checked(add + "fn main() do let x = add(1) end");
  EXPECT_THAT(checked.findings(), ElementsAre("E0003 expected 2 argument(s), found 1"));
  EXPECT_EQ(checked.diagnostics().front().help, "missing 1 argument(s)");
  EXPECT_EQ(checked.diagnostics().front().message, "arity mismatch: expected 2 arguments, found 1");
}

TEST(Calls, NameTheArgumentThatDoesNotFit) {
  const Checked checked("fn add(a :: Int, b :: Int) = a + b\nfn main() do let x = add(1, \"b\") end");
  EXPECT_THAT(checked.findings(), ElementsAre("E0001 expected Int, found String"));
  EXPECT_EQ(checked.diagnostics().front().labels.front().text, "argument 2 has type String, expected Int");
}

TEST(Calls, OfSomethingElseThanAFunctionAreMismatches) {
  EXPECT_THAT(findings_in_main("let n = 5\nlet m = n(1)"),
              ElementsAre(::testing::MatchesRegex("E0001 expected Int, found \\(Int\\) -> .*")));
}

TEST(Calls, SelectAnOverloadByTheNumberOfArguments) {
  const std::string slug = "fn slug(s :: String) = slug(s, \"-\")\nfn slug(s :: String, by :: String) = s <> by\n";
  EXPECT_THAT(Checked(slug + "fn main() do println(slug(\"a\") <> slug(\"a\", \"b\")) end").findings(), IsEmpty());
  EXPECT_THAT(Checked(slug + "fn main() do println(\"a\" |> slug(\"b\")) end").findings(), IsEmpty());
}

TEST(Calls, PipesInsertTheirLeftSide) {
  const std::string pad = "fn pad(n :: Int, s :: String) = \"${n}${s}\"\n";
  EXPECT_THAT(Checked(pad + "fn main() do println(1 |> pad(\"x\")) println(\"x\" |2> pad(1)) end").findings(),
              IsEmpty());
  EXPECT_THAT(Checked(pad + "fn main() do println(1 |5> pad(\"x\")) end").findings(),
              ElementsAre("E0044 slot position 5 is out of range: `pad` takes 2 arguments, so valid slot positions are "
                          "2\u20132"));
}

TEST(Calls, AQuestionMarkBehindAPipeAppliesToTheWholeCall) {
  EXPECT_THAT(findings_in("fn parse(s :: String) -> Int!String = Ok(1)\n"
                          "fn f(s :: String) -> Int!String do\nlet n = s |> parse()?\nOk(n + 1)\nend"),
              IsEmpty());
}

TEST(Calls, KeywordArgumentsAreOneMap) {
  const std::string greet = "fn greet(opts :: Map<String, String>) = Map.get(opts, \"name\")\n";
  EXPECT_THAT(Checked(greet + "fn main() do println(greet(name: \"Al\")) end").findings(), IsEmpty());
  EXPECT_THAT(Checked(greet + "fn main() do println(greet(name: \"Al\", age: 4)) end").findings(),
              ElementsAre("E0001 expected String, found Int"));
}

TEST(Calls, ATrailingClosureIsTheLastArgument) {
  EXPECT_THAT(findings_in("fn run(n :: Int, f :: Fun(Int) -> Int) -> Int = f(n)\n"
                          "fn g() -> Int do run(3) do |x| x + 1 end end"),
              IsEmpty());
}

TEST(Calls, MethodsOfLibraryTypesAreFunctionsOfTheirModule) {
  const Checked checked(
      "fn main() do\nlet a = \"abc\".length()\nlet b = [1, 2].map(fn x -> x * 2 end)\n"
      "let c = 42.to_string()\nlet d = %{\"k\" => 1.5}.get(\"k\")\nend");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("a"), "Int");
  EXPECT_EQ(checked.local("b"), "List<Int>");
  EXPECT_EQ(checked.local("c"), "String");
  EXPECT_EQ(checked.local("d"), "Float");
  EXPECT_THAT(findings_in_main("let a = \"abc\".shout()"), ElementsAre("E0030 no method `shout` on type `String`"));
}

TEST(Calls, FlatAliasesAndImportedLibraryNamesAreFunctions) {
  EXPECT_THAT(
      Checked("from String import length\nfn main() do let n = length(\"a\") + string_length(\"b\") end").findings(),
      IsEmpty());
}

TEST(Calls, TupleFunctionsGiveTheTypeOfTheElement) {
  const Checked checked(
      "fn main() do\nlet t = (1, \"b\", true)\nlet a = Tuple.first(t)\nlet b = Tuple.nth(t, 1)\n"
      "let c = Tuple.second((1, 2.5))\nend");
  EXPECT_EQ(checked.local("a"), "Int");
  EXPECT_EQ(checked.local("b"), "String");
  EXPECT_EQ(checked.local("c"), "Float");
  EXPECT_THAT(findings_in_main("let t = Tuple.nth((1, 2), 2)"),
              ElementsAre("M0006 tuple index 2 is out of range for (Int, Int)"));
}

TEST(Calls, FunctionsAndConstructorsAreValues) {
  EXPECT_THAT(findings_in("fn double(n :: Int) = n * 2\n"
                          "fn f() -> List<Option<Int>> = List.map(List.map([1, 2], double), Some)\n"
                          "fn g() -> Int do let abs = Math.abs abs(-3) end"),
              IsEmpty());
}

TEST(Calls, PrintlnOfANumberSuggestsToString) {
  const Checked checked("fn main() do println(42) end");
  EXPECT_THAT(checked.findings(), ElementsAre("E0001 expected String, found Int"));
  EXPECT_EQ(checked.diagnostics().front().help, "use to_string()");
}

TEST(Calls, OneMistakeIsOneMessage) {
  EXPECT_THAT(findings_in_main("let n = missing(1)\nlet m = n + 1\nprintln(\"${m} ${n.field} ${n.method()}\")"),
              ElementsAre("E0004 undefined variable: missing"));
  EXPECT_THAT(findings_in_main("let n = String.length(5)\nlet m :: String = n"),
              ElementsAre("E0001 expected String, found Int"));
}

TEST(Calls, UnknownNamesSuggestTheNearest) {
  const Checked checked("fn main() do\nlet total = 1\nprintln(\"${totl}\")\nend");
  EXPECT_THAT(checked.findings(), ElementsAre("E0004 undefined variable: totl"));
  EXPECT_EQ(checked.diagnostics().front().help, "did you mean `total`?");
}

}  // namespace
}  // namespace mesh2cpp::types
