// Control flow, `let`, `return` and receiving: reference 01 sections 7.5, 7.7, 7.8.
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

TEST(If, AnElseIfChainHasOneEnd) {
  EXPECT_EQ(parsed("if a do 1 else if b do 2 else 3 end\nx"), "(if a {1} {(if b {2} {3})}) x");
}

TEST(If, AnIfOnTheLineBehindElseHasItsOwnEnd) {
  EXPECT_EQ(parsed("if a do 1 else\nif b do 2 end\nend"), "(if a {1} {(if b {2})})");
}

TEST(If, TellsAChainFromANestedIf) {
  const source::File file("test.mpl", "if a do 1 else if b do 2 end\nif a do 1 else\nif b do 2 end\nend");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  const auto items = ast::FileView{{tree.root()}}.items();
  EXPECT_TRUE(items[0].as_expression()->else_if().has_value());
  EXPECT_FALSE(items[1].as_expression()->else_if().has_value());
}

TEST(If, IsAnExpression) {
  EXPECT_EQ(parsed("1 + if true do 2 else 3 end"), "(+ 1 (if true {2} {3}))");
  EXPECT_EQ(parsed("f(if a do 1 end, 2)"), "(call f (if a {1}) 2)");
}

TEST(If, BranchesMayBeEmptyOrEndInLet) { EXPECT_EQ(parsed("if a do else let _ = 1 end"), "(if a {} {(let _ 1)})"); }

TEST(Case, MatchIsTheSame) { EXPECT_EQ(parsed("match x do 1 -> 2 end"), "(case x (1 -> {2}))"); }

TEST(Case, ArmsNeedNoSeparators) {
  EXPECT_EQ(parsed("case n do 0 -> \"z\" _ -> \"p\" end"), "(case n (0 -> {\"z\"}) (_ -> {\"p\"}))");
  EXPECT_EQ(parsed("case n do 0 -> 1; 1 -> 2\n\n 2 -> 3; end"), "(case n (0 -> {1}) (1 -> {2}) (2 -> {3}))");
}

TEST(Case, WhatAnArmBeginsWithDoesNotContinueTheArmBefore) {
  EXPECT_EQ(parsed("case (x, y) do (true, _) -> 1 (false, _) -> 2 end"),
            "(case (tuple x y) ((tuple true _) -> {1}) ((tuple false _) -> {2}))");
  EXPECT_EQ(parsed("case x do [] -> a [b] -> f(b) [b, _] when g (b) -> 2 end"),
            "(case x ((list) -> {a}) ((list b) -> {(call f b)}) ((list b _) when (call g b) -> {2}))");
  EXPECT_EQ(parsed("case x do 0 -> n -1 -> n - 1 -2 -> 3 end"), "(case x (0 -> {n}) (-1 -> {(- n 1)}) (-2 -> {3}))");
  EXPECT_EQ(parsed("case x do a -> f (b) c -> fn n when g (n) -> n end d -> 1 end"),
            "(case x (a -> {(call f b)}) (c -> {(fn ((n) when (call g n) {n}))}) (d -> {1}))");
  EXPECT_EQ(parsed("receive do 0 -> 1 (a, _) -> 2 after f (3) -> 4 end"),
            "(receive (0 -> {1}) ((tuple a _) -> {2}) (after (call f 3) {4}))");
}

TEST(Case, ABarAndANumberMayTouch) {
  EXPECT_EQ(parsed("case 1 do 0|1 -> \"lo\" _ -> \"hi\" end"), "(case 1 ((| 0 1) -> {\"lo\"}) (_ -> {\"hi\"}))");
}

TEST(Case, AnArmBodyMayBeABlock) {
  EXPECT_EQ(parsed("case n do\n 0 -> do\n a\n b\n end\n _ -> c\nend"), "(case n (0 -> {a b}) (_ -> {c}))");
}

TEST(Case, AnArmBodyMayBeSeveralStatements) {
  EXPECT_EQ(parsed("case r do\n Ok(v) ->\n  let y = v\n  print(y)\n  (y, 1)\n Err(e) ->\n  e\nend"),
            "(case r ((Ok v) -> {(let y v) (call print y) (tuple y 1)}) ((Err e) -> {e}))");
}

TEST(Case, ANewArmIsAPatternBeforeAnArrowOrAGuard) {
  EXPECT_EQ(parsed("case r do\n 0 -> a\n Foo.bar(x)\n f(x)\n x when b -> c\n h :: t -> d\n y as z -> e\nend"),
            "(case r (0 -> {a (call (. Foo bar) x) (call f x)}) (x when b -> {c}) ((:: h t) -> {d}) "
            "((as y z) -> {e}))");
}

TEST(Case, AStatementThatLooksLikeAPatternIsAStatementWithoutAnArrow) {
  EXPECT_EQ(parsed("case r do\n 0 -> a\n Ok(b)\n [c]\n (d, e)\n _ -> f\nend"),
            "(case r (0 -> {a (call Ok b) (list c) (tuple d e)}) (_ -> {f}))");
}

TEST(Case, GuardsAreExpressions) {
  EXPECT_EQ(parsed("case n do x when x % 2 == 0 and f(x) -> 1 end"),
            "(case n (x when (and (== (% x 2) 0) (call f x)) -> {1}))");
}

TEST(Loops, ForBindsNamesPairsAndTuples) {
  EXPECT_EQ(parsed("for x in xs when keep(x) do x end"), "(for x xs when (call keep x) {x})");
  EXPECT_EQ(parsed("for {k, v} in m do k end"), "(for (k v) m {k})");
  EXPECT_EQ(parsed("for _ in 0..2 do 0 end"), "(for _ (.. 0 2) {0})");
  EXPECT_EQ(parsed("for (a, b) in ps do a end"), "(for (tuple a b) ps {a})");
}

TEST(Loops, WhileHasBreakAndContinue) {
  EXPECT_EQ(parsed("while a < b do\n break\n continue\nend"), "(while (< a b) {(break) (continue)})");
}

TEST(Let, TakesPatternsAndAnnotations) {
  EXPECT_EQ(parsed("let x :: List<Int> = []"), "(let x :: (List Int) (list))");
  EXPECT_EQ(parsed("let (a, b) = (1, 2)"), "(let (tuple a b) (tuple 1 2))");
  EXPECT_EQ(parsed("let Ok(v) = Ok(3)"), "(let (Ok v) (call Ok 3))");
  EXPECT_EQ(parsed("let (h :: t) = xs"), "(let (:: h t) xs)");
  EXPECT_EQ(parsed("let (a, b) :: (Int, Int) = p"), "(let (tuple a b) :: (tuple Int Int) p)");
  EXPECT_EQ(parsed("let User { name, age: a } = u"), "(let (new User (name) (age a)) u)");
  EXPECT_EQ(parsed("let _ = f()"), "(let _ (call f))");
}

TEST(Return, TakesAValueUnlessNothingFollowsThatCouldBeOne) {
  EXPECT_EQ(parsed("fn f() do return\n1 end"), "(fn f () {(return) 1})");
  EXPECT_EQ(parsed("fn f() do return 1 + 2 end"), "(fn f () {(return (+ 1 2))})");
  EXPECT_EQ(parsed("if a do return else return; end"), "(if a {(return)} {(return)})");
  EXPECT_EQ(parsed("case x do Some(x) -> return x end"), "(case x ((Some x) -> {(return x)}))");
  EXPECT_EQ(parsed("let y = a or return b"), "(let y (or a (return b)))");
}

TEST(Receive, HasArmsGuardsAndATimeout) {
  EXPECT_EQ(parsed("receive do\n n when n > 1 -> do n end\n _ -> 2\n after 100 ->\n  a\n  b\nend"),
            "(receive (n when (> n 1) -> {n}) (_ -> {2}) (after 100 {a b}))");
  EXPECT_EQ(parsed("receive do after ms -> 0 end"), "(receive (after ms {0}))");
}

TEST(Receive, AfterMayBeThePatternOfAnArm) {
  EXPECT_EQ(parsed("receive do after -> 1 end"), "(receive (after -> {1}))");
  EXPECT_EQ(parsed("receive do after when a -> 1 end"), "(receive (after when a -> {1}))");
}

TEST(Receive, TheTimeoutComesLast) {
  EXPECT_EQ(parsed("receive do after 1 -> 2\n x -> 3 end"), "error: expected `end` to close `receive` block");
}

}  // namespace
}  // namespace mesh2cpp::syntax
