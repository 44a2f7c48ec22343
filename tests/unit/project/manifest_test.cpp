#include "transpiler/project/manifest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "transpiler/project/failure.hpp"

namespace mesh2cpp::project {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* head = "[package]\nname = \"shop\"\nversion = \"1.0.0\"\n";

Manifest parse(const std::string& text) { return parse_manifest(text, "shop/mesh.toml"); }

std::string refusal(const std::string& text) {
  try {
    parse(text);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

std::string refused_entrypoint(const std::string& entrypoint) {
  return refusal(std::string(head) + "entrypoint = \"" + entrypoint + "\"\n");
}

TEST(Manifest, GivesNameAndVersion) {
  const Manifest manifest = parse(head);
  EXPECT_EQ(manifest.name, "shop");
  EXPECT_EQ(manifest.version, "1.0.0");
  EXPECT_FALSE(manifest.entrypoint.has_value());
}

TEST(Manifest, IgnoresWhatItDoesNotKnow) {
  EXPECT_EQ(parse(std::string(head) + "repository = 7\n[tool]\nx = 1\n").name, "shop");
}

TEST(Manifest, NeedsNameAndVersion) {
  EXPECT_THAT(refusal("[package]\nversion = \"1\"\n"), StartsWith("Failed to parse shop/mesh.toml: "));
  EXPECT_THAT(refusal("[package]\nname = \"shop\"\n"), HasSubstr("`version`"));
  EXPECT_THAT(refusal(""), HasSubstr("`package`"));
}

TEST(Manifest, RefusesWrongTypes) {
  EXPECT_THAT(refusal("[package]\nname = 1\nversion = \"1\"\n"), HasSubstr("`package.name` must be a string"));
  EXPECT_THAT(refusal(std::string(head) + "authors = \"ada\"\n"), HasSubstr("`package.authors`"));
}

TEST(Manifest, TellsWhereTheSyntaxIsWrong) {
  EXPECT_THAT(refusal("[package\n"),
              testing::AllOf(StartsWith("Failed to parse shop/mesh.toml: "), HasSubstr("line 1")));
}

TEST(Manifest, NormalisesTheEntrypoint) {
  EXPECT_EQ(parse(std::string(head) + "entrypoint = \" ./bin/./till.mpl \"\n").entrypoint, "bin/till.mpl");
}

TEST(Manifest, RefusesEntrypointsOutsideTheProject) {
  EXPECT_EQ(refused_entrypoint(" "), "`[package].entrypoint` must not be blank");
  EXPECT_EQ(refused_entrypoint("./."), "`[package].entrypoint` must not be blank");
  EXPECT_EQ(refused_entrypoint("/x/y.mpl"),
            "`[package].entrypoint` must be project-root-relative, got absolute path `/x/y.mpl`");
  EXPECT_EQ(refused_entrypoint("../x.mpl"), "`[package].entrypoint` must stay within the project root, got `../x.mpl`");
  EXPECT_EQ(refused_entrypoint("lib/start.txt"), "`[package].entrypoint` must end with `.mpl`, got `lib/start.txt`");
}

TEST(Manifest, RefusesClusterTables) {
  EXPECT_EQ(refusal(std::string(head) + "[cluster]\n"),
            "Failed to parse shop/mesh.toml: `[cluster]` manifest sections are no longer supported; move clustered "
            "declarations into source with `@cluster` or `@cluster(N)`");
}

TEST(Manifest, KnowsTheFormsOfDependencies) {
  const Manifest manifest =
      parse(std::string(head) +
            "[dependencies]\na = \"1.2.0\"\nb = { path = \"../lib\" }\n"
            "c = { git = \"url\", tag = \"v1\" }\n\"own/d\" = { version = \"2\", path = \"x\" }\n");
  std::vector<std::pair<DependencyKind, std::string>> found;
  for (const Dependency& dependency : manifest.dependencies) found.emplace_back(dependency.kind, dependency.value);
  EXPECT_THAT(found, testing::UnorderedElementsAre(testing::Pair(DependencyKind::registry, "1.2.0"),
                                                   testing::Pair(DependencyKind::path, "../lib"),
                                                   testing::Pair(DependencyKind::git, "url"),
                                                   testing::Pair(DependencyKind::registry, "2")));
}

TEST(Manifest, RefusesOtherDependencies) {
  EXPECT_EQ(refusal(std::string(head) + "[dependencies]\nx = 1\n"),
            "Failed to parse shop/mesh.toml: dependency `x` must be a version string or a table with `version`, `git` "
            "or `path`");
}

}  // namespace
}  // namespace mesh2cpp::project
