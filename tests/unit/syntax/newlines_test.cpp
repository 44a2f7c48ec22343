// Where newlines count: reference 01 section 6.
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

TEST(Newlines, SeparateStatementsLikeSemicolonsAndNothingAtAll) {
  EXPECT_EQ(parsed("a\nb"), "a b");
  EXPECT_EQ(parsed("a; b;; c;"), "a b c");
  EXPECT_EQ(parsed("let a = 1 let b = 2 a + b"), "(let a 1) (let b 2) (+ a b)");
  EXPECT_EQ(parsed("a\r\nb\rc"), "a b c");
}

TEST(Newlines, ALeadingPipeContinuesTheLineBefore) {
  EXPECT_EQ(parsed("x\n  |> f\n\n  # note\n  |> g\n  |2> h(1)"), "(|2> (|> (|> x f) g) (call h 1))");
}

TEST(Newlines, ALeadingPipeTakesTheWholeExpressionBeforeIt) { EXPECT_EQ(parsed("a + b\n|> f"), "(|> (+ a b) f)"); }

TEST(Newlines, ATrailingPipeContinuesOnTheNextLine) {
  EXPECT_EQ(parsed("x |>\n\n # note\n f |2>\n g"), "(|2> (|> x f) g)");
}

TEST(Newlines, AreSkippedBehindOperatorsAndEqualSigns) {
  EXPECT_EQ(parsed("let x =\n 5"), "(let x 5)");
  EXPECT_EQ(parsed("1 +\n 2"), "(+ 1 2)");
  EXPECT_EQ(parsed("-\n x"), "(- x)");
  EXPECT_EQ(parsed("not\n x"), "(not x)");
  EXPECT_EQ(parsed("fn f() =\n 1"), "(fn f () {1})");
  EXPECT_EQ(parsed("case x do 1 ->\n 2 end"), "(case x (1 -> {2}))");
  EXPECT_EQ(parsed("let f = fn a,\n b ->\n a end"), "(let f (fn ((a b) {a})))");
  EXPECT_EQ(parsed("fn f<T, U>(x :: T) where T: A,\n U: B = x"), "(fn f<T U> (x :: T) (where (T A) (U B)) {x})");
}

TEST(Newlines, NothingElseContinuesALine) {
  EXPECT_EQ(parsed("a\n-x"), "a (- x)");
  EXPECT_EQ(parsed("a\n(b)"), "a b");
  EXPECT_EQ(parsed("a\n[b]"), "a (list b)");
  EXPECT_EQ(parsed("a\n+ b"), "error: expected expression");
  EXPECT_EQ(parsed("a\n.b"), "error: expected expression");
  EXPECT_EQ(parsed("a\nand b"), "error: expected expression");
}

TEST(Newlines, DoNotCountInsideBrackets) {
  EXPECT_EQ(parsed("f(\n1,\n2,\n)"), "(call f 1 2)");
  EXPECT_EQ(parsed("[\n1\n,\n2\n]"), "(list 1 2)");
  EXPECT_EQ(parsed("%{\n\"a\"\n=>\n1\n}"), "(map (\"a\" 1))");
  EXPECT_EQ(parsed("(a\n+ b)"), "(+ a b)");
  EXPECT_EQ(parsed("x[\n1\n]"), "(index x 1)");
}

TEST(Newlines, CountAgainInsideABlockWithinBrackets) {
  EXPECT_EQ(parsed("f(fn x do\nlet a = x\n(a, 1)\nend)"), "(call f (fn ((x) {(let a x) (tuple a 1)})))");
  EXPECT_EQ(parsed("f(fn x ->\nlet a = x\n(a, 1)\nend)"), "(call f (fn ((x) {(let a x) (tuple a 1)})))");
  EXPECT_EQ(parsed("(if a do 1 else\nif c do 2 end\nend)"), "(if a {1} {(if c {2})})");
}

TEST(Newlines, DoNotCountAgainBehindTheBlockWithinBrackets) {
  EXPECT_EQ(parsed("f(fn x -> x end\n, 2)"), "(call f (fn ((x) {x})) 2)");
  EXPECT_EQ(parsed("(if a do 1 else if b do 2 end\n)"), "(if a {1} {(if b {2})})");
}

TEST(Newlines, TheBlockOpenerStandsOnTheLineOfItsHeader) {
  EXPECT_EQ(parsed("if c\ndo 1 end"), "error: expected `do`");
  EXPECT_EQ(parsed("f(fn x\n-> x end)"), "(call f (fn ((x) {x})))");
}

TEST(Newlines, APrematureNewlineIsReportedAtTheEndOfItsLine) {
  const source::File file("test.mpl", "if c # why\ndo 1 end");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all().front().labels.front().span, (Span{10, 11}));
}

TEST(Newlines, TrailingCommasAreFine) {
  EXPECT_EQ(parsed("[1, 2,]"), "(list 1 2)");
  EXPECT_EQ(parsed("f(1,)"), "(call f 1)");
  EXPECT_EQ(parsed("%{\"a\" => 1,}"), "(map (\"a\" 1))");
  EXPECT_EQ(parsed("(1, 2,)"), "(tuple 1 2)");
  EXPECT_EQ(parsed("(1,)"), "1");
}

TEST(Newlines, DoubledAndLeadingCommasAreErrors) {
  EXPECT_EQ(parsed("[1,,2]"), "error: expected expression");
  EXPECT_EQ(parsed("f(,1)"), "error: expected expression");
}

TEST(Newlines, FieldsNeedNoCommas) {
  EXPECT_EQ(parsed("P {\n x: 1\n y: 2\n}"), "(new P (x 1) (y 2))");
  EXPECT_EQ(parsed("%{p | x: 1 y: 2}"), "(update p (x 1) (y 2))");
  EXPECT_EQ(parsed("json { a: 1\n b: json {} }"), "(json (a 1) (b (json)))");
}

}  // namespace
}  // namespace mesh2cpp::syntax
