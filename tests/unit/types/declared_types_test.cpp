#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string point = "struct Point do\nx :: Int\ny :: Int\nend\n";

TEST(Structs, LiteralsGiveEveryFieldOnce) {
  EXPECT_THAT(findings_in(point + "fn f() = Point { x: 1 }"), ElementsAre("E0009 missing field y in struct Point"));
  EXPECT_THAT(findings_in(point + "fn f() = Point { x: 1, y: 2, z: 3 }"),
              ElementsAre("E0009 unknown field z in struct Point"));
  EXPECT_THAT(findings_in(point + "fn f() = Point { x: 1, y: 2, x: 3 }"),
              ElementsAre("E0009 field x given twice in struct Point"));
  EXPECT_THAT(findings_in(point + "fn f() = Point { x: 1, y: \"2\" }"),
              ElementsAre("E0001 expected String, found Int"));
}

TEST(Structs, UpdatesKeepTheType) {
  EXPECT_THAT(findings_in(point + "fn f(p :: Point) -> Point = %{p | x: 3}"), IsEmpty());
  EXPECT_THAT(findings_in(point + "fn f(p :: Point) -> Point = %{p | w: 3}"),
              ElementsAre("E0009 unknown field w in struct Point"));
}

TEST(Structs, TypesAreShownWithTheirModule) {
  EXPECT_THAT(findings_in(point + "fn f(p :: Point) = p.z"), ElementsAre("E0009 type Main.Point has no field z"));
}

TEST(Structs, AGenericOneHoldsDifferentTypes) {
  const Checked checked(
      "struct Box<T> do\nvalue :: T\nend\nfn main() do\nlet a = Box { value: 42 }\n"
      "let b = Box { value: \"hi\" }\nlet n = a.value + 1\nlet s = b.value\nend");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("a"), "Main.Box<Int>");
  EXPECT_EQ(checked.local("s"), "String");
}

TEST(Structs, AFieldThatHoldsAFunctionIsCallable) {
  EXPECT_THAT(findings_in("struct Op do\nf :: Fun(Int) -> Int\nend\nfn run(o :: Op) -> Int = o.f(1)"), IsEmpty());
}

TEST(Structs, AreUsableBeforeTheirDefinition) {
  EXPECT_THAT(findings_in("fn f() -> Point = Point { x: 1, y: 2 }\n" + point), IsEmpty());
}

TEST(Sums, AreBuiltBareAndQualified) {
  EXPECT_THAT(findings_in("type Shape do\nCircle(Float)\nPoint\nend\nfn f() -> List<Shape> = [Circle(1.0), "
                          "Shape.Circle(2.0), Point, Shape.Point]"),
              IsEmpty());
}

TEST(Sums, AreGenericAndRecursive) {
  const Checked checked(
      "type Tree<T> do\nLeaf\nNode(Tree<T>, T, Tree<T>)\nend\n"
      "fn size(Leaf) = 0\nfn size(Node(l, _, r)) = size(l) + 1 + size(r)\nfn main() do end");
  EXPECT_EQ(checked.type_of("size"), "<T>(Main.Tree<T>) -> Int");
}

TEST(Aliases, AreTransparent) {
  EXPECT_THAT(findings_in("type Url = String\ntype Pair<A, B> = (A, B)\ntype Swap<A> = Pair<A, Url>\n"
                          "fn f(u :: Url, p :: Swap<Int>) -> Pair<String, Int> do\nlet (n, s) = p\n(s <> u, n)\nend"),
              IsEmpty());
}

TEST(Aliases, NameWhatExistsAndNeverThemselves) {
  EXPECT_THAT(findings_in("type Foo = List<Nope>"),
              ElementsAre("E0045 type alias `Foo` references undefined type `Nope`"));
  EXPECT_THAT(findings_in("type A = List<B>\ntype B = (A, Int)"), ElementsAre("E0062 type alias `A` refers to itself"));
  EXPECT_THAT(findings_in("fn f(p :: Pint) = 1"), ElementsAre("E0045 undefined type `Pint`"));
}

TEST(Annotations, AcceptSugarAndCountArguments) {
  EXPECT_THAT(findings_in("fn f(a :: Int?, b :: Int!String, c :: (Int, Bool), d :: Fun() -> Int) -> Option<Int> = a"),
              IsEmpty());
  EXPECT_THAT(findings_in("fn f(a :: Map<Int>) = 1"), ElementsAre("E0003 expected 2 argument(s), found 1"));
  EXPECT_THAT(findings_in("fn f(a :: List) -> Int = List.length(a) + List.head(a)"), IsEmpty());
}

TEST(Annotations, ShowTheDeclaredAndTheFoundType) {
  const Checked checked("fn main() do\nlet xs :: List<Int> = [\"a\"]\nend");
  EXPECT_THAT(checked.findings(), ElementsAre("E0001 expected String, found Int"));
  EXPECT_EQ(checked.diagnostics().front().labels[0].text, "found List<String>");
  EXPECT_EQ(checked.diagnostics().front().labels[1].text, "expected List<Int> from annotation");
}

TEST(Deriving, GivesExactlyWhatIsListed) {
  const std::string s = "fn f(a :: S) = a == a\n";
  EXPECT_THAT(findings_in("struct S do\nn :: Int\nend\n" + s), IsEmpty());
  EXPECT_THAT(findings_in("struct S do\nn :: Int\nend deriving(Eq)\n" + s), IsEmpty());
  EXPECT_THAT(findings_in("struct S do\nn :: Int\nend deriving()\n" + s),
              ElementsAre("E0006 Main.S does not implement Eq"));
  EXPECT_THAT(findings_in("struct S do\nf :: Fun() -> Int\nend\n" + s),
              ElementsAre("E0006 Main.S does not implement Eq"));
}

TEST(Deriving, KnowsItsTraits) {
  EXPECT_THAT(findings_in("struct S do\nn :: Int\nend deriving(Clone)"),
              ElementsAre("E0028 cannot derive `Clone` for `S`"));
  EXPECT_THAT(findings_in("type S do\nA\nend deriving(Row)"), ElementsAre("E0028 cannot derive `Row` for `S`"));
  EXPECT_THAT(findings_in("struct S do\nn :: Int\nend deriving(Ord)"),
              ElementsAre("E0029 cannot derive `Ord` for `S` without `Eq`"));
}

TEST(Deriving, OfImplicitTraitsLeavesOutWhatAFieldRulesOut) {
  const Checked checked(
      "struct S do\nf :: Fun() -> Int\nend\nstruct T do\ns :: S\nend\n"
      "struct Tree do\nn :: Int\nchildren :: List<Tree>\nend\nfn main() do end");
  EXPECT_THAT(checked.program()->structs[0].derives, IsEmpty());
  EXPECT_THAT(checked.program()->structs[1].derives, IsEmpty());
  EXPECT_EQ(checked.program()->structs[2].derives.size(), 4U);
}

TEST(Traits, OfContainersFollowTheirElements) {
  EXPECT_THAT(findings_in_main("let a = [(1, \"x\")] == [(2, \"y\")]\nlet b = [Some(1)] < [None]"), IsEmpty());
  EXPECT_THAT(findings_in_main("let a = [fn x -> x + 1 end] == []"),
              ElementsAre("E0006 List<(Int) -> Int> does not implement Eq"));
  EXPECT_THAT(findings_in_main("let a = %{\"a\" => 1} < %{}"),
              ElementsAre("E0006 Map<String, Int> does not implement Ord"));
}

}  // namespace
}  // namespace mesh2cpp::types
