#include "transpiler/cpp/names.hpp"

#include <gtest/gtest.h>

namespace mesh2cpp::cpp {
namespace {

TEST(Names, KeepWhatCppAllows) {
  EXPECT_EQ(safe_name("balance"), "balance");
  EXPECT_EQ(safe_name("größe"), "größe");
}

TEST(Names, EscapeKeywordsMacrosAndNamesOfTheRuntime) {
  for (const char* name : {"new", "and_eq", "co_await", "errno", "assert", "major", "stdin", "EOF", "NULL", "INFINITY",
                           "signals", "EINVAL", "SIGTERM", "at", "mesh", "std", "main", "to_text"}) {
    EXPECT_EQ(safe_name(name), std::string(name) + "_") << name;
  }
}

TEST(Names, LeaveNoNameThatTheImplementationOwns) {
  EXPECT_EQ(safe_name("__count"), "_count");
  EXPECT_EQ(safe_name("_Count"), "Count");
  EXPECT_EQ(safe_name("a__b"), "a_b");
  EXPECT_EQ(safe_name("_"), "value");
}

TEST(Names, NumberOnlyOnCollision) {
  Names scope;
  EXPECT_EQ(scope.declare("left"), "left");
  EXPECT_EQ(scope.declare("left"), "left_2");
  EXPECT_EQ(scope.declare("left"), "left_3");
}

TEST(Names, ResolveTheCollisionOfAnEscapeWithANameOfTheUser) {
  Names scope;
  EXPECT_EQ(scope.declare("new_"), "new_");
  EXPECT_EQ(scope.declare("new"), "new_2");
}

TEST(Names, NeverShadowAnEnclosingScope) {
  Names outer;
  outer.declare("x");
  Names inner(&outer);
  EXPECT_EQ(inner.declare("x"), "x_2");
  Names sibling(&outer);
  EXPECT_EQ(sibling.declare("y"), "y");
}

TEST(Names, ConvertCase) {
  EXPECT_EQ(snake_case("TaxTable"), "tax_table");
  EXPECT_EQ(snake_case("HTTPServer"), "http_server");
  EXPECT_EQ(snake_case("tally"), "tally");
  EXPECT_EQ(pascal_case("tally"), "Tally");
  EXPECT_EQ(pascal_case("word_counter"), "WordCounter");
  EXPECT_EQ(pascal_case("Bank"), "Bank");
}

TEST(Names, KnowWhatTheCLibraryDeclaresGlobally) {
  EXPECT_TRUE(is_global("time"));
  EXPECT_TRUE(is_global("link"));
  EXPECT_FALSE(is_global("billing"));
}

TEST(Names, KnowWhatArgumentDependentLookupWouldFind) {
  EXPECT_TRUE(is_found_by_arguments("apply"));
  EXPECT_TRUE(is_found_by_arguments("send"));
  EXPECT_FALSE(is_found_by_arguments("withdraw"));
}

}  // namespace
}  // namespace mesh2cpp::cpp
