#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"
#include "tests/unit/types/typed_tree_lint.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* scored = R"(interface Scored do
  fn score(self) -> Int
end

struct Essay do
  words :: Int
end

impl Scored for Essay do
  fn score(self) -> Int do
    self.words / 100
  end
end
)";

std::string with_scored(const std::string& rest) { return scored + rest; }

std::vector<std::string> faults(const Checked& checked) { return TypedTreeLint(*checked.program()).faults(); }

TEST(Impls, MethodsAreCalledByTheTypeOfTheReceiver) {
  const Checked checked(with_scored("fn main() do\nlet n = Essay { words: 700 }.score()\nprintln(\"#{n}\")\nend"));
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("n"), "Int");
  EXPECT_THAT(faults(checked), IsEmpty());
}

TEST(Impls, BoundsOfDeclaredParametersFindMethods) {
  const Checked checked(with_scored(
      "fn best<T>(a :: T, b :: T) -> Int where T: Scored do\nif a.score() > b.score() do a.score() else "
      "b.score() end\nend\nfn main() do\nprintln(\"#{best(Essay { words: 7 }, Essay { words: 8 })}\")\nend"));
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.type_of("best"), "<T: Scored>(T, T) -> Int");
  EXPECT_THAT(faults(checked), IsEmpty());
}

TEST(Impls, BoundsAreCheckedWhereAFunctionIsUsed) {
  const std::string twice = "fn twice<T>(a :: T) -> Int where T: Scored do a.score() * 2 end\n";
  EXPECT_THAT(Checked(with_scored(twice + "fn main() do\ntwice(1)\nend")).findings(),
              ElementsAre("E0006 Int does not implement Scored"));
  EXPECT_THAT(Checked(with_scored(twice + "fn main() do\nList.map([1], twice)\nend")).findings(),
              ElementsAre("E0006 Int does not implement Scored"));
  EXPECT_THAT(Checked(with_scored(twice + "fn main() do\nlet f = twice\nf(\"a\")\nend")).findings(),
              ElementsAre("E0006 String does not implement Scored"));
  EXPECT_THAT(Checked(with_scored(twice + "fn main() do\n1 |> twice()\nend")).findings(),
              ElementsAre("E0006 Int does not implement Scored"));
}

TEST(Impls, MethodsAreFunctionsWhenNothingElseHasTheirName) {
  const Checked checked(with_scored("fn main() do\nlet n = score(Essay { words: 700 })\nprintln(\"#{n}\")\nend"));
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("n"), "Int");
  EXPECT_THAT(
      Checked(with_scored("fn score(n :: String) = n\nfn main() do\nlet s = score(\"a\")\nprintln(s)\nend")).findings(),
      IsEmpty());
  EXPECT_THAT(Checked(with_scored("fn main() do\nscore(1)\nend")).findings(),
              ElementsAre("E0004 undefined variable: score"));
}

TEST(Impls, MethodsAreValues) {
  const Checked checked(with_scored(
      "fn main() do\nlet all = List.map([Essay { words: 1 }], score)\nlet more = List.map([Essay { words: 1 "
      "}], Scored.score)\nprintln(\"#{all} #{more}\")\nend"));
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("all"), "List<Int>");
  EXPECT_EQ(checked.local("more"), "List<Int>");
  EXPECT_THAT(faults(checked), IsEmpty());
}

TEST(Impls, QualifiedCallsNameTheInterface) {
  const std::string both = R"(interface A do
  fn name(self) -> String
end
interface B do
  fn name(self) -> String
end
impl A for Int do
  fn name(self) = "a"
end
impl B for Int do
  fn name(self) = "b"
end
)";
  EXPECT_THAT(Checked(both + "fn main() do\nprintln(A.name(1) <> B.name(2))\nend").findings(), IsEmpty());
  EXPECT_THAT(Checked(both + "fn main() do\nprintln(1.name())\nend").findings(),
              ElementsAre("E0027 ambiguous method `name` for type `Int`: candidates from traits [A, B]"));
}

TEST(Impls, AnOpenReceiverMayFitSeveralImpls) {
  EXPECT_THAT(
      findings_in("interface A do\nfn f(self) -> Int\nend\nimpl A for List<Int> do\nfn f(self) = 1\nend\nimpl A "
                  "for List<String> do\nfn f(self) = 2\nend\nfn g() = [].f()\nfn h() = [\"a\"].f()"),
      ElementsAre("E0027 ambiguous method `f` for type `List<?2>`: candidates from traits [A for List<Int>, A for "
                  "List<String>]"));
}

TEST(Impls, BuiltInTypesHaveThemToo) {
  const std::string greeter = "interface Greeter do\nfn greet(self) -> String\nend\n";
  EXPECT_THAT(Checked(greeter + "impl Greeter for Int do\nfn greet(self) = \"hi #{self}\"\nend\nimpl Greeter for "
                                "List<Int> do\nfn greet(self) = \"list\"\nend\nfn main() do\nprintln(1.greet() <> "
                                "[1].greet())\nend")
                  .findings(),
              IsEmpty());
}

TEST(Impls, DefaultMethodsHoldWhereTheyAreOmitted) {
  const std::string shown = R"(interface Shown do
  fn name(self) -> String
  fn show(self) -> String do
    "<" <> self.name() <> ">"
  end
end
struct Dog do
  age :: Int
end
struct Cat do
  age :: Int
end
impl Shown for Dog do
  fn name(self) = "dog"
end
impl Shown for Cat do
  fn name(self) = "cat"
  fn show(self) = "cat!"
end
)";
  const Checked checked(shown +
                        "fn main() do\nlet s = Dog { age: 1 }.show() <> Cat { age: 2 }.show()\nprintln(s)\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("s"), "String");
  EXPECT_THAT(faults(checked), IsEmpty());
  const typed::Function* show = checked.program()->interfaces.back().methods.back().default_body;
  ASSERT_EQ(show->type_parameters.size(), 1U);
  EXPECT_EQ(show->type_parameters.front()->name, "Self");
  EXPECT_EQ(show->type_parameters.front()->bounds.front().interface->name, "Shown");
}

TEST(Impls, DefaultMethodsAskTheirNeedsOfEveryImplThatUsesThem) {
  const std::string same =
      "interface Same do\nfn is_same(self, other :: Self) -> Bool do self == other end\nend\n"
      "struct Plain do\nn :: Int\nend deriving()\n";
  EXPECT_THAT(Checked(same + "impl Same for Int do\nend\nfn main() do\nprintln(\"#{1.is_same(2)}\")\nend").findings(),
              IsEmpty());
  EXPECT_THAT(Checked(same + "impl Same for Plain do\nend\nfn main() do\nend").findings(),
              ElementsAre("E0006 Main.Plain does not implement Eq"));
}

TEST(Impls, MethodsBeyondTheInterfaceAreAllowed) {
  EXPECT_THAT(Checked("interface I do\nfn a(self) -> Int\nend\nimpl I for Int do\nfn a(self) = 1\nfn b(self, n :: Int) "
                      "-> Int do self.a() + n end\nend\nfn main() do\nprintln(\"#{3.b(4)}\")\nend")
                  .findings(),
              IsEmpty());
}

TEST(Impls, ResultsWithoutAnnotationAreThoseOfTheBodies) {
  const Checked checked(
      "interface Named do\nfn label(self)\nend\nfn main() do\nlet a = 1.label()\nlet b = \"x\".label()\nprintln(a)\n"
      "end\nimpl Named for Int do\nfn label(self) = helper(self)\nend\nimpl Named for String do\nfn label(self) = 7\n"
      "end\nfn helper(n) = \"n#{n}\"");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("a"), "String");
  EXPECT_EQ(checked.local("b"), "Int");
}

TEST(Impls, StaticMethodsAreCalledOnTheType) {
  const Checked checked(
      "interface Zero do\nfn zero() -> Self\nend\nstruct Money do\ncents :: Int\nend\nimpl Zero for Money do\nfn "
      "zero() "
      "-> Money do Money { cents: 0 } end\nend\nfn nothing<T>(x :: T) -> T where T: Zero do T.zero() end\nfn main() "
      "do\n"
      "let m = Money.zero()\nlet n = nothing(m)\nprintln(\"#{m.cents} #{n.cents}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("m"), "Main.Money");
  EXPECT_THAT(faults(checked), IsEmpty());
}

TEST(Impls, GenericOnesCoverEveryInstance) {
  const std::string show =
      "interface Show do\nfn show(self) -> String\nend\nimpl Show for Int do\nfn show(self) = "
      "\"int\"\nend\nstruct Box<T> do\nvalue :: T\nend\n";
  EXPECT_THAT(Checked(show + "impl Show for Box<T> where T: Show do\nfn show(self) = \"[\" <> self.value.show() <> "
                             "\"]\"\nend\nfn main() do\nprintln(Box { value: Box { value: 1 } }.show())\nend")
                  .findings(),
              IsEmpty());
  EXPECT_THAT(Checked(show + "impl Show for Box<T> where T: Show do\nfn show(self) = self.value.show()\nend\nfn main() "
                             "do\nprintln(Box { value: \"a\" }.show())\nend")
                  .findings(),
              ElementsAre("E0006 String does not implement Show"));
  EXPECT_THAT(Checked(show + "impl Show for Box do\nfn show(self) = \"box of #{self.value}\"\nend\nfn main() "
                             "do\nprintln(Box { value: \"a\" }.show())\nend")
                  .findings(),
              IsEmpty());
  EXPECT_THAT(
      Checked(show + "impl Show for Box do\nfn show(self) = self.value.show()\nend\nfn main() do\nend").findings(),
      ElementsAre("E0030 no method `show` on type `T`"));
}

TEST(Impls, ImplsOfOtherModulesAreVisibleEverywhere) {
  const Checked checked(Checked::Modules{
      {"Shapes",
       "pub interface Area do\nfn area(self) -> Int\nend\npub struct Square do\nside :: Int\nend\npub fn total(xs :: "
       "List<Square>) -> Int do\nList.map(xs, fn s -> s.area() end) |> reduce(0, fn a, b -> a + b end)\nend"},
      {"Areas", "import Shapes\nimpl Area for Square do\nfn area(self) do self.side * self.side end\nend"},
      {"Main",
       "import Shapes\nfn main() do\nlet n = Square { side: 2 }.area()\nprintln(\"#{n + "
       "Shapes.total([])}\")\nend"}});
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("n"), "Int");
  std::vector<std::string> modules;
  for (const typed::Module* module : checked.program()->entry->impl_modules) modules.push_back(module->name);
  EXPECT_THAT(modules, ElementsAre("Areas"));
}

TEST(Impls, PrivateInterfacesStayInTheirModule) {
  EXPECT_THAT(Checked(Checked::Modules{{"Shapes", "interface Area do\nfn area(self) -> Int\nend"},
                                       {"Main",
                                        "import Shapes\nimpl Area for Int do\nfn area(self) = 1\nend\nfn main() "
                                        "do\nend"}})
                  .findings(),
              ElementsAre("E0045 undefined type `Area`"));
}

}  // namespace
}  // namespace mesh2cpp::types
