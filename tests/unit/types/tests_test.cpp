#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Checked test_file(const std::string& text) { return Checked(Checked::Modules{{"shop.test", text}}); }

std::vector<std::string> findings_in_test(const std::string& body) {
  return test_file("test(\"t\") do\n" + body + "\nend\n").findings();
}

TEST(Tests, NeedNoMain) {
  EXPECT_THAT(test_file("test(\"t\") do assert_eq(10, 5 + 5) end").findings(), IsEmpty());
  EXPECT_THAT(test_file("describe(\"g\") do test(\"t\") do end end").findings(), IsEmpty());
  EXPECT_THAT(test_file("describe(\"g\") do end").findings(), SizeIs(1));
}

TEST(Tests, AreNamedAfterTheirGroups) {
  const Checked checked = test_file(
      "test(\"one\") do end\n"
      "describe(\"a\") do\n  describe(\"b\") do\n    test(\"two \\\"x\\\"\") do end\n  end\nend\n");
  ASSERT_NE(checked.program(), nullptr);
  ASSERT_THAT(checked.program()->tests, SizeIs(2));
  EXPECT_EQ(checked.program()->tests[0].name, "one");
  EXPECT_EQ(checked.program()->tests[1].name, "a > b > two \"x\"");
}

TEST(Tests, RunTheSetupsOfTheirGroupsOutsideInAndTheTeardownsInsideOut) {
  const Checked checked = test_file(
      "describe(\"a\") do\n  setup do let x = 1 end\n  teardown do println(\"${x}\") end\n"
      "  describe(\"b\") do\n    teardown do let c = y end\n    setup do let y = x + 1 end\n"
      "    test(\"t\") do assert_eq(x + 1, y) end\n  end\nend\n");
  EXPECT_THAT(checked.findings(), IsEmpty());
  const typed::Test& test = checked.program()->tests.front();
  ASSERT_THAT(test.setups, SizeIs(2));
  ASSERT_THAT(test.teardowns, SizeIs(2));
  EXPECT_LT(test.setups[0].span.begin, test.setups[1].span.begin);
  EXPECT_GT(test.teardowns[0].span.begin, test.teardowns[1].span.begin);
}

TEST(Tests, OfSeveralSetupsTheLastCounts) {
  const std::string group = "describe(\"a\") do\n  setup do let x = 1 end\n  setup do let y = 1 end\n";
  EXPECT_THAT(test_file(group + "  test(\"t\") do assert_eq(y, 1) end\nend\n").findings(), IsEmpty());
  EXPECT_THAT(test_file(group + "  test(\"t\") do assert_eq(x, 1) end\nend\n").findings(),
              ElementsAre("E0004 undefined variable: x"));
}

TEST(Tests, KeepTheNamesOfAGroupInIt) {
  EXPECT_THAT(
      test_file("describe(\"a\") do\n  setup do let x = 1 end\nend\ntest(\"t\") do assert_eq(x, 1) end\n").findings(),
      ElementsAre("E0004 undefined variable: x"));
}

TEST(Tests, ShareTheFunctionsOfTheirGroups) {
  EXPECT_THAT(
      test_file("test(\"t\") do assert(even(2)) end\ndescribe(\"a\") do\n  fn even(n) = n % 2 == 0\nend\n").findings(),
      IsEmpty());
}

TEST(Tests, HaveAMessageTypeOfTheirOwn) {
  const Checked checked = test_file(
      "test(\"text\") do send(self(), \"a\") end\n"
      "test(\"number\") do assert_receive 1 end\n"
      "test(\"pattern\") do\n  receive do Some(x) -> println(x) end\nend\n"
      "test(\"open\") do 42 end\n");
  EXPECT_THAT(checked.findings(), IsEmpty());
  const auto& tests = checked.program()->tests;
  EXPECT_EQ(to_string(tests[0].message), "String");
  EXPECT_EQ(to_string(tests[1].message), "Int");
  EXPECT_EQ(to_string(tests[2].message), "Option<String>");
  EXPECT_EQ(tests[3].message, nullptr);
  EXPECT_THAT(findings_in_test("send(self(), \"a\")\nassert_receive 1"), SizeIs(1));
}

TEST(Tests, BindNamesOfAssertReceiveInItAlone) {
  EXPECT_THAT(findings_in_test("assert_receive Some(n)\nassert_eq(n, 1)"), ElementsAre("E0004 undefined variable: n"));
}

TEST(Tests, ReceiveAndSelfBelongToBodies) {
  EXPECT_THAT(test_file("fn f() do self() end\nfn g() do assert_receive 1 end\ntest(\"t\") do end\n").findings(),
              ElementsAre("E0015 self() used outside actor block", "E0017 receive used outside actor block"));
}

TEST(Tests, ReportMistakesOfASetupOnce) {
  const std::string tests = "  test(\"a\") do end\n  test(\"b\") do end\nend\n";
  EXPECT_THAT(test_file("describe(\"g\") do\n  setup do let x = 1 + \"x\" end\n" + tests).findings(),
              ElementsAre("E0001 expected Int, found String"));
}

TEST(Tests, HaveTheirMatchesChecked) {
  EXPECT_THAT(findings_in_test("case Some(1) do\n  Some(n) -> assert_eq(n, 1)\nend"),
              ElementsAre("E0012 non-exhaustive match on `Option<Int>`"));
  EXPECT_THAT(findings_in_test("receive do\n  Some(n) -> assert_eq(n, 1)\nend\nassert_receive None, 10"), IsEmpty());
}

TEST(Assertions, AskForTypesThatCanBeComparedAndShown) {
  EXPECT_THAT(findings_in_test("assert(1)"), ElementsAre("E0001 expected Bool, found Int"));
  EXPECT_THAT(findings_in_test("assert_eq(1, \"1\")"), ElementsAre("E0001 expected Int, found String"));
  EXPECT_THAT(findings_in_test("assert_raises(fn() do 1 end)\nassert_raises fn() do panic(\"x\") end"), IsEmpty());
  EXPECT_THAT(findings_in_test("assert_eq((1, [Some(2)]), (1, [Some(2)]))"), IsEmpty());
  EXPECT_THAT(findings_in_test("assert_eq(fn(x) -> x + 1 end, fn(x) -> x + 1 end)"), SizeIs(::testing::Ge(1U)));
  const std::string shown =
      "struct P do\n  x :: Int\nend deriving(Eq, Debug)\nstruct Q do\n  x :: Int\nend deriving(Eq, Display)\n";
  EXPECT_THAT(
      test_file(shown + "test(\"t\") do\n  assert_eq(P { x: 1 }, P { x: 1 })\n  assert_eq(Q { x: 1 }, Q { x: 1 })\nend")
          .findings(),
      IsEmpty());
}

TEST(Assertions, AreNamesOfTestFilesAlone) {
  EXPECT_THAT(findings_in_main("assert(true)"), ElementsAre("E0004 undefined variable: assert"));
  EXPECT_THAT(findings_in_main("assert_receive(1)"), ElementsAre("E0004 undefined variable: assert_receive"));
  EXPECT_THAT(findings_in("fn assert(x :: Int) = x + 1\nfn f() = assert(1)"), IsEmpty());
  EXPECT_THAT(test_file("fn check(x) do assert_eq(x, 1) end\ntest(\"t\") do check(1) end").findings(), IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::types
