// The texts and places of parse errors: reference 01 section 10.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

using testing::ElementsAre;

struct Case {
  const char* source;
  const char* error;
};

TEST(ParseErrors, HaveTheTextsOfTheReference) {
  constexpr Case cases[] = {
      {"let x = )", "expected expression"},
      {"case x do ) -> 1 end", "expected pattern"},
      {"let x :: 1 = 2", "expected type name"},
      {"let = 1", "expected identifier or pattern after `let`"},
      {"let x 1", "expected `=`"},
      {"f(1 2)", "expected `)`"},
      {"def 1", "expected function name"},
      {"struct 1", "expected struct name"},
      {"module 1", "expected module name"},
      {"interface 1", "expected interface name"},
      {"type do A end", "expected sum type name"},
      {"type = Int", "expected type alias name"},
      {"type A do 1 end", "expected variant name"},
      {"actor 1", "expected actor name"},
      {"service 1", "expected service name"},
      {"supervisor 1", "expected supervisor name"},
      {"interface I do fn 1 end", "expected method name"},
      {"impl 1", "expected trait name"},
      {"struct P do 1 end", "expected field name"},
      {"actor a(1) do end", "expected parameter name"},
      {"fn f(+) = 1", "expected parameter name or pattern"},
      {"from A import 1", "expected import name"},
      {"interface I do type 1 end", "expected associated type name"},
      {"service S do call 1 end", "expected call handler name"},
      {"service S do cast 1 end", "expected cast handler name"},
      {"service S do call A do |1| end end", "expected state parameter name"},
      {"supervisor S do child 1 end", "expected child spec name"},
      {"fn f() 1", "expected `=` or `do` for function body"},
      {"if a do", "expected `end` to close `do` block"},
      {"while a do", "expected `end` to close `do` block"},
      {"f() do", "expected `end` to close `do` block"},
      {"case a do", "expected `end` to close `case` block"},
      {"for a in b do", "expected `end` to close `for` block"},
      {"receive do", "expected `end` to close `receive` block"},
      {"actor a do terminate do", "expected `end` to close `terminate` block"},
      {"fn f() do", "expected `end` to close function body"},
      {"module M do", "expected `end` to close module body"},
      {"struct S do", "expected `end` to close struct body"},
      {"interface S do", "expected `end` to close interface body"},
      {"impl A for B do", "expected `end` to close impl body"},
      {"type S do", "expected `end` to close sum type body"},
      {"actor a do", "expected `end` to close actor body"},
      {"service S do", "expected `end` to close service body"},
      {"supervisor S do", "expected `end` to close supervisor body"},
      {"supervisor S do child c do", "expected `end` to close child spec body"},
      {"service S do call A do", "expected `end` to close call handler body"},
      {"service S do cast A do", "expected `end` to close cast handler body"},
      {"interface I do fn f() do", "expected `end` to close default method body"},
      {"case a do 1 -> do", "expected `end` to close case arm `do` block"},
      {"let f = fn x -> x", "unclosed closure -- expected `end`"},
      {"f() do |a end", "expected `|` to close trailing closure parameters"},
      {"pub let x = 1", "expected `fn`, `module`, `struct`, `interface`, `type`, or `supervisor` after `pub`"},
      {"P { 1 }", "expected field name in struct literal"},
      {"%{p | 1}", "expected field name in struct update"},
      {"json { 1 }", "expected identifier key in json literal"},
      {"for 1 in a do end", "expected loop variable name or {key, value} destructuring after `for`"},
      {"case a do \"x", "unterminated string literal"},
      {"struct S do table 1 end", "expected string literal after `table` (e.g., table \"people\")"},
      {"struct S do primary_key 1 end", "expected atom literal after `primary_key` (e.g., primary_key :uuid)"},
      {"struct S do timestamps 1 end", "expected `true` or `false` after `timestamps`"},
      {"struct S do has_many 1 end", "expected atom literal (e.g., :user) after relationship kind"},
      {"struct S do has_one :a, 1 end", "expected target type name after comma in relationship declaration"},
      {"struct S do end deriving(1)", "expected trait name in deriving clause"},
      {"impl A for B do 1 end", "expected `fn`, `type`, or `end` in impl body"},
      {"interface I do 1 end", "expected method signature (fn)"},
      {"supervisor S do 1 end",
       "expected `strategy`, `max_restarts`, `max_seconds`, `child`, or `end` in supervisor body"},
      {"supervisor S do child c do 1 end end", "expected `start`, `restart`, `shutdown`, or `end` in child spec body"},
      {"supervisor S do strategy: 1 end",
       "expected strategy name (one_for_one, one_for_all, rest_for_one, simple_one_for_one)"},
      {"supervisor S do max_restarts: a end", "expected integer for max_restarts"},
      {"supervisor S do max_seconds: a end", "expected integer for max_seconds"},
      {"supervisor S do child c do restart: 1 end end", "expected restart strategy (permanent, transient, temporary)"},
      {"supervisor S do child c do shutdown: \"\" end end", "expected shutdown timeout (integer or brutal_kill)"},
      {"@foo fn f() = 1", "expected `cluster` after `@`"},
      {"@cluster let x = 1", "expected `fn` or `def` after `@cluster`"},
      {"@cluster(x) fn f() = 1", "expected integer replication count inside `@cluster(...)`"},
      {"@cluster(1, 2) fn f() = 1", "expected exactly one replication count in `@cluster(N)`"},
      {"@cluster(1 fn f() = 1", "expected `)` to close `@cluster(...)`"},
      {"clustered(work) fn f() = 1",
       "legacy `clustered(work)` declarations are no longer supported; migrate to `@cluster` or `@cluster(N)` before "
       "`fn`/`def`"},
  };
  for (const auto& [source, error] : cases) EXPECT_THAT(errors(source), ElementsAre(error)) << source;
}

TEST(ParseErrors, CarryCodeHeadlineAndMessage) {
  const source::File file("test.mpl", "let x = )");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  const source::Diagnostic& error = diagnostics.all().front();
  EXPECT_EQ(error.code, "P0001");
  EXPECT_EQ(error.headline, "Parse error");
  EXPECT_EQ(error.message, "Parse error: expected expression");
  EXPECT_EQ(error.labels.front().span, (Span{8, 9}));
  EXPECT_EQ(error.file, &file);
}

TEST(ParseErrors, AMissingEndIsReportedAtTheEndOfTheFile) {
  const source::File file("test.mpl", "fn f() do\n  1\n");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all().front().labels.front().span, (Span{14, 14}));
}

TEST(ParseErrors, ParsingGoesOnAtTheNextItem) {
  EXPECT_THAT(errors("fn f( = 1\nlet a = 2\nfn g() = )\n\npub struct 1\nfn h() = 3"),
              ElementsAre("expected parameter name or pattern", "expected expression", "expected struct name"));
}

TEST(ParseErrors, WhatStandsAroundAnErrorIsAnErrorNodeAndTheRestIsParsed) {
  const source::File file("test.mpl", "fn f() = 1\nfn g( = 2\nfn h() = 3");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  EXPECT_EQ(dump(tree), "(fn f () {1}) (fn h () {3})");
  const Node broken = tree.root().child(Kind::error);
  ASSERT_TRUE(broken);
  EXPECT_EQ(file.text(broken.span()), "fn g( = 2");
}

TEST(ParseErrors, AreReportedInTheOrderOfTheFile) {
  EXPECT_THAT(errors("let x = )\nfn f() = 0x\nfn g() = )"),
              ElementsAre("expected expression", "invalid number literal: 0x", "expected expression"));
}

TEST(ParseErrors, ACharacterThatBeginsNoTokenIsReportedOnce) {
  EXPECT_THAT(errors("let x = & 1"), ElementsAre("unexpected character: '&'"));
}

TEST(ParseErrors, AreLimitedInNumber) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "fn f( = 1\n";
  EXPECT_EQ(errors(text).size(), 20U);
}

}  // namespace
}  // namespace mesh2cpp::syntax
