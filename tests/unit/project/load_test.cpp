#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/project/folder.hpp"
#include "transpiler/project/failure.hpp"
#include "transpiler/project/project.hpp"

namespace mesh2cpp::project {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

constexpr const char* main_function = "fn main() do 1 end\n";
constexpr const char* manifest_head = "[package]\nname = \"acme/shop\"\nversion = \"1.0.0\"\n";

Project load_now(const std::filesystem::path& path) {
  source::Diagnostics diagnostics;
  return load(path, diagnostics);
}

std::vector<std::string> names(const Project& project) {
  std::vector<std::string> found;
  for (const auto& module : project.modules) found.push_back(module->name);
  return found;
}

std::string refusal(const std::filesystem::path& path) {
  try {
    (void)load_now(path);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

TEST(Loading, AFolderTakesAllItsModules) {
  const Folder folder;
  folder.write("shop/main.mpl", main_function);
  folder.write("shop/lib/nobody_imports_me.mpl", "");
  const Project project = load_now(folder / "shop");
  EXPECT_THAT(names(project), UnorderedElementsAre("Main", "Lib.NobodyImportsMe"));
  EXPECT_EQ(project.name, "shop");
  EXPECT_EQ(project.entry, "Main");
  EXPECT_EQ(project.modules[1]->file.path(), (folder / "shop/main.mpl").string());
}

TEST(Loading, AFileIsAProgramOfItsOwn) {
  const Folder folder;
  folder.write("bank.mpl", main_function);
  folder.write("broken.mpl", "fn (");
  const Project project = load_now(folder / "bank.mpl");
  EXPECT_THAT(names(project), ElementsAre("Bank"));
  EXPECT_EQ(project.name, "bank");
}

TEST(Loading, ATestFileTakesThePlaceOfTheEntryOfTheProjectAroundIt) {
  const Folder folder;
  folder.write("shop/main.mpl", main_function);
  folder.write("shop/pricing.mpl", "");
  folder.write("shop/tests/support.mpl", "");
  folder.write("shop/tests/other.test.mpl", "fn (");
  folder.write("shop/tests/pricing.test.mpl", "test(\"t\") do end\n");
  const Project project = load_now(folder / "shop/tests/pricing.test.mpl");
  EXPECT_THAT(names(project), UnorderedElementsAre("Pricing", "Tests.Support", project.entry));
  EXPECT_EQ(project.root, folder / "shop");
}

TEST(Loading, AFileNamedMainBringsTheModulesBesideIt) {
  const Folder folder;
  folder.write("main.mpl", "import Words\nfn main() do 1 end\n");
  folder.write("words.mpl", "");
  EXPECT_THAT(names(load_now(folder / "main.mpl")), ElementsAre("Words", "Main"));
}

TEST(Loading, AFileBesideAManifestIsTheEntryOfThatProject) {
  const Folder folder;
  folder.write("mesh.toml", std::string(manifest_head) + "entrypoint = \"main.mpl\"\n");
  folder.write("tool.mpl", main_function);
  folder.write("other.mpl", "");
  const Project project = load_now(folder / "tool.mpl");
  EXPECT_EQ(project.entry, "Tool");
  EXPECT_EQ(project.name, "shop");
  EXPECT_THAT(names(project), UnorderedElementsAre("Tool", "Other"));
}

TEST(Loading, TheManifestMayNameAnotherEntry) {
  const Folder folder;
  folder.write("mesh.toml", std::string(manifest_head) + "entrypoint = \"bin/till.mpl\"\n");
  folder.write("bin/till.mpl", main_function);
  folder.write("main.mpl", main_function);
  EXPECT_EQ(load_now(folder.path()).entry, "Bin.Till");
}

TEST(Loading, SaysWhichEntryIsMissing) {
  const Folder folder;
  EXPECT_EQ(refusal(folder.path()), "Entrypoint 'main.mpl' was not found in project '" + folder.path().string() + "'");
  std::filesystem::create_directory(folder / "main.mpl");
  EXPECT_EQ(refusal(folder.path()), "Entrypoint 'main.mpl' in project '" + folder.path().string() + "' is not a file");
}

TEST(Loading, SaysWhatIsWrongWithThePath) {
  const Folder folder;
  folder.write("notes.txt", "");
  EXPECT_EQ(refusal(folder / "gone"), "Project directory '" + (folder / "gone").string() + "' does not exist");
  EXPECT_EQ(refusal(folder / "notes.txt"), "'" + (folder / "notes.txt").string() + "' is not a directory");
  EXPECT_EQ(refusal(folder / "gone.mpl"), "Source file '" + (folder / "gone.mpl").string() + "' does not exist");
}

TEST(Loading, PathDependenciesContributeTheirModules) {
  const Folder folder;
  folder.write("shop/mesh.toml", std::string(manifest_head) + "[dependencies]\nlib = { path = \"../lib\" }\n");
  folder.write("shop/main.mpl", main_function);
  folder.write("lib/mesh.toml",
               "[package]\nname = \"lib\"\nversion = \"1\"\n[dependencies]\nbase = { path = \"../base\" }\n");
  folder.write("lib/main.mpl", "its own program, never read (");
  folder.write("lib/slug.mpl", "import Base\n");
  folder.write("base/base.mpl", "");
  EXPECT_THAT(names(load_now(folder / "shop")), UnorderedElementsAre("Main", "Slug", "Base"));
}

TEST(Loading, RefusesPathDependenciesThatGoRound) {
  const Folder folder;
  folder.write("a/mesh.toml", std::string(manifest_head) + "[dependencies]\nb = { path = \"../b\" }\n");
  folder.write("a/main.mpl", main_function);
  folder.write("b/mesh.toml", std::string(manifest_head) + "[dependencies]\nc = { path = \"../c\" }\n");
  folder.write("c/mesh.toml", std::string(manifest_head) + "[dependencies]\nb = { path = \"../b\" }\n");
  EXPECT_EQ(refusal(folder / "a"), "Dependency cycle detected: `b` is already being resolved");
}

TEST(Loading, RefusesTwoSourcesOfOneName) {
  const Folder folder;
  folder.write("a/mesh.toml",
               std::string(manifest_head) + "[dependencies]\nb = { path = \"../b\" }\nc = { path = \"../c\" }\n");
  folder.write("a/main.mpl", main_function);
  folder.write("b/x.mpl", "");
  folder.write("c/mesh.toml", std::string(manifest_head) + "[dependencies]\nb = { path = \"../other\" }\n");
  folder.write("other/y.mpl", "");
  EXPECT_EQ(refusal(folder / "a"), "Dependency conflict: `b` required from two different sources");
}

TEST(Loading, AnInstalledPackageContributesAllButItsMain) {
  const Folder folder;
  folder.write("mesh.toml", std::string(manifest_head) + "[dependencies]\n\"acme/slug\" = \"1.0.0\"\n");
  folder.write("main.mpl", main_function);
  EXPECT_EQ(refusal(folder.path()),
            "Registry dependency `acme/slug@1.0.0` must be installed via `meshpkg install` before building");
  folder.write(".mesh/packages/acme/slug@1.0.0/mesh.toml", "[package]\nname = \"acme/slug\"\nversion = \"1.0.0\"\n");
  folder.write(".mesh/packages/acme/slug@1.0.0/slug.mpl", "");
  folder.write(".mesh/packages/acme/slug@1.0.0/main.mpl", "never read (");
  EXPECT_THAT(names(load_now(folder.path())), UnorderedElementsAre("Main", "Slug"));
}

TEST(Loading, TakesTheLockedVersionOfAPackage) {
  const Folder folder;
  const auto install = [&](const std::string& version) {
    const std::string place = ".mesh/packages/acme/slug@" + version;
    folder.write(place + "/mesh.toml", "[package]\nname = \"acme/slug\"\nversion = \"" + version + "\"\n");
    folder.write(place + "/slug.mpl", "pub fn version() = \"" + version + "\"\n");
  };
  folder.write("mesh.toml", std::string(manifest_head) + "[dependencies]\n\"acme/slug\" = \"1.2.0\"\n");
  folder.write("main.mpl", main_function);
  install("1.0.0");
  EXPECT_EQ(refusal(folder.path()),
            "Registry dependency `acme/slug@1.2.0` must be installed via `meshpkg install` before building");
  install("1.2.0");
  EXPECT_EQ(refusal(folder.path()),
            "Duplicate module 'Slug': in package `acme/slug@1.0.0` and package `acme/slug@1.2.0`");
  folder.write("mesh.lock", "version = 1\n\n[[packages]]\nname = \"acme/slug\"\nversion = \"1.2.0\"\n");
  const Project project = load_now(folder.path());
  EXPECT_THAT(names(project), UnorderedElementsAre("Main", "Slug"));
  const auto slug = std::ranges::find(project.modules, "Slug", [](const auto& module) { return module->name; });
  EXPECT_THAT((*slug)->file.text(), testing::HasSubstr("1.2.0"));
}

TEST(Loading, RefusesALockfileThatIsNone) {
  const Folder folder;
  folder.write("mesh.toml", manifest_head);
  folder.write("main.mpl", main_function);
  folder.write("mesh.lock", "packages = 3\n");
  EXPECT_EQ(refusal(folder.path()), "Failed to parse lockfile: missing list `packages`");
  folder.write("mesh.lock", "[[packages]]\nversion = \"1\"\n");
  EXPECT_EQ(refusal(folder.path()), "Failed to parse lockfile: a package without `name`");
}

TEST(Loading, SaysThatGitDependenciesComeLater) {
  const Folder folder;
  folder.write("mesh.toml", std::string(manifest_head) + "[dependencies]\nlib = { git = \"https://x.example/lib\" }\n");
  folder.write("main.mpl", main_function);
  EXPECT_EQ(refusal(folder.path()),
            "git dependency `lib` is not supported yet; clone it and name the folder: `lib = { path = \"...\" }`");
}

TEST(Loading, ALibraryHasNoEntry) {
  const Folder folder;
  const auto bank = folder.write("mesh/bank.mpl", "");
  const auto ledger = folder.write("mesh/books/ledger.mpl", "");
  source::Diagnostics diagnostics;
  const Project project = load_library("vault", {bank, ledger}, diagnostics);
  EXPECT_EQ(project.name, "vault");
  EXPECT_EQ(project.entry, "");
  EXPECT_THAT(names(project), UnorderedElementsAre("Bank", "Books.Ledger"));
}

}  // namespace
}  // namespace mesh2cpp::project
