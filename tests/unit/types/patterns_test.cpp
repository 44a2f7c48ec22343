#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string shape = "type Shape do\nCircle(Float)\nRect(w :: Float, h :: Float)\nPoint\nend\n";

std::vector<std::string> with_shape(const std::string& declarations) { return findings_in(shape + declarations); }

TEST(Patterns, BindThePartsOfEveryForm) {
  const Checked checked(shape +
                        "struct User do\nname :: String\nage :: Int\nend\n"
                        "fn main() do\n"
                        "let n = case Circle(1.0) do\nCircle(r) -> r\nRect(w, _) -> w\nPoint -> 0.0\nend\n"
                        "let (a, (b, c)) = (1, (\"x\", true))\n"
                        "let User { name: m, age } = User { name: \"a\", age: 3 }\n"
                        "let s = case [1, 2] do\n[] -> 0\nh :: t -> h + List.length(t)\nend\n"
                        "let o = case Some(4) do\nSome(x) as whole -> (x, whole)\nNone -> (0, None)\nend\n"
                        "end");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("n"), "Float");
  EXPECT_EQ(checked.local("b"), "String");
  EXPECT_EQ(checked.local("m"), "String");
  EXPECT_EQ(checked.local("age"), "Int");
  EXPECT_EQ(checked.local("t"), "List<Int>");
  EXPECT_EQ(checked.local("whole"), "Option<Int>");
}

TEST(Patterns, ABareConstructorLeavesItsPayloadOpen) {
  EXPECT_THAT(with_shape("fn f(r :: Int!String) -> Int do\ncase r do Ok -> 1 Err -> 0 end\nend\n"
                         "fn g(Point) = 0\nfn g(Rect) = 4\nfn g(Circle) = 1"),
              IsEmpty());
}

TEST(Patterns, ConstructorsCheckTheirPayload) {
  EXPECT_THAT(with_shape("fn f(s :: Shape) -> Float do\ncase s do\nCircle(a, b) -> a\n_ -> 0.0\nend\nend"),
              ElementsAre("E0003 expected 1 argument(s), found 2"));
  EXPECT_THAT(with_shape("fn f() -> Shape = Shape.Circle(\"x\")"), ElementsAre("E0001 expected Float, found String"));
  EXPECT_THAT(with_shape("fn f(s :: Shape) -> Float do\ncase s do\nCirlce(a) -> a\n_ -> 0.0\nend\nend"),
              ElementsAre("E0010 unknown variant: Cirlce"));
}

TEST(Patterns, AlternativesBindTheSameNamesWithTheSameTypes) {
  EXPECT_THAT(
      with_shape("fn f(s :: Shape) -> Float do\ncase s do\nCircle(x) | Rect(x, _) -> x\nPoint -> 0.0\nend\nend"),
      IsEmpty());
  EXPECT_THAT(
      with_shape("fn f(s :: Shape) -> Float do\ncase s do\nCircle(a) | Rect(b, c) -> 1.0\nPoint -> 0.0\nend\nend"),
      ElementsAre("E0011 or-pattern alternatives bind different variables: [a] vs [b, c]"));
}

TEST(Patterns, TheScrutineeSelectsAmongConstructorsOfOneName) {
  EXPECT_THAT(findings_in("type A do\nRed\nBlue\nend\ntype B do\nRed\nGreen\nend\n"
                          "fn f(a :: A) -> Int do\ncase a do\nRed -> 1\nBlue -> 2\nend\nend"),
              IsEmpty());
}

TEST(Patterns, AnUppercaseNameThatIsNoConstructorBinds) {
  EXPECT_THAT(findings_in_main("let n = case 5 do\nFive -> Five + 1\nend"),
              ElementsAre("M1003 pattern `Five` names no constructor and binds a variable"));
}

TEST(Patterns, LiteralsHaveTheTypeOfTheScrutinee) {
  EXPECT_THAT(findings_in_main("let n = case 5 do\n\"five\" -> 1\n_ -> 2\nend"),
              ElementsAre("E0001 expected String, found Int"));
  EXPECT_THAT(findings_in_main("let n = case 5 do\n-9223372036854775808 -> 1\n-1 -> 3\n_ -> 2\nend"), IsEmpty());
}

TEST(Patterns, GuardsAreBool) {
  EXPECT_THAT(findings_in_main("let n = case 5 do\nx when x + 1 -> 1\n_ -> 2\nend"),
              ElementsAre("E0001 expected Int, found Bool"));
  EXPECT_THAT(findings_in("fn even(n) when n % 2 == 0 = true\nfn even(_) = false"), IsEmpty());
}

TEST(Patterns, ACaseOnATupleLiteralLooksAtItsParts) {
  const Checked checked(
      "fn main() do\nlet x = true let y = 1\n"
      "let n = case (x, y) do\n(true, _) -> 1\n(false, _) -> 2\nend\nend");
  EXPECT_THAT(checked.findings(), IsEmpty());
  const auto& let = std::get<typed::Let>(checked.program()->main->body.statements.back().node);
  const auto& match = std::get<typed::Match>(let.initializer->node);
  EXPECT_EQ(match.subjects.size(), 2U);
  EXPECT_EQ(match.arms.front().patterns.size(), 2U);
}

TEST(Patterns, ATypeBehindTwoColonsIsAnAnnotation) {
  const Checked checked("fn main() do\nlet n = case 5 do\nx :: Int -> x\nend\nend");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("x"), "Int");
}

TEST(Patterns, ALetThatCanFailIsMarked) {
  const Checked checked("fn main() do\nlet (a, b) = (1, 2)\nlet Some(c) = Some(3)\nend");
  const auto& statements = checked.program()->main->body.statements;
  EXPECT_FALSE(std::get<typed::Let>(statements[0].node).refutable);
  EXPECT_TRUE(std::get<typed::Let>(statements[1].node).refutable);
}

TEST(Matches, ErrorsComeBeforeWarnings) {
  EXPECT_THAT(findings_in_main("let a = case Some(1) do\nNone -> 1\nNone -> 2\nend\nlet b = missing"),
              ElementsAre("E0012 non-exhaustive match on `Option<Int>`", "E0004 undefined variable: missing",
                          "W0001 redundant match arm (arm 2)"));
}

TEST(Matches, AreCheckedBesideOtherErrorsUnlessThoseSpoilThem) {
  EXPECT_THAT(findings_in_main("let a = case Some(1) do\nSome(n) -> n + missing\nend"),
              ElementsAre("E0012 non-exhaustive match on `Option<Int>`", "E0004 undefined variable: missing"));
  EXPECT_THAT(findings_in_main("let a = case missing do\nSome(n) -> n\nend"),
              ElementsAre("E0004 undefined variable: missing"));
  EXPECT_THAT(findings_in_main("let a = case Some(1) do\nSome(n) -> n\nNon() -> 0\nend"),
              ElementsAre("E0010 unknown variant: Non"));
  EXPECT_THAT(findings_in_main("let x = missing\nlet a = case x do\nSome(n) -> n\nOk(m) -> m\nend"),
              ElementsAre("E0004 undefined variable: missing"));
}

}  // namespace
}  // namespace mesh2cpp::types
