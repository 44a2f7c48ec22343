#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"
#include "tests/unit/types/typed_tree_lint.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> faults(const Checked& checked) { return TypedTreeLint(*checked.program()).faults(); }

constexpr const char* wrapper = R"(struct Wrapper do
  n :: Int
end
impl From<Int> for Wrapper do
  fn from(v :: Int) -> Wrapper do Wrapper { n: v } end
end
impl From<String> for Wrapper do
  fn from(v :: String) -> Wrapper do Wrapper { n: String.length(v) } end
end
impl TryFrom<Float> for Wrapper do
  fn try_from(v :: Float) -> Result<Wrapper, String> do Err("no") end
end
)";

TEST(Conversions, FromIsCalledOnTheTarget) {
  const Checked checked(std::string(wrapper) +
                        "fn main() do\nlet a = Wrapper.from(21)\nlet b = Wrapper.from(\"x\")\nlet c = "
                        "Float.from(42)\nlet d = String.from(true)\nprintln(\"#{a.n} #{b.n} #{c} #{d}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("a"), "Main.Wrapper");
  EXPECT_EQ(checked.local("b"), "Main.Wrapper");
  EXPECT_EQ(checked.local("c"), "Float");
  EXPECT_THAT(faults(checked), IsEmpty());
  EXPECT_THAT(findings_in(std::string(wrapper) + "fn f() = Wrapper.from(true)"),
              ElementsAre("E0006 Main.Wrapper does not implement From<Bool>"));
}

TEST(Conversions, IntoTakesWhatIsExpected) {
  const Checked checked(
      std::string(wrapper) +
      "fn take(w :: Wrapper) = w.n\nfn give() -> Wrapper do 4.into() end\nfn main() do\nlet w :: "
      "Wrapper = 1.into()\nlet f :: Float = 2.into()\nlet n = take(\"a\".into())\nlet r :: "
      "Result<Wrapper, String> = 2.5.try_into()\nprintln(\"#{w.n} #{f} #{n} #{r} #{give().n}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_THAT(faults(checked), IsEmpty());
}

TEST(Conversions, IntoOfAnUnknownTargetIsTheOnlyOne) {
  EXPECT_THAT(findings_in(std::string(wrapper) + "fn f() do\nlet w = \"a\".into()\nw.n\nend"), IsEmpty());
  EXPECT_THAT(
      findings_in(std::string(wrapper) + "struct Other do\nm :: Int\nend\nimpl From<String> for Other do\nfn "
                                         "from(v :: String) -> Other do Other { m: 1 } end\nend\nfn f() do\nlet "
                                         "w = \"a\".into()\n1\nend"),
      ElementsAre("E0027 ambiguous method `into` for type `String`: candidates from traits [From<String> for "
                  "Main.Other, From<String> for Main.Wrapper]"));
  EXPECT_THAT(findings_in(std::string(wrapper) + "fn f() do\nlet w :: Wrapper = true.into()\nw.n\nend"),
              ElementsAre("E0006 Main.Wrapper does not implement From<Bool>"));
}

constexpr const char* errors = R"(struct LoadError do
  why :: String
end
fn raw(n :: Int) -> Int!String do
  if n < 0 do Err("negative") else Ok(n) end
end
)";

TEST(Conversions, QuestionMarkConvertsTheError) {
  const std::string load = "fn load(n :: Int) -> Int!LoadError do\nlet v = raw(n)?\nOk(v + 1)\nend\n";
  const Checked checked(std::string(errors) +
                        "impl From<String> for LoadError do\nfn from(s :: String) -> LoadError do LoadError { why: s } "
                        "end\nend\n" +
                        load + "fn main() do\nprintln(\"#{load(1)}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_THAT(faults(checked), IsEmpty());
  EXPECT_THAT(findings_in(errors + load),
              ElementsAre("E0036 `?` operator requires function to return `Result` or `Option`"));
}

TEST(Conversions, TheErrorOfTryFromIsThatOfItsBody) {
  const Checked checked(
      "struct Even do\nn :: Int\nend\ntype Problem do\nOdd(Int)\nend\nimpl TryFrom<Int> for Even do\nfn try_from(n) "
      "do\n"
      "if n % 2 == 1 do Err(Odd(n)) else Ok(Even { n: n }) end\nend\nend\nfn halve(n) do\nlet e :: Even = "
      "n.try_into()?\nOk(e.n / 2)\nend\nfn main() do\nprintln(\"#{halve(4)}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.type_of("try_from"), "(Int) -> Result<Main.Even, Main.Problem>");
}

TEST(Conversions, ImplsOfIntoCountToo) {
  EXPECT_THAT(
      findings_in("struct A do\nn :: Int\nend\nstruct B do\nn :: Int\nend\nimpl Into<B> for A do\nfn into(self) "
                  "-> B do B { n: self.n } end\nend\nfn f(a :: A) -> B do a.into() end"),
      IsEmpty());
}

TEST(Conversions, ImplsOfFromAddToTheLibrary) {
  const Checked checked(
      "struct P do\nn :: Int\nend deriving()\nimpl From<P> for String do\nfn from(p :: P) -> String do \"p\" "
      "end\nend\nfn "
      "main() do\nlet a = String.from(P { n: 1 })\nlet b = String.from(1)\nprintln(a <> b)\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_THAT(faults(checked), IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::types
