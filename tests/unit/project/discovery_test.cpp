#include "transpiler/project/discovery.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/project/folder.hpp"

namespace mesh2cpp::project {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Discovery, FindsAllModulesSortedByTheirBytes) {
  const Folder folder;
  for (const char* name : {"b.mpl", "a/z.mpl", "a.mpl", "Z.mpl", "notes.txt"}) folder.write(name, "");
  EXPECT_THAT(discover_modules(folder.path()), ElementsAre("Z.mpl", "a.mpl", "a/z.mpl", "b.mpl"));
}

TEST(Discovery, LeavesOutHiddenEntriesTestsAndBuildFolders) {
  const Folder folder;
  for (const char* name : {".cache/x.mpl", ".hidden.mpl", "a.test.mpl", "target/x.mpl", "lib/node_modules/x.mpl",
                           "main.mpl", "tests/support.mpl"}) {
    folder.write(name, "");
  }
  EXPECT_THAT(discover_modules(folder.path()), ElementsAre("main.mpl", "tests/support.mpl"));
}

TEST(Discovery, DoesNotRunInCirclesThroughLinks) {
  const Folder folder;
  folder.write("a/main.mpl", "");
  std::filesystem::create_directory_symlink(folder.path(), folder / "a/up");
  EXPECT_THAT(discover_modules(folder.path()), ElementsAre("a/main.mpl"));
}

TEST(Discovery, OfAMissingFolderIsEmpty) { EXPECT_THAT(discover_modules("/nonexistent"), IsEmpty()); }

TEST(Discovery, TakesTheFirstFolderWithAManifestAsPackage) {
  const Folder folder;
  folder.write("acme/slug@1.0.0/mesh.toml", "");
  folder.write("acme/slug@1.0.0/inner/mesh.toml", "");
  folder.write("plain/mesh.toml", "");
  folder.write("empty/readme", "");
  EXPECT_THAT(discover_packages(folder.path()), ElementsAre(folder / "acme/slug@1.0.0", folder / "plain"));
}

}  // namespace
}  // namespace mesh2cpp::project
