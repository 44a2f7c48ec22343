#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Checked with_main(const std::string& declarations) { return Checked(declarations + "\nfn main() do\nend\n"); }

TEST(Inference, LiteralsHaveTheTypesOfTheTable) {
  const Checked checked("fn main() do let a = 42 let b = 3.5 let c = \"s\" let d = true let e = :a let f = nil end");
  EXPECT_EQ(checked.local("a"), "Int");
  EXPECT_EQ(checked.local("b"), "Float");
  EXPECT_EQ(checked.local("c"), "String");
  EXPECT_EQ(checked.local("d"), "Bool");
  EXPECT_EQ(checked.local("e"), "Atom");
  EXPECT_EQ(checked.local("f"), "()");
}

TEST(Inference, AFunctionWithoutAnnotationsIsGenericWhereNothingFixesItsTypes) {
  const Checked checked = with_main("fn pair(a, b) do (a, b) end\nfn first(p) do let (a, _) = p a end");
  EXPECT_EQ(checked.type_of("pair"), "<T, U>(T, U) -> (T, U)");
  EXPECT_EQ(checked.type_of("first"), "<T, U>((T, U)) -> T");
}

TEST(Inference, AGenericFunctionIsUsedAtSeveralTypes) {
  EXPECT_THAT(Checked("fn id(x) do x end\nfn main() do println(\"${id(7)} ${id(\"poly\")}\") end").findings(),
              IsEmpty());
}

TEST(Inference, AForwardReferenceIsAsPolymorphicAsABackwardOne) {
  const Checked checked("fn main() do println(\"${twice(1)} ${twice(\"a\")}\") end\nfn twice(x) do [x, x] end");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.type_of("twice"), "<T>(T) -> List<T>");
}

TEST(Inference, OperatorsOnTypeVariablesBecomeNeedsOfTheFunction) {
  const Checked checked =
      with_main("fn sum2(a, b) do a + b end\nfn same(a, b) do a == b end\nfn show(x) do \"${x}\" end");
  EXPECT_EQ(checked.type_of("sum2"), "<T: Add>(T, T) -> T");
  EXPECT_EQ(checked.type_of("same"), "<T: Eq>(T, T) -> Bool");
  EXPECT_EQ(checked.type_of("show"), "<T: Display>(T) -> String");
}

TEST(Inference, NeedsAreCheckedAtEachUse) {
  const std::string sum = "fn sum2(a, b) do a + b end\n";
  EXPECT_THAT(Checked(sum + "fn main() do println(\"${sum2(1, 2)} ${sum2(1.5, 2.5)}\") end").findings(), IsEmpty());
  EXPECT_THAT(Checked(sum + "fn main() do println(sum2(\"x\", \"y\")) end").findings(),
              ElementsAre("E0006 String does not implement Add"));
}

TEST(Inference, NeedsPassThroughFunctionsThatCallEachOther) {
  const Checked checked = with_main("fn a(x) do b(x) end\nfn b(x) do x + x end");
  EXPECT_EQ(checked.type_of("a"), "<T: Add>(T) -> T");
}

TEST(Inference, AFieldOfATypeVariableIsFoundAtEachUse) {
  const std::string text =
      "struct Cat do\n name :: String\nend\nstruct Dog do\n name :: String\nend\n"
      "fn greet(pet) do println(pet.name) end\n";
  EXPECT_THAT(Checked(text + "fn main() do greet(Cat { name: \"a\" }) greet(Dog { name: \"b\" }) end").findings(),
              IsEmpty());
  EXPECT_THAT(Checked(text + "fn main() do greet(5) end").findings(), ElementsAre("E0009 type Int has no field name"));
}

TEST(Inference, MutuallyRecursiveFunctionsNeedNoAnnotationInEitherOrder) {
  const Checked checked = with_main(
      "fn even(n) do if n == 0 do true else odd(n - 1) end end\nfn odd(n) do if n == 0 do false else even(n - 1) end "
      "end");
  EXPECT_EQ(checked.type_of("even"), "(Int) -> Bool");
  EXPECT_EQ(checked.type_of("odd"), "(Int) -> Bool");
}

TEST(Inference, AClosureInALetIsUsableAtSeveralTypes) {
  EXPECT_THAT(findings_in_main("let id = fn (x) -> x end\nprintln(\"${id(1)} ${id(\"a\")}\")"), IsEmpty());
}

TEST(Inference, AnEmptyCollectionInALetIsUsableAtSeveralTypes) {
  EXPECT_THAT(findings_in_main("let e = List.new()\nlet a = List.append(e, 1)\nlet b = List.append(e, \"a\")"),
              IsEmpty());
  EXPECT_THAT(findings_in_main("let e = [1]\nlet b = List.append(e, \"a\")"),
              ElementsAre("E0001 expected Int, found String"));
}

TEST(Inference, AClosureKnowsWhatTheOtherArgumentsFixed) {
  const std::string row = "struct Row do\n name :: String\nend\n";
  EXPECT_THAT(Checked(row + "fn names(rows :: List<Row>) -> List<String> do List.map(rows, fn (r) -> r.name end) end\n"
                            "fn main() do end")
                  .findings(),
              IsEmpty());
  EXPECT_THAT(Checked(row + "fn names(rows :: List<Row>) do rows |> List.map(fn (r) -> r.name.length() end) end\n"
                            "fn main() do end")
                  .findings(),
              IsEmpty());
}

TEST(Inference, AMethodOnAClosureParameterWaitsForItsType) {
  const Checked checked("fn main() do\nlet size = fn (t) -> t.length() end\nlet n = size(\"abc\")\nend");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("n"), "Int");
}

TEST(Inference, AValueNeverContainsItself) {
  EXPECT_THAT(findings_in_main("let f = fn (x) -> x(x) end"),
              ElementsAre(::testing::MatchesRegex("E0002 infinite type: .* occurs in .*")));
}

TEST(Inference, NumbersDoNotConvert) {
  EXPECT_THAT(findings_in_main("let x = 1 + 2.0"), ElementsAre("E0001 expected Int, found Float"));
}

TEST(Inference, BranchesThatLeaveDoNotConstrainTheOther) {
  EXPECT_THAT(findings_in("fn f(n :: Int) -> Int do\nif n > 3 do return 0 else n end\nend\n"
                          "fn g(n :: Int) -> Int do\nlet m = if n > 3 do panic(\"big\") else n end\nm + 1\nend"),
              IsEmpty());
}

TEST(Inference, AnIfWithoutElseIsUnit) {
  const Checked checked("fn main() do let u = if true do 5 end end");
  EXPECT_EQ(checked.local("u"), "()");
  EXPECT_THAT(findings_in("fn f() -> Int do if true do 5 end end"), ElementsAre("E0001 expected (), found Int"));
}

TEST(Inference, AForGivesTheListOfItsBodies) {
  const Checked checked(
      "fn main() do\nlet a = for i in 0..3 do i * i end\nlet b = for {k, v} in %{\"a\" => 1} do v end\n"
      "let c = for k in %{\"a\" => 1} do k end\nlet d = for (n, s) in [(1, \"x\")] do s end\nend");
  EXPECT_EQ(checked.local("a"), "List<Int>");
  EXPECT_EQ(checked.local("b"), "List<Int>");
  EXPECT_EQ(checked.local("c"), "List<String>");
  EXPECT_EQ(checked.local("d"), "List<String>");
}

TEST(Inference, WhatNothingFixesIsUnit) {
  const Checked checked("fn main() do let xs = List.new() let r = Ok(1) end");
  EXPECT_EQ(checked.local("xs"), "List<()>");
  EXPECT_EQ(checked.local("r"), "Result<Int, ()>");
}

TEST(Inference, AFunctionThatNeverReturnsHasNoTypeParameterForItsResult) {
  const Checked checked = with_main("fn loop(n) do loop(n + 1) end\nfn fail(why) do panic(why) end");
  EXPECT_EQ(checked.type_of("loop"), "(Int) -> ()");
  EXPECT_EQ(checked.type_of("fail"), "(String) -> Never");
}

TEST(Inference, AWhereBoundIsCheckedAtTheCall) {
  const std::string top = "fn top<T>(a :: T, b :: T) -> T where T: Ord do if a < b do b else a end end\n";
  EXPECT_THAT(Checked(top + "fn main() do println(\"${top(1, 2)}\") end").findings(), IsEmpty());
  EXPECT_THAT(Checked(top + "fn main() do let f = top(fn x -> x + 1 end, fn x -> x end) end").findings(),
              ElementsAre("E0006 (Int) -> Int does not implement Ord"));
}

TEST(Inference, InferredParametersAvoidTheNamesAroundThem) {
  const Checked checked = with_main(
      "struct T do\n n :: Int\nend\nfn outer(x) do\nfn inner(y) do (x, y) end\n(inner(1), inner(\"a\"))\nend");
  EXPECT_EQ(checked.type_of("outer"), "<U>(U) -> ((U, Int), (U, String))");
  EXPECT_EQ(checked.type_of("inner"), "<V>(V) -> (U, V)");
}

TEST(Inference, ALongChainOfOperatorsAndPipesNeedsNoDeepStack) {
  std::string sum = "let n = 1";
  std::string pipe = "let m = 1";
  for (int i = 0; i < 300; ++i) sum += " + 1";
  for (int i = 0; i < 300; ++i) pipe += " |> inc";
  EXPECT_THAT(Checked("fn inc(n :: Int) = n + 1\nfn main() do\n" + sum + "\n" + pipe + "\nend").findings(), IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::types
