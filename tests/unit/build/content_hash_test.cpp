#include "transpiler/build/content_hash.hpp"

#include <gtest/gtest.h>

namespace mesh2cpp::build {
namespace {

TEST(ContentHash, IsTheSameForTheSameParts) {
  EXPECT_EQ(ContentHash().add("a").add("b").name(), ContentHash().add("a").add("b").name());
}

TEST(ContentHash, TellsWhereOnePartEnds) {
  EXPECT_NE(ContentHash().add("ab").add("c").name(), ContentHash().add("a").add("bc").name());
  EXPECT_NE(ContentHash().add("a").name(), ContentHash().add("a").add("").name());
}

TEST(ContentHash, IsAFileName) {
  EXPECT_EQ(ContentHash().add("x/y").name().find_first_not_of("0123456789abcdef-"), std::string::npos);
}

}  // namespace
}  // namespace mesh2cpp::build
