#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string geometry =
    "pub struct Point do\nx :: Int\nend\npub type Shape do\nCircle(Float)\nDot\nend\npub type Meters = Float\n"
    "type Secret = Int\nstruct Hidden do\nn :: Int\nend\n"
    "pub fn origin() -> Point = Point { x: 0 }\nfn hidden() = 1\npub fn make() = Hidden { n: 4 }\n"
    "pub fn identity(x) do x end\nactor worker(n :: Int) do\nprintln(\"${n}\")\nend\n"
    "service Store do\nfn init() -> Int do 0 end\ncall Get() do |n| (n, n) end\nend\n";

std::vector<std::string> importing(const std::string& main) {
  return Checked({{"Geometry", geometry}, {"Main", main}}).findings();
}

TEST(Modules, AnImportBringsTheNamespaceAndAllPublicTypes) {
  EXPECT_THAT(importing("import Geometry\nfn main() do\nlet p :: Point = Geometry.origin()\nlet m :: Meters = 1.5\n"
                        "let q :: Geometry.Point = p\nlet s = [Circle(1.0), Shape.Dot, Geometry.Dot]\n"
                        "println(\"${p.x} ${Store.get(Store.start())}\")\nspawn(Geometry.worker, 1)\nend"),
              IsEmpty());
}

TEST(Modules, AFromImportBringsTheNamesListed) {
  EXPECT_THAT(importing("from Geometry import origin, worker, Store, Point\nfn main() do\nspawn(worker, origin().x)\n"
                        "Store.start()\nend"),
              IsEmpty());
  EXPECT_THAT(importing("from Geometry import origin\nfn main() do\nGeometry.origin()\nend"),
              ElementsAre("E0004 undefined variable: Geometry"));
}

TEST(Modules, KeepTheirPrivateThings) {
  EXPECT_THAT(importing("from Geometry import hidden\nfn main() do hidden() end"),
              ElementsAre("E0035 private item cannot be imported"));
  EXPECT_THAT(importing("import Geometry\nfn main() do Geometry.hidden() end"),
              ElementsAre("E0035 private item cannot be imported"));
  EXPECT_THAT(importing("import Geometry\nfn f(n :: Secret) = n\nfn main() do end"),
              ElementsAre("E0045 undefined type `Secret`"));
}

TEST(Modules, FieldsOfAPrivateStructCanBeRead) {
  EXPECT_THAT(importing("import Geometry\nfn main() do println(\"${Geometry.make().n}\") end"), IsEmpty());
}

TEST(Modules, ListWhatTheyExport) {
  const Checked checked({{"Geometry", geometry}, {"Main", "from Geometry import nope\nfn main() do nope() end"}});
  EXPECT_THAT(checked.findings(), ElementsAre("E0034 name not found in module"));
  EXPECT_EQ(checked.diagnostics().front().note,
            "available exports: Meters, Point, Shape, Store, identity, make, origin, worker");
}

TEST(Modules, ThatDoNotExistAreNamedOnce) {
  const Checked checked({{"Geometry", geometry}, {"Main", "import Geomtry\nfn main() do Geomtry.origin() end"}});
  EXPECT_THAT(checked.findings(), ElementsAre("E0031 module not found"));
  EXPECT_EQ(checked.diagnostics().front().message, "module `Geomtry` not found; did you mean `Geometry`?");
}

TEST(Modules, UnannotatedFunctionsStayGenericAcrossThem) {
  EXPECT_THAT(
      importing("from Geometry import identity\nfn main() do println(\"${identity(1)} ${identity(\"a\")}\") end"),
      IsEmpty());
}

TEST(Modules, EqualNamesDoNotClash) {
  EXPECT_THAT(Checked({{"A", "pub struct P do\nn :: Int\nend\nfn f() = 1\npub fn a() = P { n: f() }"},
                       {"B", "pub struct P do\nn :: Int\nend\nfn f() = 2\npub fn b() = P { n: f() }"},
                       {"Main", "import A\nimport B\nfn main() do let xs = [A.a(), B.b()] end"}})
                  .findings(),
              ElementsAre("E0001 expected B.P, found A.P"));
}

TEST(Modules, ALocalDefinitionHidesAnImport) {
  EXPECT_THAT(importing("fn origin() = 5\nfrom Geometry import origin\nfn main() do let n = origin() + 1 end"),
              IsEmpty());
}

TEST(Modules, ALibraryModuleIsHiddenMemberByMember) {
  EXPECT_THAT(
      Checked({{"String", "pub fn length(s) = \"mine\""},
               {"Main", "import String\nfn main() do println(String.length(\"a\") <> String.trim(\" b\")) end"}})
          .findings(),
      IsEmpty());
}

TEST(Modules, TheirFindingsComeInOrderErrorsFirst) {
  EXPECT_THAT(
      Checked({{"A", "pub fn a(X) = 1\npub fn b() = missing"}, {"Main", "fn main() do nothing end"}}).findings(),
      ElementsAre("E0004 undefined variable: missing", "E0004 undefined variable: nothing"));
  EXPECT_THAT(
      findings_in_main("let a = case 1 do\nX -> missing\nend"),
      ElementsAre("E0004 undefined variable: missing", "M1003 pattern `X` names no constructor and binds a variable"));
}

TEST(Modules, ConstantsAreVisibleInTheirModule) {
  EXPECT_THAT(Checked("let limit = 10\nlet twice :: Int = limit * 2\nfn main() do println(\"${limit + twice}\") end")
                  .findings(),
              IsEmpty());
}

TEST(Names, AreShadowedInnermostFirst) {
  const Checked checked(
      "fn head(x) do x + 1 end\nfn main() do\nlet n = head(1)\nlet n = \"${n}\"\n"
      "let map = fn (x) -> x + 1 end\nlet m = map(1)\nend");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("m"), "Int");
}

TEST(Names, StandForOneThingInAModule) {
  EXPECT_THAT(findings_in("struct A do\nn :: Int\nend\ntype A = Int"),
              ElementsAre("M0008 `A` is defined twice in this module"));
  EXPECT_THAT(findings_in("fn work() = 1\nactor work() do\nend"),
              ElementsAre("M0008 `work` is defined twice in this module"));
  EXPECT_THAT(findings_in("struct A do\nn :: Int\nend\nfn A() = 1"), IsEmpty());
}

TEST(Names, OfModulesSuggestModules) {
  const Checked checked("fn main() do let n = Lisst.length([1]) end");
  EXPECT_THAT(checked.findings(), ElementsAre("E0004 undefined variable: Lisst"));
  EXPECT_EQ(checked.diagnostics().front().help, "did you mean `List`?");
}

TEST(Names, OfAUserTypeHideTheBuiltInOnes) {
  EXPECT_THAT(findings_in("type Level do\nOk\nError\nend\nfn f() -> Level = Ok"), IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::types
