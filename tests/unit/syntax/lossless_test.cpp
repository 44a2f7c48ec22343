// The tree holds every byte, whatever the input is, and knows the comments around each token.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/unit/syntax/parsing.hpp"
#include "tests/unit/syntax/sample.hpp"

namespace mesh2cpp::syntax {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Every node lies within its parent and behind its sibling; every token is covered.
void expect_sound(const Tree& tree) {
  EXPECT_EQ(tree.print(), tree.file().text());
  const std::vector<NodeData>& nodes = tree.nodes();
  ASSERT_EQ(nodes.front().end_token, tree.tokens().size());
  std::size_t reached = 1;
  for (std::uint32_t index = 0; index < nodes.size(); ++index) {
    std::uint32_t token = nodes[index].first_token;
    for (std::uint32_t child = nodes[index].first_child; child != 0; child = nodes[child].next_sibling) {
      ASSERT_EQ(nodes[child].parent, index);
      ASSERT_GE(nodes[child].first_token, token);
      ASSERT_LE(nodes[child].first_token, nodes[child].end_token);
      token = nodes[child].end_token;
      ++reached;
    }
    ASSERT_LE(token, nodes[index].end_token);
  }
  EXPECT_EQ(reached, nodes.size());
}

void expect_lossless(const std::string& text, FileKind kind = FileKind::program) {
  const source::File file("test.mpl", text);
  source::Diagnostics diagnostics;
  expect_sound(parse(file, kind, diagnostics));
}

TEST(Lossless, TheSampleParsesWithoutErrors) { EXPECT_THAT(errors(sample), IsEmpty()); }

TEST(Lossless, TheSampleIsPrintedByteForByte) { expect_lossless(std::string(sample)); }

TEST(Lossless, EveryPrefixOfTheSampleIsPrintedByteForByte) {
  for (std::size_t length = 0; length < sample.size(); ++length) {
    expect_lossless(std::string(sample.substr(0, length)));
  }
}

TEST(Lossless, TheSampleWithoutAnyOneByteIsPrintedByteForByte) {
  for (std::size_t at = 0; at < sample.size(); at += 3) {
    std::string text(sample);
    text.erase(at, 1);
    expect_lossless(text);
  }
}

TEST(Lossless, RandomBytesArePrintedByteForByte) {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    std::string text(random() % 300, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    expect_lossless(text);
  }
}

TEST(Lossless, RandomSequencesOfWordsArePrintedByteForByte) {
  const std::vector<std::string> words{"fn",  "do",    "end",     "case",   "if",     "else", "->",   "|",  "(",
                                       ")",   "[",     "]",       "{",      "}",      "%{",   "=>",   "x",  "Ok",
                                       "1",   "\"",    "#{",      "\"\"\"", "\n",     "\n",   ",",    "::", "=",
                                       "let", "when",  "receive", "for",    "in",     "|>",   "|2>",  "?",  ".",
                                       ":a",  "after", "service", "call",   "struct", "type", "test", "as", "return"};
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i) text += words[random() % words.size()] + ' ';
    expect_lossless(text, round % 2 == 0 ? FileKind::program : FileKind::test);
  }
}

TEST(Lossless, ANodeSpansFromItsFirstToItsLastToken) {
  const source::File file("test.mpl", "# top\n\n  fn f() do # why\n    1 # one\n  end # bye\n");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  const ast::Item item = ast::FileView{{tree.root()}}.items().front();
  EXPECT_EQ(file.text(item.span()), "fn f() do # why\n    1 # one\n  end");
  EXPECT_EQ(file.text(item.as_function()->body().span()), "1");
}

TEST(Comments, AboveATokenStandOnLinesOfTheirOwn) {
  const std::string text =
      "# far\n\n## doc\n  # more\n#= block =#\nfn f() = 1\n\nfn g() = 2 # g\nfn h() = 3 #= a =# let x = 1";
  const source::File file("test.mpl", text);
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  const auto offset = [&](const char* part) { return static_cast<std::uint32_t>(text.find(part)); };
  EXPECT_THAT(tree.comments_above(offset("fn f")), ElementsAre("## doc", "# more", "#= block =#"));
  EXPECT_THAT(tree.comments_above(offset("fn g")), IsEmpty());
  EXPECT_THAT(tree.comments_above(offset("fn h")), IsEmpty());
  EXPECT_THAT(tree.comments_above(offset("let x")), IsEmpty());
}

TEST(Comments, BehindATokenEndItsLine) {
  const std::string text = "let x = 1 # one\nlet y = 2\n# three";
  const source::File file("test.mpl", text);
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  EXPECT_EQ(tree.comment_behind(9), "# one");
  EXPECT_EQ(tree.comment_behind(25), "");
}

TEST(Comments, TheFirstItemOfAFileMayHaveOne) {
  const source::File file("test.mpl", "\xEF\xBB\xBF## doc\nfn f() = 1");
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  EXPECT_THAT(tree.comments_above(10), ElementsAre("## doc"));
}

}  // namespace
}  // namespace mesh2cpp::syntax
