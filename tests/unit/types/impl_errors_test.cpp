#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ImplErrors, RequiredMethodsMayNotBeMissing) {
  EXPECT_THAT(findings_in("interface I do\nfn a(self) -> Int\nfn b(self) -> Int\nend\nimpl I for Int do\nfn a(self) = "
                          "1\nend"),
              ElementsAre("E0007 impl I for Int is missing method b"));
}

TEST(ImplErrors, ResultsAreThoseOfTheInterface) {
  const std::string same = "interface I do\nfn a(self) -> Self\nend\n";
  EXPECT_THAT(findings_in(same + "impl I for Int do\nfn a(self) -> String do \"\" end\nend"),
              ElementsAre("E0008 method a in impl I has wrong signature: expected Int, found String"));
  EXPECT_THAT(findings_in(same + "impl I for Int do\nfn a(self) -> Int do 1 end\nend"), IsEmpty());
  EXPECT_THAT(findings_in(same + "impl I for Int do\nfn a(self) do \"\" end\nend"),
              ElementsAre("E0001 expected Int, found String"));
}

TEST(ImplErrors, ParametersAreAsManyAsInTheInterface) {
  EXPECT_THAT(findings_in("interface I do\nfn a(self, n :: Int) -> Int\nend\nimpl I for Int do\nfn a(self) -> Int do 1 "
                          "end\nend"),
              ElementsAre("E0008 method a in impl I has wrong signature: expected 1 parameter besides self, found 0 "
                          "parameters besides self"));
}

TEST(ImplErrors, OneImplPerType) {
  const std::string interface = "interface I do\nfn a(self) -> Int\nend\nstruct Box<T> do\nv :: T\nend\n";
  const auto impl = [](const std::string& type) { return "impl I for " + type + " do\nfn a(self) = 1\nend\n"; };
  EXPECT_THAT(findings_in(interface + impl("Int") + impl("Int")),
              ElementsAre("E0026 duplicate impl: `I` is already implemented for `Int`"));
  EXPECT_THAT(findings_in(interface + impl("Box") + impl("Box<Int>")),
              ElementsAre("E0026 duplicate impl: `I` is already implemented for `Main.Box<Int>`"));
  EXPECT_THAT(findings_in(interface + impl("Box<String>") + impl("Box<Int>")), IsEmpty());
}

TEST(ImplErrors, ImplsOfOneInterfaceDifferInItsArguments) {
  const auto from = [](const std::string& type) {
    return "impl From<" + type + "> for W do\nfn from(v :: " + type + ") -> W do W { n: 1 } end\nend\n";
  };
  const std::string wrapper = "struct W do\nn :: Int\nend\n";
  EXPECT_THAT(findings_in(wrapper + from("Int") + from("String")), IsEmpty());
  EXPECT_THAT(findings_in(wrapper + from("Int") + from("Int")),
              ElementsAre("E0026 duplicate impl: `From` is already implemented for `Main.W`"));
}

TEST(ImplErrors, DerivesStandForImpls) {
  const std::string eq = "impl Eq for P do\nfn eq(self, other) = true\nend\n";
  EXPECT_THAT(findings_in("struct P do\nx :: Int\nend\n" + eq), IsEmpty());
  EXPECT_THAT(findings_in("struct P do\nx :: Int\nend deriving(Eq)\n" + eq),
              ElementsAre("E0026 duplicate impl: `Eq` is already implemented for `Main.P`"));
  EXPECT_THAT(findings_in("impl Display for Int do\nfn to_string(self) = \"\"\nend"),
              ElementsAre("E0026 duplicate impl: `Display` is already implemented for `Int`"));
}

TEST(ImplErrors, AssociatedTypesAreThoseOfTheInterface) {
  const std::string container = "interface Container do\ntype Item\nfn first(self) -> Self.Item\nend\n";
  EXPECT_THAT(findings_in(container + "impl Container for Int do\nfn first(self) = 1\nend"),
              ElementsAre("E0040 impl `Container` for `Int` is missing associated type `Item`"));
  EXPECT_THAT(
      findings_in(container + "impl Container for Int do\ntype Item = Int\ntype Key = Int\nfn first(self) = "
                              "1\nend"),
      ElementsAre("E0041 impl `Container` for `Int` provides associated type `Key` which is not declared by the "
                  "trait"));
  EXPECT_THAT(findings_in(container + "impl Container for Int do\ntype Item = String\nfn first(self) -> Int do 1 "
                                      "end\nend"),
              ElementsAre("E0008 method first in impl Container has wrong signature: expected String, found Int"));
  EXPECT_THAT(findings_in("fn f(x :: Self.Item) = x"), ElementsAre("E0042 cannot resolve associated type `Item`"));
}

TEST(ImplErrors, InterfacesAreDefined) {
  EXPECT_THAT(findings_in("impl Drawable for Int do\nfn draw(self) = 1\nend"),
              ElementsAre("E0045 undefined type `Drawable`"));
  EXPECT_THAT(findings_in("fn f<T>(x :: T) where T: Drawable do x end"),
              ElementsAre("E0045 undefined type `Drawable`"));
}

TEST(ImplErrors, OneMistakeIsOneMessage) {
  EXPECT_THAT(findings_in("interface I do\nfn a(self, n :: Missing) -> Int\nend\nimpl I for Int do\nfn a(self, n) = "
                          "1\nend\nfn f() = 1.a(2)"),
              ElementsAre("E0045 undefined type `Missing`"));
  EXPECT_THAT(findings_in("interface I do\nfn a(self) -> Int\nend\nimpl I for Missing do\nfn a(self) = 1\nend"),
              ElementsAre("E0045 undefined type `Missing`"));
}

}  // namespace
}  // namespace mesh2cpp::types
