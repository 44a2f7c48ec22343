#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"
#include "tests/unit/types/typed_tree_lint.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> faults(const Checked& checked) { return TypedTreeLint(*checked.program()).faults(); }

constexpr const char* vector = R"(struct Vec do
  x :: Int
  y :: Int
end

impl Add for Vec do
  type Output = Vec
  fn add(self, other) = Vec { x: self.x + other.x, y: self.y + other.y }
end

impl Mul for Vec do
  type Output = Int
  fn mul(self, other :: Vec) -> Int do
    self.x * other.x + self.y * other.y
  end
end

impl Neg for Vec do
  type Output = Vec
  fn neg(self) = Vec { x: 0 - self.x, y: 0 - self.y }
end
)";

TEST(BuiltInInterfaces, OperatorsHaveTheOutputOfTheImpl) {
  const Checked checked(std::string(vector) +
                        "fn main() do\nlet v = Vec { x: 1, y: 2 }\nlet sum = v + v + -v\nlet dot = v * v\nlet called = "
                        "v.add(v)\nprintln(\"#{sum} #{dot}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("sum"), "Main.Vec");
  EXPECT_EQ(checked.local("dot"), "Int");
  EXPECT_EQ(checked.local("called"), "Main.Vec");
  EXPECT_THAT(faults(checked), IsEmpty());
}

TEST(BuiltInInterfaces, GenericOperatorsHaveTheOutputOfTheInstance) {
  const Checked checked(
      std::string(vector) +
      "fn times(a, b) do a * b end\nfn plus(a, b) do a + b end\nfn main() do\nlet v = Vec { x: 1, y: 2 "
      "}\nlet dot = times(v, v)\nlet six = times(2, 3)\nlet sum = plus(v, v)\nprintln(\"#{dot} #{six} "
      "#{sum}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("dot"), "Int");
  EXPECT_EQ(checked.local("six"), "Int");
  EXPECT_EQ(checked.local("sum"), "Main.Vec");
  EXPECT_EQ(checked.type_of("plus"), "<T: Add>(T, T) -> T");
  EXPECT_THAT(faults(checked), IsEmpty());
}

TEST(BuiltInInterfaces, MissingOperatorsAreReported) {
  EXPECT_THAT(
      Checked(std::string(vector) + "fn main() do\nlet v = Vec { x: 1, y: 2 }\nlet w = v - v\nprintln(\"#{w}\")\n"
                                    "end")
          .findings(),
      ElementsAre("E0006 Main.Vec does not implement Sub"));
}

TEST(BuiltInInterfaces, TheMethodsOfBuiltInTraitsAreOperators) {
  const Checked checked(
      "fn main() do\nlet a = 1.add(2)\nlet b = 1.eq(2)\nlet c = \"a\".lt(\"b\")\nlet d = 3.neg()\nlet e = "
      "1.compare(2)\nlet f = [1].to_string()\nprintln(\"#{a} #{b} #{c} #{d} #{e} #{f}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("a"), "Int");
  EXPECT_EQ(checked.local("c"), "Bool");
  EXPECT_EQ(checked.local("e"), "Ordering");
}

TEST(BuiltInInterfaces, TheMethodsOfTraitsAreFoundByBoundsToo) {
  const Checked checked(
      "fn twice<T>(x :: T) -> T where T: Add do x.add(x) end\nfn first<T>(x :: T, y :: T) -> Bool where T: Ord do "
      "x.lt(y) "
      "end\nfn main() do\nprintln(\"#{twice(2)} #{twice(2.5)} #{first(1, 2)}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.type_of("twice"), "<T: Add>(T) -> T");
  EXPECT_THAT(faults(checked), IsEmpty());
}

TEST(BuiltInInterfaces, ExplicitImplsGiveTraits) {
  const std::string plain = "struct P do\nn :: Int\nf :: Fun(Int) -> Int\nend deriving()\n";
  EXPECT_THAT(findings_in(plain + "fn g(a :: P, b :: P) = a == b"), ElementsAre("E0006 Main.P does not implement Eq"));
  EXPECT_THAT(
      findings_in(plain + "impl Eq for P do\nfn eq(self, other) = self.n == other.n\nend\nimpl Ord for P do\nfn "
                          "lt(self, other) = self.n < other.n\nend\nimpl Hash for P do\nfn hash(self) = self.n\n"
                          "end\nimpl Display for P do\nfn to_string(self) = \"P\"\nend\nfn g(a :: P, b :: P) = "
                          "a == b and a < b\nfn h(a :: P) = %{a => \"#{a} #{[a]}\"}\nfn k(a :: P) = "
                          "compare(a, a)\nfn m(a :: P) = a.compare(a)"),
      IsEmpty());
}

TEST(BuiltInInterfaces, ATypeThatHoldsOneWithAnImplDerives) {
  EXPECT_THAT(findings_in("struct P do\nf :: Fun(Int) -> Int\nend\nimpl Eq for P do\nfn eq(self, other) = true\nend\n"
                          "struct Q do\np :: P\nend\nfn g(a :: Q, b :: Q) = a == b"),
              IsEmpty());
}

TEST(BuiltInInterfaces, DefaultMakesAValue) {
  const std::string config = "struct Config do\nport :: Int\nend\n";
  const std::string impl = "impl Default for Config do\nfn default() -> Config do Config { port: 80 } end\nend\n";
  const Checked checked(
      config + impl +
      "fn main() do\nlet a = Config.default()\nlet b :: Config = default()\nlet n :: Int = default()\n"
      "let m = Int.default()\nprintln(\"#{a.port} #{b.port} #{n} #{m}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("a"), "Main.Config");
  EXPECT_EQ(checked.local("m"), "Int");
  EXPECT_THAT(findings_in(config + "fn f() do\nlet c :: Config = default()\nc.port\nend"),
              ElementsAre("E0006 Main.Config does not implement Default"));
  EXPECT_THAT(findings_in(config + "fn f() = Config.default()"),
              ElementsAre("E0030 no method `default` on type `Main.Config`"));
}

TEST(BuiltInInterfaces, LoopsWalkIterables) {
  const std::string bag = R"(struct Bag do
  items :: List<Int>
end
impl Iterable for Bag do
  type Item = Int
  type Iter = ListIterator
  fn iter(self) do
    Iter.from(self.items)
  end
end
struct Count do
  left :: Int
end
impl Iterator for Count do
  type Item = String
  fn next(self) -> Option<String> do None end
end
)";
  const Checked checked(bag +
                        "fn main() do\nfor n in Bag { items: [1] } do println(\"#{n + 1}\") end\nfor s in Count { "
                        "left: 1 } do println(s) end\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("n"), "Int");
  EXPECT_EQ(checked.local("s"), "String");
}

TEST(BuiltInInterfaces, AssociatedTypesFollowTheInstance) {
  const std::string container = R"(interface Container do
  type Item
  fn first(self) -> Self.Item
  fn both(self) -> (Self.Item, Self.Item) do
    (self.first(), self.first())
  end
end
struct Ints do
  all :: List<Int>
end
struct Words do
  all :: List<String>
end
impl Container for Ints do
  type Item = Int
  fn first(self) -> Int do head(self.all) end
end
impl Container for Words do
  type Item = String
  fn first(self) -> Self.Item do head(self.all) end
end
fn opening<C>(c :: C) where C: Container do
  c.first()
end
fn wrapped<C>(c :: C) where C: Container do
  [opening(c)]
end
)";
  const Checked checked(container +
                        "fn main() do\nlet a = opening(Ints { all: [1] })\nlet b = wrapped(Words { all: [] })\nlet c = "
                        "Words { all: [] }.both()\nprintln(\"#{a} #{b} #{c}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("a"), "Int");
  EXPECT_EQ(checked.local("b"), "List<String>");
  EXPECT_EQ(checked.type_of("opening"), "<C: Container>(C) -> C.Item");
  EXPECT_EQ(checked.type_of("wrapped"), "<C: Container>(C) -> List<C.Item>");
  EXPECT_THAT(faults(checked), IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::types
