// Operators, pipes, calls and the other postfix forms: reference 01 sections 7.1 to 7.4.
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

TEST(Operators, EachLevelBindsTighterThanTheOneBefore) {
  EXPECT_EQ(parsed("a |> b or c and d == e < f .. g <> h + i * -j.k"),
            "(|> a (or b (and c (== d (< e (.. f (<> g (+ h (* i (- (. j k)))))))))))");
  EXPECT_EQ(parsed("j * i + h <> g .. f < e == d and c or b |> a"),
            "(|> (or (and (== (< (.. (<> (+ (* j i) h) g) f) e) d) c) b) a)");
}

TEST(Operators, AllAreLeftAssociative) {
  EXPECT_EQ(parsed("10 - 3 - 2"), "(- (- 10 3) 2)");
  EXPECT_EQ(parsed("20 / 2 / 5 % 3"), "(% (/ (/ 20 2) 5) 3)");
  EXPECT_EQ(parsed("a == b == c != d"), "(!= (== (== a b) c) d)");
  EXPECT_EQ(parsed("a <= b >= c > d"), "(> (>= (<= a b) c) d)");
}

TEST(Operators, PrefixBindsTighterThanInfixAndLooserThanPostfix) {
  EXPECT_EQ(parsed("not true == false"), "(== (not true) false)");
  EXPECT_EQ(parsed("-2 * 3"), "(* (- 2) 3)");
  EXPECT_EQ(parsed("not f(x)?"), "(not (? (call f x)))");
}

TEST(Operators, SynonymsHaveOneSpelling) {
  EXPECT_EQ(parsed("!true || true && false"), "(or (not true) (and true false))");
  EXPECT_EQ(parsed("\"a\" <> \"b\" ++ \"c\""), "(<> (<> \"a\" \"b\") \"c\")");
}

TEST(Operators, ThereIsNoAssignment) { EXPECT_EQ(parsed("x = 1"), "error: expected expression"); }

TEST(Pipes, TakeTheWholeExpressionToTheirLeft) {
  EXPECT_EQ(parsed("2 + 3 |> double"), "(|> (+ 2 3) double)");
  EXPECT_EQ(parsed("a == b |> f"), "(|> (== a b) f)");
  EXPECT_EQ(parsed("x |> f == y"), "(|> x (== f y))");
}

TEST(Pipes, MayNameASlot) {
  EXPECT_EQ(parsed("10 |2> sub(1)"), "(|2> 10 (call sub 1))");
  EXPECT_EQ(parsed("x |12> f"), "(|12> x f)");
  EXPECT_EQ(parsed("x |007> f"), "(|7> x f)");
}

TEST(Pipes, SlotsBeginAtTwo) {
  EXPECT_EQ(errors("x |0> f").size(), 1U);
  EXPECT_EQ(errors("x |1> f").size(), 1U);
}

TEST(Pipes, AQuestionMarkAtTheEndAppliesToThePipedCall) {
  EXPECT_EQ(parsed("x |> parse()?"), "(? (|> x (call parse)))");
  EXPECT_EQ(parsed("x |> f?? |> g?"), "(? (|> (? (? (|> x f))) g))");
  EXPECT_EQ(parsed("x |> (f?)"), "(|> x (? f))");
  EXPECT_EQ(parsed("x |> f?.g"), "(|> x (. (? f) g))");
}

TEST(Pipes, TheQuestionMarkCoversTheWholePipe) {
  const source::File file("test.mpl", "a |> f()?");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  const ast::Expr question = *ast::FileView{{tree.root()}}.items().front().as_expression();
  ASSERT_EQ(question.form(), ast::ExprForm::question);
  EXPECT_EQ(question.span(), (Span{0, 9}));
  EXPECT_EQ(question.operand().span(), (Span{0, 8}));
}

TEST(Calls, MayFollowAnyPostfixExpression) {
  EXPECT_EQ(parsed("f(1)(2)"), "(call (call f 1) 2)");
  EXPECT_EQ(parsed("(fn x -> x * 2 end)(4)"), "(call (fn ((x) {(* x 2)})) 4)");
  EXPECT_EQ(parsed("f (x) [0] ? .y"), "(. (? (index (call f x) 0)) y)");
}

TEST(Calls, KeywordArgumentsComeLast) {
  EXPECT_EQ(parsed("make(x, name: \"a\", size: 2)"), "(call make x name: \"a\" size: 2)");
  EXPECT_EQ(parsed("make(name: 1, x)"), "error: expected keyword argument");
}

TEST(Calls, MayEndInATrailingClosure) {
  EXPECT_EQ(parsed("run(3) do |n| n * 2 end"), "(call run 3 do (fn ((n) {(* n 2)})))");
  EXPECT_EQ(parsed("run() do || 1 end"), "(call run do (fn (() {1})))");
  EXPECT_EQ(parsed("run() do|a, b :: Int| 1 end"), "(call run do (fn ((a b :: Int) {1})))");
  EXPECT_EQ(parsed("run() do 1 end"), "(call run do (fn (() {1})))");
}

TEST(Calls, TakeNoTrailingClosureInAControlHeader) {
  EXPECT_EQ(parsed("if f(x) do 1 end"), "(if (call f x) {1})");
  EXPECT_EQ(parsed("while f(x) do 1 end"), "(while (call f x) {1})");
  EXPECT_EQ(parsed("case f(x) do _ -> 1 end"), "(case (call f x) (_ -> {1}))");
  EXPECT_EQ(parsed("for x in f(1) when g(x) do 1 end"), "(for x (call f 1) when (call g x) {1})");
  EXPECT_EQ(parsed("fn h(x) when f(x) do 1 end"), "(fn h (x) when (call f x) {1})");
  EXPECT_EQ(parsed("let h = fn x when f(x) do 1 end"), "(let h (fn ((x) when (call f x) {1})))");
}

TEST(Calls, TakeTrailingClosuresAgainInsideBracketsAndBlocksOfAHeader) {
  EXPECT_EQ(parsed("if (f(x) do 1 end) do 2 end"), "(if (call f x do (fn (() {1}))) {2})");
  EXPECT_EQ(parsed("if g(fn -> f() do 1 end end) do 2 end"), "(if (call g (fn (() {(call f do (fn (() {1})))}))) {2})");
}

TEST(Structs, LiteralsNameAPath) {
  EXPECT_EQ(parsed("Point { x : 1, y : 2 }"), "(new Point (x 1) (y 2))");
  EXPECT_EQ(parsed("A.B.Point {}"), "(new A.B.Point)");
  EXPECT_EQ(parsed("P { x: 1 }.x"), "(. (new P (x 1)) x)");
}

TEST(Structs, UpdatesAndMapsAreToldApartByTheBar) {
  EXPECT_EQ(parsed("%{p | x: 2}"), "(update p (x 2))");
  EXPECT_EQ(parsed("%{}"), "(map)");
  EXPECT_EQ(parsed("%{1 + 1 => 2, \"k\" => []}"), "(map ((+ 1 1) 2) (\"k\" (list)))");
  EXPECT_EQ(parsed("%{a: 1}"), "error: expected `=>`");
}

TEST(Structs, JsonIsAKeywordOnlyBeforeABrace) {
  EXPECT_EQ(parsed("json(1)"), "(call json 1)");
  EXPECT_EQ(parsed("json {}"), "(json)");
  EXPECT_EQ(parsed("json { \"a\": 1 }"), "error: expected identifier key in json literal");
}

TEST(Brackets, GroupingLeavesNoTrace) {
  EXPECT_EQ(parsed("((a + b)) * ((c))"), "(* (+ a b) c)");
  EXPECT_EQ(parsed("()"), "()");
  EXPECT_EQ(parsed("(a, (b, c))"), "(tuple a (tuple b c))");
}

TEST(Brackets, TheSpanOfAGroupedExpressionIsThatOfTheInnerOne) {
  const source::File file("test.mpl", "(( ab ))");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  EXPECT_EQ(ast::FileView{{tree.root()}}.items().front().as_expression()->span(), (Span{3, 5}));
}

TEST(Processes, SpawnSendAndLinkAreFormsOnlyBeforeAParenthesis) {
  EXPECT_EQ(parsed("spawn(f, 1) send(p, m) link(p)"), "(spawn f 1) (send p m) (link p)");
  EXPECT_EQ(parsed("Node.spawn(f) spawn"), "(call (. Node spawn) f) spawn");
}

TEST(Processes, SelfBeforeAParenthesisIsThePid) { EXPECT_EQ(parsed("self() self.x"), "(self) (. self x)"); }

}  // namespace
}  // namespace mesh2cpp::syntax
