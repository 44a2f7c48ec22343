#include "transpiler/project/project.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "transpiler/project/failure.hpp"

namespace mesh2cpp::project {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

SourceText file(const std::string& path, const std::string& text, const std::string& package = "") {
  return {path, "shop/" + path, text, package};
}

std::vector<std::string> names(const Project& project) {
  std::vector<std::string> found;
  for (const auto& module : project.modules) found.push_back(module->name);
  return found;
}

template <class Action>
std::string refusal(const Action& action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

TEST(Project, OrdersModulesByTheirImports) {
  source::Diagnostics diagnostics;
  const Project project =
      assemble("shop", "main.mpl",
               {file("a.mpl", "import C\n"), file("b.mpl", "from C import f\n"), file("c.mpl", "pub fn f() do 1 end\n"),
                file("main.mpl", "import A\nimport B\nfn main() do 1 end\n")},
               diagnostics);
  EXPECT_THAT(names(project), ElementsAre("C", "A", "B", "Main"));
  EXPECT_EQ(project.entry, "Main");
  EXPECT_FALSE(diagnostics.has_errors());
}

TEST(Project, IgnoresImportsOfModulesThatAreNotItsOwn) {
  source::Diagnostics diagnostics;
  EXPECT_THAT(names(assemble("shop", {}, {file("a.mpl", "import String\nimport Nowhere.At.All\n")}, diagnostics)),
              ElementsAre("A"));
}

TEST(Project, KnowsPathsForPeopleAndForPanics) {
  source::Diagnostics diagnostics;
  const Project project = assemble("shop", {}, {file("lib/a.mpl", "")}, diagnostics);
  EXPECT_EQ(project.modules[0]->file.path(), "shop/lib/a.mpl");
  EXPECT_EQ(project.modules[0]->file.project_path(), "lib/a.mpl");
}

TEST(Project, ReportsParseErrorsOfAllModulesInCompilationOrder) {
  source::Diagnostics diagnostics;
  const Project project =
      assemble("shop", {}, {file("a.mpl", "import B\nfn do\n"), file("b.mpl", "let = 1\n")}, diagnostics);
  ASSERT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.all().front().file, &project.modules[0]->file);
  EXPECT_EQ(project.modules[0]->name, "B");
  EXPECT_EQ(diagnostics.all().back().file, &project.modules[1]->file);
}

TEST(Project, ReportsCyclesBeforeParseErrors) {
  source::Diagnostics diagnostics;
  EXPECT_EQ(refusal([&] {
              (void)assemble("shop", {}, {file("a.mpl", "import B\nfn do\n"), file("b.mpl", "import A\n")},
                             diagnostics);
            }),
            "Circular dependency: A -> B -> A");
  EXPECT_THAT(diagnostics.all(), IsEmpty());
}

TEST(Project, RefusesTwoFilesForOneModule) {
  source::Diagnostics diagnostics;
  EXPECT_EQ(
      refusal([&] { (void)assemble("shop", {}, {file("TaxTable.mpl", ""), file("tax_table.mpl", "")}, diagnostics); }),
      "Duplicate module 'TaxTable': 'TaxTable.mpl' and 'tax_table.mpl'");
}

TEST(Project, PrefersItsOwnModuleToOneOfAPackage) {
  source::Diagnostics diagnostics;
  const Project project =
      assemble("shop", {}, {file("slug.mpl", ""), file("slug.mpl", "broken (", "acme/slug")}, diagnostics);
  EXPECT_THAT(project.modules, SizeIs(1));
  ASSERT_THAT(diagnostics.all(), SizeIs(1));
  EXPECT_EQ(diagnostics.all()[0].code, "M1002");
  EXPECT_FALSE(diagnostics.has_errors());
}

TEST(Project, RefusesPackagesThatClash) {
  source::Diagnostics diagnostics;
  EXPECT_EQ(refusal([&] { (void)assemble("shop", {}, {file("x.mpl", "", "a"), file("x.mpl", "", "b")}, diagnostics); }),
            "Duplicate module 'X': in package `a` and package `b`");
}

TEST(EntryModule, NeedsAMainWithoutParameters) {
  const auto refused = [](const std::string& text) {
    source::Diagnostics diagnostics;
    const Project project = assemble("shop", "bin/till.mpl", {file("bin/till.mpl", text)}, diagnostics);
    return refusal([&] { check_main(project); });
  };
  EXPECT_EQ(refused("fn main() do 1 end\n"), "");
  EXPECT_EQ(refused("fn start() do 1 end\n"), "No 'fn main()' found in entry module 'bin/till.mpl'");
  EXPECT_EQ(refused("fn main(x) do x end\n"), "'fn main()' in entry module 'bin/till.mpl' takes no parameters");
}

TEST(EntryModule, IsNotNeededByALibrary) {
  source::Diagnostics diagnostics;
  EXPECT_NO_THROW(check_main(assemble("shop", {}, {file("a.mpl", "")}, diagnostics)));
}

}  // namespace
}  // namespace mesh2cpp::project
