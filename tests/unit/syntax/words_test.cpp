// Words, comments and white space: reference 01 sections 1 and 2.
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.hpp"

namespace mesh2cpp::syntax {
namespace {

TEST(Words, AByteOrderMarkAtTheStartIsSkipped) { EXPECT_EQ(parsed("\xEF\xBB\xBFlet x = 1"), "(let x 1)"); }

TEST(Words, AByteOrderMarkElsewhereIsAnError) {
  EXPECT_EQ(parsed("let x\xEF\xBB\xBF = 1"), "error: unexpected character: '\xEF\xBB\xBF'");
}

TEST(Words, AShebangLineIsAComment) { EXPECT_EQ(parsed("#!/usr/bin/env x\nlet x = 1"), "(let x 1)"); }

TEST(Words, BlockCommentsNest) { EXPECT_EQ(parsed("#= a #= b =# c =# let x = 1"), "(let x 1)"); }

TEST(Words, TheShortestBlockCommentIsComplete) { EXPECT_EQ(parsed("#==# let x = 1"), "(let x 1)"); }

TEST(Words, ARulerOfEqualSignsOpensABlockComment) {
  EXPECT_EQ(parsed("#=====\nlet x = 1"), "error: unterminated block comment");
}

TEST(Words, AnUnclosedBlockCommentIsReportedAtItsOpening) {
  const source::File file("test.mpl", "let x = 1\n #= open");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all().front().labels.front().span, (Span{11, 13}));
}

TEST(Words, DocCommentsMayStandAnywhere) {
  EXPECT_EQ(parsed("##! module\n## doc\nfn f() do\n  ## inner\n  ##! odd\n  1\nend"), "(fn f () {1})");
}

TEST(Words, ALineCommentEndsTheStatementWithItsLine) { EXPECT_EQ(parsed("let x = 1 # note\nx"), "(let x 1) x"); }

TEST(Words, ABlockCommentOverLinesDoesNotEndTheStatement) {
  EXPECT_EQ(parsed("let x = a #= \n\n =# + b"), "(let x (+ a b))");
}

TEST(Words, NamesMayBeUnicode) {
  EXPECT_EQ(parsed("let café = 1 let _tmp1 = 2 let 名前２ = 3"), "(let café 1) (let _tmp1 2) (let 名前２ 3)");
}

TEST(Words, OtherUnicodeSpacesAreErrors) {
  EXPECT_EQ(parsed("let\xC2\xA0x = 1"), "error: unexpected character: '\xC2\xA0'");
}

TEST(Words, ControlCharactersAndMalformedBytesAreNamed) {
  EXPECT_EQ(parsed("let x = 1 \x07"), "error: unexpected character: U+0007");
  EXPECT_EQ(parsed("let x = 1 \xFF"), "error: unexpected character: byte 0xFF");
}

TEST(Words, SoftKeywordsAreNames) {
  for (const char* word :
       {"json",    "cond",  "after", "with", "call", "cast",     "spawn",   "send", "link",     "terminate", "alias",
        "monitor", "trait", "trap",  "from", "as",   "deriving", "cluster", "test", "describe", "start"}) {
    const std::string name(word);
    EXPECT_EQ(parsed("let " + name + " = 1 f(" + name + ")"), "(let " + name + " 1) (call f " + name + ")");
  }
}

TEST(Words, HardKeywordsAreNotNames) {
  EXPECT_EQ(parsed("let match = 1"), "error: expected identifier or pattern after `let`");
  EXPECT_EQ(parsed("let end = 1"), "error: expected identifier or pattern after `let`");
}

TEST(Words, AnyWordMayStandBehindADot) {
  EXPECT_EQ(parsed("Process.monitor; Node.self(); Ws.send; Query.where; Pg.cast; x.type; x.end"),
            "(. Process monitor) (call (. Node self)) (. Ws send) (. Query where) (. Pg cast) (. x type) (. x end)");
}

TEST(Words, AnyWordMayBeAKey) {
  EXPECT_EQ(parsed("json { type: 1, end: 2 }"), "(json (type 1) (end 2))");
  EXPECT_EQ(parsed("f(if: 1, do: 2)"), "(call f if: 1 do: 2)");
  EXPECT_EQ(parsed("P { fn: 1 end: 2 }"), "(new P (fn 1) (end 2))");
  EXPECT_EQ(parsed("%{p | match: 1}"), "(update p (match 1))");
  EXPECT_EQ(parsed("struct P do type :: Int end :: Int end"), "(struct P (type Int) (end Int))");
}

TEST(Words, OperatorsAreReadByLongestMatch) {
  EXPECT_EQ(parsed("a--b"), "(- a (- b))");
  EXPECT_EQ(parsed("!!x"), "(not (not x))");
  EXPECT_EQ(parsed("a<>b"), "(<> a b)");
  EXPECT_EQ(parsed("fn f(x :: List<List<Int>>) = x"), "(fn f (x :: (List (List Int))) {x})");
}

TEST(Words, CharactersOfOtherLanguagesAreErrors) {
  EXPECT_EQ(errors("a & b").front(), "unexpected character: '&'");
  EXPECT_EQ(parsed("let x = 'it' <> y"), "error: unexpected character: '''");
  EXPECT_EQ(parsed("let x = don't"), "error: unexpected character: '''");
  EXPECT_EQ(errors("a ~ b").front(), "unexpected character: '~'");
}

}  // namespace
}  // namespace mesh2cpp::syntax
