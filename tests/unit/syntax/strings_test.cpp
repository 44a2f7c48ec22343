// String literals: reference 01 sections 8.2 and 8.3.
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

TEST(Strings, EscapesAreReplaced) { EXPECT_EQ(string_value(R"("a\tb\n\"\\\0")"), std::string("a\tb\n\"\\\0", 7)); }

TEST(Strings, ABackslashBeforeAnyOtherCharacterYieldsThatCharacter) {
  EXPECT_EQ(string_value(R"("\q\u\é")"), "qué");
  EXPECT_EQ(string_value("\"a\\\nb\""), "a\nb");
}

TEST(Strings, AnEscapedInterpolationIsText) {
  EXPECT_EQ(string_value(R"("\#{x}")"), "#{x}");
  EXPECT_EQ(string_value(R"("\${x}")"), "${x}");
}

TEST(Strings, BothInterpolationFormsAreTheSame) {
  EXPECT_EQ(string_value(R"("#{1 + 2} ${1 + 2}")"), "<(+ 1 2)> <(+ 1 2)>");
}

TEST(Strings, LoneHashesAndDollarsAreText) { EXPECT_EQ(string_value(R"("cost: $5 #1 # $")"), "cost: $5 #1 # $"); }

TEST(Strings, BracesAndQuotesInsideAnInterpolationBelongToIt) {
  EXPECT_EQ(string_value(R"str("#{f("}")}")str"), R"str(<(call f "}")>)str");
  EXPECT_EQ(string_value(R"("#{"a#{1}"}")"), R"(<(string "a" 1)>)");
  EXPECT_EQ(string_value(R"("#{%{"k" => 1} |> Map.size}")"), R"(<(|> (map ("k" 1)) (. Map size))>)");
  EXPECT_EQ(string_value(R"("#{~r/}/}")"), R"(<(regex "}" "")>)");
}

TEST(Strings, NewlinesInsideAnInterpolationDoNotCount) { EXPECT_EQ(string_value("\"#{\n a\n + b\n}\""), "<(+ a b)>"); }

TEST(Strings, CommentsInsideAnInterpolationRunToTheEndOfTheLine) {
  EXPECT_EQ(string_value("\"#{ x # } note\n}\""), "<x>");
}

TEST(Strings, AnInterpolationHoldsExactlyOneExpression) {
  EXPECT_EQ(string_value(R"("#{}")"), "error: expected expression");
  EXPECT_EQ(string_value(R"("#{a b}")"), "error: expected `}`");
}

TEST(Strings, APlainStringMayContainANewline) { EXPECT_EQ(string_value("\"a\nb\""), "a\nb"); }

TEST(Strings, UnterminatedStringsAreReportedOnceAtTheirOpening) {
  EXPECT_EQ(parsed("f(\"abc"), "error: unterminated string literal");
  EXPECT_EQ(parsed("f(\"\"\"abc\"\""), "error: unterminated string literal");
  EXPECT_EQ(parsed("f(\"a#{b"), "error: unterminated string interpolation");
  EXPECT_EQ(parsed("f(\"a#{g(\"b)}"), "error: unterminated string literal");
  EXPECT_EQ(parsed("f(\"abc\\"), "error: unterminated string literal");
}

TEST(Strings, EmptyStringsAreEmpty) {
  EXPECT_EQ(string_value("\"\""), "");
  EXPECT_EQ(string_value("\"\"\"\"\"\""), "");
}

TEST(TripleQuotedStrings, KeepInnerQuotes) {
  EXPECT_EQ(string_value(R"q("""a "q" b""")q"), R"(a "q" b)");
  EXPECT_EQ(string_value(R"q("""{"id":"#{7}"}""")q"), R"({"id":"<7>"})");
}

TEST(TripleQuotedStrings, EndAtTheFirstThreeQuotes) {
  EXPECT_EQ(errors("let s = \"\"\"a\"\"\"\"").front(), "unterminated string literal");
}

TEST(TripleQuotedStrings, LoseTheIndentationOfTheirLastLine) {
  EXPECT_EQ(string_value("\"\"\"\n    a\n      b\n    \"\"\""), "a\n  b");
  EXPECT_EQ(string_value("\"\"\"\n  a\n\n  b\n  \"\"\""), "a\n\nb");
  EXPECT_EQ(string_value("\"\"\"\n    a\n    b\"\"\""), "a\nb");
  EXPECT_EQ(string_value("\"\"\"\n  {\"k\": #{1}, \"v\": #{2}}\n  \"\"\""), "{\"k\": <1>, \"v\": <2>}");
  EXPECT_EQ(string_value("\"\"\"\n  x\n  #{7} y\n  \"\"\""), "x\n<7> y");
  EXPECT_EQ(string_value("\"\"\"x\n  y\n  \"\"\""), "x\ny");
  EXPECT_EQ(string_value("\"\"\"  x\"\"\""), "  x");
}

TEST(TripleQuotedStrings, LinesWithFewerBlanksLoseWhatTheyHave) {
  EXPECT_EQ(string_value("\"\"\"\n  a\n b\nc\n  \"\"\""), "a\nb\nc");
}

TEST(TripleQuotedStrings, OnlyBlanksBetweenTheQuotesIsEmpty) {
  EXPECT_EQ(string_value("\"\"\"\n  \"\"\""), "");
  EXPECT_EQ(string_value("\"\"\"\n\n  \"\"\""), "");
}

TEST(TripleQuotedStrings, AnEscapedNewlineBeginsNoLine) {
  EXPECT_EQ(string_value("\"\"\"\n  a\\n  b\n  \"\"\""), "a\n  b");
}

TEST(TripleQuotedStrings, AnInterpolationAtTheEndKeepsTheLineBeforeIt) {
  EXPECT_EQ(string_value("\"\"\"\n  a\n  #{x}\"\"\""), "a\n<x>");
}

TEST(TripleQuotedStrings, KeepReturnsWithinButNotAtTheEdges) {
  EXPECT_EQ(string_value("\"\"\"\r\n  a\r\n  b\r\n  \"\"\""), "a\r\nb");
}

}  // namespace
}  // namespace mesh2cpp::syntax
