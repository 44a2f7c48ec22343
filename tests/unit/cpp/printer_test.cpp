#include "transpiler/cpp/printer.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace mesh2cpp::cpp {
namespace {

Expr number(std::int64_t value) { return literal(value); }

TEST(Printer, WritesParenthesesOnlyWherePrecedenceNeedsThem) {
  const Expr a = name("a");
  const Expr b = name("b");
  EXPECT_EQ(print(binary("+", a, binary("*", b, number(2)))), "a + b * 2");
  EXPECT_EQ(print(binary("*", binary("+", a, b), number(2))), "(a + b) * 2");
  EXPECT_EQ(print(binary("-", a, binary("-", b, number(1)))), "a - (b - 1)");
  EXPECT_EQ(print(member(binary("+", a, b), "size")), "(a + b).size");
}

TEST(Printer, AddsParenthesesThatCompilersAskFor) {
  const Expr a = name("a");
  const Expr b = name("b");
  EXPECT_EQ(print(binary("||", binary("&&", a, b), a)), "(a && b) || a");
  EXPECT_EQ(print(binary("==", binary("<", a, b), a)), "(a < b) == a");
}

TEST(Printer, NeverJoinsTwoMinusSigns) {
  EXPECT_EQ(print(unary("-", number(-1))), "-(-1)");
  EXPECT_EQ(print(binary("-", name("a"), number(-1))), "a - -1");
}

TEST(Printer, WritesTheSmallestInteger) {
  EXPECT_EQ(print(literal(std::numeric_limits<std::int64_t>::min())), "(-9223372036854775807 - 1)");
}

TEST(Printer, WritesFloatsAsFloats) {
  EXPECT_EQ(print(literal(3.0)), "3.0");
  EXPECT_EQ(print(literal(0.1)), "0.1");
  EXPECT_EQ(print(literal(1e300)), "1e+300");
}

TEST(Printer, EscapesAnyBytes) {
  EXPECT_EQ(cpp::quoted("a\"b\\c\n\t\r"), R"("a\"b\\c\n\t\r")");
  EXPECT_EQ(cpp::quoted(std::string("\0z", 2)), R"("\0z")");
  EXPECT_EQ(cpp::quoted(std::string("\0"
                                    "7",
                                    2)),
            R"("\0007")");  // a digit must not join the escape
  EXPECT_EQ(cpp::quoted("\x1b[1m"), R"("\33[1m")");
  EXPECT_EQ(cpp::quoted("what?\?!"), R"("what?\?!")");
  EXPECT_EQ(cpp::quoted("é"), "\"é\"");
}

TEST(Printer, ReadsAMemberThroughAPointerWithAnArrow) {
  EXPECT_EQ(print(member(unary("*", name("circle")), "radius")), "circle->radius");
}

TEST(Printer, ChainsElseIf) {
  const If inner{.condition = name("b"), .then = {{Return{number(2)}}}, .otherwise = {{Return{number(3)}}}};
  const Block block{{If{.condition = name("a"), .then = {{Return{number(1)}}}, .otherwise = {{inner}}}}};
  EXPECT_EQ(print(block), "if (a) {\n  return 1;\n} else if (b) {\n  return 2;\n} else {\n  return 3;\n}\n");
}

TEST(Printer, EndsACaseThatDoesNotLeave) {
  const Switch choice{name("n"), {{{number(1)}, {{Evaluate{call("f", {})}}}}, {{}, {{Return{}}}}}};
  EXPECT_EQ(print(Block{{choice}}), "switch (n) {\n  case 1:\n    f();\n    break;\n  default:\n    return;\n}\n");
}

TEST(Printer, ConstrainsTemplateParameters) {
  const Function function{.template_parameters = {{"T", {"mesh::Addable", "mesh::Orderable"}}, {"U", {}}},
                          .result = {.name = "T"},
                          .name = "add",
                          .parameters = {{const_reference({.name = "T"}), "a"}}};
  const Unit unit{.path = "a.hpp", .members = {{function}}};
  EXPECT_EQ(print(unit), "template <mesh::Addable T, class U>\n  requires mesh::Orderable<T>\nT add(const T& a);\n");
}

TEST(Tree, KnowsWhenControlNeverReachesTheEnd) {
  EXPECT_TRUE(ends_flow({{Return{}}}));
  EXPECT_TRUE(ends_flow({{Evaluate{call("mesh::panic", {})}}}));
  EXPECT_TRUE(ends_flow({{Loop{}}}));
  EXPECT_FALSE(ends_flow({{Loop{{{Break{}}}}}}));
  EXPECT_FALSE(ends_flow({{If{.condition = name("a"), .then = {{Return{}}}}}}));
  EXPECT_TRUE(ends_flow({{If{.condition = name("a"), .then = {{Return{}}}, .otherwise = {{Continue{}}}}}}));
}

}  // namespace
}  // namespace mesh2cpp::cpp
