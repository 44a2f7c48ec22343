#include "transpiler/build/include_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mesh2cpp::build {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> seen_by(const std::string& path, const GeneratedFiles& files) {
  std::vector<std::string> paths;
  for (const GeneratedFile& file : files) {
    if (file.path != path) continue;
    for (const GeneratedFile* header : included_headers(file, files)) paths.push_back(header->path);
  }
  return paths;
}

TEST(IncludeGraph, FollowsHeadersThroughHeaders) {
  const GeneratedFiles files = {{"shop/a.cpp", "#include \"shop/a.hpp\"\n"},
                                {"shop/a.hpp", "#pragma once\n#include <mesh/actor.hpp>\n\n#include <shop/b.hpp>\n"},
                                {"shop/b.hpp", ""},
                                {"shop/c.hpp", ""}};
  EXPECT_THAT(seen_by("shop/a.cpp", files), UnorderedElementsAre("shop/a.hpp", "shop/b.hpp"));
}

TEST(IncludeGraph, UnderstandsNamesBesideTheFile) {
  const GeneratedFiles files = {{"shop/a.cpp", "#include \"a.hpp\"\n"}, {"shop/a.hpp", ""}};
  EXPECT_THAT(seen_by("shop/a.cpp", files), UnorderedElementsAre("shop/a.hpp"));
}

TEST(IncludeGraph, EndsWhenHeadersIncludeEachOther) {
  const GeneratedFiles files = {{"a.hpp", "#include \"b.hpp\"\n"}, {"b.hpp", "#include \"a.hpp\"\n"}};
  EXPECT_THAT(seen_by("a.hpp", files), UnorderedElementsAre("a.hpp", "b.hpp"));
}

TEST(IncludeGraph, IgnoresWhatOnlyLooksLikeADirective) {
  EXPECT_THAT(seen_by("a.cpp", {{"a.cpp", "// see #include \"b.hpp\"\n"}, {"b.hpp", ""}}), IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::build
