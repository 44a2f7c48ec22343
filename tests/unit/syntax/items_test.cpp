// Items and types: reference 01 sections 3.3 to 3.11 and 4.
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

/// The type of an annotation.
std::string type(const std::string& text) {
  const std::string tree = parsed("type T = " + text);
  constexpr std::string_view before = "(alias T ";
  return tree.starts_with(before) ? tree.substr(before.size(), tree.size() - before.size() - 1) : tree;
}

TEST(Types, NamesPathsAndArguments) {
  EXPECT_EQ(type("Int"), "Int");
  EXPECT_EQ(type("Types.User"), "Types.User");
  EXPECT_EQ(type("Self.Item"), "Self.Item");
  EXPECT_EQ(type("Map<String, List<Int>>"), "(Map String (List Int))");
  EXPECT_EQ(type("List < Int >"), "(List Int)");
  EXPECT_EQ(type("List<>"), "List");
}

TEST(Types, Suffixes) {
  EXPECT_EQ(type("Int?"), "(? Int)");
  EXPECT_EQ(type("Int!String"), "(! Int String)");
  EXPECT_EQ(type("Int ! String"), "(! Int String)");
  EXPECT_EQ(type("Int?!String"), "(! (? Int) String)");
  EXPECT_EQ(type("A!B!C"), "(! A (! B C))");
  EXPECT_EQ(type("Int!String?"), "(! Int (? String))");
  EXPECT_EQ(type("(Int, Int)!String"), "(! (tuple Int Int) String)");
  EXPECT_EQ(type("(Int, Int)?"), "(? (tuple Int Int))");
}

TEST(Types, TuplesUnitAndGrouping) {
  EXPECT_EQ(type("(A, B,)"), "(tuple A B)");
  EXPECT_EQ(type("()"), "(tuple)");
  EXPECT_EQ(type("((A))"), "A");
  EXPECT_EQ(type("(\nA,\nB)"), "(tuple A B)");
}

TEST(Types, Functions) {
  EXPECT_EQ(type("Fun(Int, Int) -> Int"), "(Fun Int Int Int)");
  EXPECT_EQ(type("Fun() -> ()"), "(Fun (tuple))");
  EXPECT_EQ(type("Fun(A) -> B?"), "(Fun A (? B))");
  EXPECT_EQ(type("Fun"), "Fun");
}

TEST(Types, AMissingTypeIsNamed) { EXPECT_EQ(type("+"), "error: expected type name"); }

TEST(Structs, FieldsMayBeSeparatedInAnyWay) {
  const std::string tree = "(struct P (x Int) (y Int))";
  EXPECT_EQ(parsed("struct P do x :: Int y :: Int end"), tree);
  EXPECT_EQ(parsed("struct P do\n x :: Int\n y :: Int\nend"), tree);
  EXPECT_EQ(parsed("struct P do x :: Int, y :: Int end"), tree);
}

TEST(Structs, DerivingIsAbsentEmptyOrAList) {
  EXPECT_EQ(parsed("struct P do end"), "(struct P)");
  EXPECT_EQ(parsed("struct P do end deriving()"), "(struct P (deriving))");
  EXPECT_EQ(parsed("pub struct P<A> do x :: A end deriving(Eq, Display,)"),
            "(pub struct P<A> (x A) (deriving Eq Display))");
}

TEST(Structs, OptionWordsAreFieldsWithAnAnnotation) {
  EXPECT_EQ(
      parsed("struct U do\n table \"t\"\n primary_key :id\n timestamps true\n belongs_to :user, User\n x :: Int\nend"),
      "(struct U (x Int) options)");
  EXPECT_EQ(parsed("struct U do table :: String end"), "(struct U (table String))");
}

TEST(SumTypes, VariantsHavePositionalOrNamedFields) {
  EXPECT_EQ(parsed("pub type Shape<T> do\n Point\n Circle(T)\n Rect(w :: T, h :: T)\nend deriving(Eq)"),
            "(pub type Shape<T> (Point) (Circle T) (Rect (w T) (h T)) (deriving Eq))");
  EXPECT_EQ(parsed("type A do X Y(Int) end"), "(type A (X) (Y Int))");
}

TEST(Aliases, MayBeGenericAndPublic) {
  EXPECT_EQ(parsed("pub type Name = Int"), "(pub alias Name Int)");
  EXPECT_EQ(parsed("type P<A> = (A, A)"), "(alias P<A> (tuple A A))");
}

TEST(Imports, NameModulesAndNames) {
  EXPECT_EQ(parsed("import A.B"), "(import A.B)");
  EXPECT_EQ(parsed("from A.B import (x,\ny,\n)"), "(from A.B x y)");
  EXPECT_EQ(parsed("from A import x, Y\nz"), "(from A x Y) z");
  EXPECT_EQ(parsed("from A import x,\ny"), "(from A x) y");
}

TEST(Imports, FromIsAnOrdinaryNameElsewhere) {
  EXPECT_EQ(parsed("from(x)"), "(call from x)");
  EXPECT_EQ(parsed("from + 1"), "(+ from 1)");
}

TEST(Imports, GlobsAreRejected) {
  EXPECT_EQ(parsed("from A import *"), "error: glob imports are not allowed; import names explicitly");
  EXPECT_EQ(parsed("from A import ()"), "error: expected import name");
  EXPECT_EQ(parsed("from A import"), "error: expected import name");
}

TEST(Interfaces, HoldTypesSignaturesAndDefaults) {
  EXPECT_TRUE(errors("pub interface I<T> do\n type Item\n fn a(self, x :: T) -> Int\n fn b(self) do 1 end\n"
                     " def c = 2\nend")
                  .empty());
}

TEST(Impls, HoldTypesAndFunctions) {
  EXPECT_TRUE(errors("impl From<Int> for W<T> where T: Eq do\n type Output = Int\n pub fn from(x) = x\n"
                     " fn f(self) do self.x end\nend")
                  .empty());
}

TEST(Modules, HoldItems) { EXPECT_TRUE(errors("pub module M do\n fn f() = 1\n module N do end\nend").empty()); }

TEST(Actors, MayHaveATerminateClause) {
  EXPECT_EQ(parsed("pub actor a(x, y :: Int) do\n f(x)\n terminate do g() end\n h()\nend"),
            "(actor a (x y :: Int) {(call f x) (call h)} terminate {(call g)})");
  EXPECT_EQ(parsed("actor a do terminate(1) end"), "(actor a () {(call terminate 1)})");
}

TEST(Actors, ASecondTerminateClauseIsAnError) {
  EXPECT_EQ(parsed("actor a do\n terminate do end\n terminate do end\nend"),
            "error: only one `terminate` clause is allowed per actor block");
}

TEST(Services, HoldFunctionsAndHandlers) {
  EXPECT_EQ(parsed("service S do\n fn init(n :: Int) -> Int do n end\n call Get() :: Int do |s| (s, s) end\n"
                   " cast Put(n) do |_s| n end\n call Now do 1 end\nend"),
            "(service S (fn init (n :: Int) -> Int {n}) (call Get () :: Int |s {(tuple s s)}) "
            "(cast Put (n) |_s {n}) (call Now () {1}))");
}

TEST(Services, HoldNothingElse) {
  EXPECT_EQ(parsed("service S do\n let x = 1\nend"), "error: expected `fn`, `call`, `cast`, or `end` in service body");
}

TEST(Supervisors, HoldSettingsAndChildren) {
  EXPECT_TRUE(errors("supervisor S do\n strategy: one_for_one\n max_restarts: 3\n max_seconds: 5\n"
                     " child worker do\n start: fn -> spawn(W, 1) end\n restart: permanent\n shutdown: 5000\n end\n"
                     " child other do shutdown: brutal_kill end\nend")
                  .empty());
}

TEST(Supervisors, RejectUnknownKeys) {
  EXPECT_EQ(parsed("supervisor S do\n colour: red\nend"), "error: unexpected `colour` in supervisor body");
  EXPECT_EQ(parsed("supervisor S do\n child c do\n colour: red\nend end"),
            "error: unexpected `colour` in child spec body");
}

TEST(TestFiles, HaveTestsGroupsAndAssertions) {
  const auto ok = [](std::string_view text) { return errors(text, FileKind::test).empty(); };
  EXPECT_TRUE(ok("test(\"a\") do assert(true) end"));
  EXPECT_TRUE(ok("test \"a\" do assert_eq 1 + 1, 2 end test(\"b\") do end"));
  EXPECT_TRUE(
      ok("describe(\"g\") do\n setup do end\n setup() do 1 end\n teardown do end\n fn help() = 1\n"
         " test \"t\" do end\n describe \"n\" do test \"u\" do end end\nend"));
  EXPECT_TRUE(
      ok("test(\"r\") do\n assert_receive 42, 500\n assert_receive 99\n assert_receive(Some(x), 5)\n"
         " assert_receive (a, b), 5\n assert_raises fn() do 1 end\n assert x == 1\nend"));
}

TEST(TestFiles, AnAssertionWithoutParenthesesIsACall) {
  EXPECT_EQ(parsed("assert_eq 1 + 1, 2", FileKind::test), "(call assert_eq (+ 1 1) 2)");
  EXPECT_EQ(parsed("assert_eq(1, 2)", FileKind::test), "(call assert_eq 1 2)");
  EXPECT_EQ(parsed("assert -1", FileKind::program), "(- assert 1)");
}

TEST(TestFiles, LabelsArePlainStrings) {
  EXPECT_EQ(parsed("test(\"a#{1}\") do end", FileKind::test), "error: string interpolation not allowed in test labels");
}

TEST(TestFiles, TestIsAnOrdinaryNameElsewhere) {
  EXPECT_EQ(parsed("test(\"a\") describe"), "(call test \"a\") describe");
  EXPECT_EQ(parsed("let test = 1", FileKind::test), "(let test 1)");
}

}  // namespace
}  // namespace mesh2cpp::syntax
