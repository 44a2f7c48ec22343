// Deep nesting ends in an error and takes linear time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

using testing::ElementsAre;

std::string repeated(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

class DeepNesting : public testing::TestWithParam<const char*> {};

TEST_P(DeepNesting, IsAnError) {
  const std::vector<std::string> found = errors("let x = f " + repeated(GetParam(), 100'000));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), "nesting is too deep");
}

INSTANTIATE_TEST_SUITE_P(Of, DeepNesting,
                         testing::Values("(", "[", "g(%{", "-", "not ", "f(", "if a do ", "if a do 1 else ",
                                         "case a do x -> ", "f(fn x -> ", "fn x do ", "fn x when ", "fn x when a -> ",
                                         "fn f() do ", "module M do ", "actor a do ", "f() do ", "receive do a -> ",
                                         "for a in b do ", "while a do ", "return ", "json { a: ", "P { a: ", "|> f ",
                                         "+ f ", ".b", "?", "fn(x) -> (", "spawn("));

TEST(Nesting, ChainsOfAReasonableLengthAreFine) {
  EXPECT_THAT(errors("let x = 1" + repeated(" + 1", 300)), ElementsAre());
  EXPECT_THAT(errors("x" + repeated("\n|> f()", 300)), ElementsAre());
  EXPECT_THAT(errors(repeated("if a do 1 else ", 150) + "2 end"), ElementsAre());
  EXPECT_THAT(errors("let x = " + repeated("(", 300) + "1" + repeated(")", 300)), ElementsAre());
}

TEST(Nesting, WideProgramsHaveNoLimit) {
  EXPECT_THAT(errors("case x do\n" + repeated("  1 ->\n    f(x)\n    Ok(a)\n", 20'000) + "end"), ElementsAre());
  EXPECT_THAT(errors("let x = [" + repeated("1, ", 100'000) + "]"), ElementsAre());
  EXPECT_THAT(errors("case x do " + repeated("1 | ", 100'000) + "2 -> 3 end"), ElementsAre());
}

}  // namespace
}  // namespace mesh2cpp::syntax
