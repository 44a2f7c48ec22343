// Functions, parameters and closures: reference 01 sections 3.1, 3.2, 7.6.
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

TEST(Functions, HaveBlockOrExpressionBodies) {
  EXPECT_EQ(parsed("fn main do 1 end"), "(fn main () {1})");
  EXPECT_EQ(parsed("def f(x) = x + 1"), "(fn f (x) {(+ x 1)})");
  EXPECT_EQ(parsed("fn f(x :: Int) -> Int = x"), "(fn f (x :: Int) -> Int {x})");
  EXPECT_EQ(parsed("pub fn f() do end pub def g() = 1"), "(pub fn f () {}) (pub fn g () {1})");
}

TEST(Functions, ParametersMayBePatterns) {
  EXPECT_EQ(parsed("fn f(0, -1, \"s\", true, nil, _, (a, b), Some(x), Shape.Point, 1 | 2) = 1"),
            "(fn f (0 -1 \"s\" true nil _ (tuple a b) (Some x) Shape.Point (| 1 2)) {1})");
  EXPECT_EQ(parsed("fn f((h :: t)) = h"), "(fn f ((:: h t)) {h})");
  EXPECT_EQ(parsed("fn f(None) = 0"), "(fn f (None) {0})");
  EXPECT_EQ(parsed("fn f(self, _ :: Int, h :: T) = 0"), "(fn f (self _ :: Int h :: T) {0})");
  EXPECT_EQ(parsed("fn f([], [a, b]) = 0"), "(fn f ((list) (list a b)) {0})");
}

TEST(Functions, HeadersHaveGenericsBoundsAndGuards) {
  EXPECT_EQ(parsed("fn show<T, U>(x :: T) -> String where T: Display, U: A.Ord when ok(x) do x end"),
            "(fn show<T U> (x :: T) -> String (where (T Display) (U A.Ord)) when (call ok x) {x})");
  EXPECT_EQ(parsed("fn f<>() = 1"), "(fn f () {1})");
}

TEST(Functions, MayBeDecorated) {
  EXPECT_EQ(parsed("@cluster pub fn f() -> Int do 1 end"), "(@cluster pub fn f () -> Int {1})");
  EXPECT_EQ(parsed("@cluster(3) fn f() do 1 end"), "(@cluster fn f () {1})");
  EXPECT_EQ(parsed("@cluster\n\nfn f() do 1 end"), "(@cluster fn f () {1})");
}

TEST(Functions, MayBeNested) {
  EXPECT_EQ(parsed("fn f() do\n fn g() = 1\n struct P do x :: Int end\n g()\nend"),
            "(fn f () {(fn g () {1}) (struct P (x Int)) (call g)})");
}

TEST(Closures, HaveManyForms) {
  EXPECT_EQ(parsed("let f = fn(x, y) -> x + y end"), "(let f (fn ((x y) {(+ x y)})))");
  EXPECT_EQ(parsed("let f = fn x, y -> x + y end"), "(let f (fn ((x y) {(+ x y)})))");
  EXPECT_EQ(parsed("let f = fn x do x end"), "(let f (fn ((x) {x})))");
  EXPECT_EQ(parsed("let f = fn (x) do x end"), "(let f (fn ((x) {x})))");
  EXPECT_EQ(parsed("let f = fn -> 1 end"), "(let f (fn (() {1})))");
  EXPECT_EQ(parsed("let f = fn() -> 1 end"), "(let f (fn (() {1})))");
  EXPECT_EQ(parsed("let f = fn do 1 end"), "(let f (fn (() {1})))");
  EXPECT_EQ(parsed("let f = fn x :: Int -> x end"), "(let f (fn ((x :: Int) {x})))");
}

TEST(Closures, MayHaveSeveralClauses) {
  EXPECT_EQ(parsed("let f = fn 0 -> \"z\" | n when n < 0 -> \"m\" | _ -> \"p\" end"),
            "(let f (fn ((0) {\"z\"}) ((n) when (< n 0) {\"m\"}) ((_) {\"p\"})))");
  EXPECT_EQ(parsed("let f = fn Some(v) -> v | None -> 0 end"), "(let f (fn (((Some v)) {v}) ((None) {0})))");
  EXPECT_EQ(parsed("let f = fn 0 ->\n a\n b\n | _ do c end\n end"), "(let f (fn ((0) {a b}) ((_) {c})))");
}

TEST(Closures, AParenthesisedTupleIsOneParameter) {
  EXPECT_EQ(parsed("let f = fn((a, b)) -> a + b end"), "(let f (fn (((tuple a b)) {(+ a b)})))");
}

TEST(Closures, ArrowBodiesAreStatementSequences) {
  EXPECT_EQ(parsed("let f = fn x ->\nlet y = x\ny + 1\nend"), "(let f (fn ((x) {(let y x) (+ y 1)})))");
}

TEST(Closures, MayAnnotateTheirResult) {
  EXPECT_EQ(parsed("let f = fn(x) -> Int do x end"), "(let f (fn ((x) {x}) -> Int))");
  EXPECT_EQ(parsed("let f = fn(x) -> Map<Int, A.B?>!(C, D) do x end"),
            "(let f (fn ((x) {x}) -> (! (Map Int (? A.B)) (tuple C D))))");
  EXPECT_EQ(parsed("let f = fn(x) -> Int end"), "(let f (fn ((x) {Int})))");
}

TEST(Closures, AtStatementStartAreToldFromDefinitions) {
  EXPECT_EQ(parsed("fn x -> x + 1 end"), "(fn ((x) {(+ x 1)}))");
  EXPECT_EQ(parsed("fn x, y -> x end"), "(fn ((x y) {x}))");
  EXPECT_EQ(parsed("fn x :: Int -> x end"), "(fn ((x :: Int) {x}))");
  EXPECT_EQ(parsed("fn x when x > 1 -> x end"), "(fn ((x) when (> x 1) {x}))");
  EXPECT_EQ(parsed("fn x when a -> x end |> f"), "(|> (fn ((x) when a {x})) f)");
  EXPECT_EQ(parsed("fn x -> Int do 1 end"), "(fn x () -> Int {1})");
  EXPECT_EQ(parsed("fn x -> Int = 1"), "(fn x () -> Int {1})");
  EXPECT_EQ(parsed("fn x when a do 1 end"), "(fn x () when a {1})");
  EXPECT_EQ(parsed("fn(x) -> x end"), "(fn ((x) {x}))");
}

TEST(Closures, NeedTheirEnd) {
  EXPECT_EQ(parsed("let f = fn x -> x"), "error: unclosed closure -- expected `end`");
  EXPECT_EQ(parsed("let f = fn(x) x end"), "error: expected `->` or `do` after closure parameters");
  EXPECT_EQ(parsed("let f = fn 0 -> 1 | _ 2 end"), "error: expected `->` or `do` after closure clause parameters");
  EXPECT_EQ(parsed("let f = fn + end"), "error: expected closure parameters, `->`, or `do`");
}

}  // namespace
}  // namespace mesh2cpp::syntax
