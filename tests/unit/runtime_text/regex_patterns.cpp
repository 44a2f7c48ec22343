// The check of patterns and their translation for RE2, by reference 05 sections 3.3 and 3.4.
#include <gtest/gtest.h>

#include <mesh/core.hpp>
#include <mesh/regex.hpp>
#include <random>
#include <string>

#include "mesh/text/regex_pattern.hpp"

using mesh::Err;
using mesh::Ok;
using mesh::String;

namespace {

/// The kind of the fault, empty when there is none.
std::string kind(std::string_view pattern) {
  const auto fault = mesh::regex::translate(pattern).fault;
  return fault ? fault->kind : "";
}

bool matches(std::string_view pattern, std::string_view text) {
  const auto compiled = mesh::regex::compile(String(pattern));
  if (const auto* const failed = compiled.as<Err>()) {
    ADD_FAILURE() << failed->error.view();
    return false;
  }
  return mesh::regex::is_match(compiled.get<Ok>().value, String(text));
}

}  // namespace

TEST(RegexPattern, NamesEveryFault) {
  EXPECT_EQ(kind("(a"), "unclosed group");
  EXPECT_EQ(kind("a)"), "unopened group");
  EXPECT_EQ(kind("[a"), "unclosed character class");
  EXPECT_EQ(kind("[z-a]"), "invalid character class range, the start must be <= the end");
  EXPECT_EQ(kind("[a-\\d]"), "invalid range boundary, must be a literal");
  EXPECT_EQ(kind("a|*"), "repetition operator missing expression");
  EXPECT_EQ(kind("a{2,1}"), "invalid repetition count range, the start must be <= the end");
  EXPECT_EQ(kind("a{x}"), "repetition quantifier expects a valid decimal");
  EXPECT_EQ(kind("a{2"), "unclosed counted repetition");
  EXPECT_EQ(kind("\\q"), "unrecognized escape sequence");
  EXPECT_EQ(kind("\\"), "incomplete escape sequence, reached end of pattern prematurely");
  EXPECT_EQ(kind("\\x{12"), "incomplete escape sequence, reached end of pattern prematurely");
  EXPECT_EQ(kind("(a)\\1"), "backreferences are not supported");
  EXPECT_EQ(kind("a(?!b)"), "look-around, including look-ahead and look-behind, is not supported");
  EXPECT_EQ(kind("(?<=b)"), "look-around, including look-ahead and look-behind, is not supported");
  EXPECT_EQ(kind("(?k)"), "unrecognized flag");
  EXPECT_EQ(kind("(?i"), "expected flag but got end of regex");
  EXPECT_EQ(kind("(?<n>a)(?P<n>b)"), "duplicate capture group name");
  EXPECT_EQ(kind("(?<9>a)"), "invalid capture group character");
  EXPECT_EQ(kind("\\p{Nonsense}"), "Unicode property not found");
  EXPECT_EQ(kind("\\u{d800}"), "hexadecimal literal is not a Unicode scalar value");
  for (const char* const pattern :
       {"", "a||b", "()", "a++", "(?i-s:a)", "[]a]", "[^]]", "a{2}{3}", "\\-\\/\\ ", "[a-]"})
    EXPECT_EQ(kind(pattern), "") << pattern;
}

TEST(RegexPattern, MeansWhatItSays) {
  EXPECT_TRUE(matches("^\\d+$", "٣4"));  // digits of all scripts
  EXPECT_TRUE(matches("^\\w+$", "naïve_1"));
  EXPECT_FALSE(matches("^\\W", "é"));
  EXPECT_TRUE(matches("^\\s$", "\u2003"));
  EXPECT_TRUE(matches("^[\\W_]$", "_"));
  EXPECT_TRUE(matches("^[^\\s,]+$", "ab"));
  EXPECT_FALSE(matches("^[^\\s,]+$", "a b"));
  EXPECT_TRUE(matches("^[a-z&&[^aeiou]]+$", "xyz"));
  EXPECT_FALSE(matches("^[a-z&&[^aeiou]]+$", "xaz"));
  EXPECT_TRUE(matches("^[a-d--b]+$", "acd"));
  EXPECT_FALSE(matches("^[a-d--b]+$", "b"));
  EXPECT_TRUE(matches("^[[:alpha:][:digit:]]+$", "a1"));
  EXPECT_TRUE(matches("^\\u00e9\\x{e9}\\U000000e9$", "ééé"));
  EXPECT_TRUE(matches("(?x) a b  # a comment\n c", "abc"));
  EXPECT_TRUE(matches("(?i)STRASSE", "strasse"));
  EXPECT_TRUE(matches("^\\p{Greek}+$", "αβγ"));
  EXPECT_FALSE(matches("a$", "a\n"));
  EXPECT_TRUE(matches("^(?:ab)++$", "abab"));
}

TEST(RegexPattern, ShowsWhereItIsWrong) {
  const auto failure = [](const char* pattern) {
    return mesh::regex::compile(String(std::string_view(pattern))).get<Err>().error;
  };
  EXPECT_EQ(failure("(unclosed"), "regex parse error:\n    (unclosed\n    ^\nerror: unclosed group");
  EXPECT_EQ(failure("éé[b-a]"),
            "regex parse error:\n    éé[b-a]\n       ^^^\nerror: invalid character class range, the start must be <= "
            "the end");
  EXPECT_EQ(failure("x{5000}"), "Compiled regex exceeds size limit of 10485760 bytes.");
}

/// What the check accepts, RE2 accepts, but for its size.
TEST(RegexPattern, AgreesWithTheEngine) {
  std::mt19937 random(5);
  const std::string_view pieces[] = {"a", "(", ")",  "[",         "]",   "^",    "-",    "\\d", "\\W",
                                     "|", "*", "+",  "?",         "{2}", "\\",   "(?i)", "(?:", "é",
                                     ".", "$", "&&", "[:alpha:]", "z",   "(?x)", "{",    "}",   "\\p{L}"};
  int accepted = 0;
  for (int round = 0; round < 50'000; ++round) {
    std::string pattern;
    const std::size_t count = random() % 7;
    for (std::size_t i = 0; i < count; ++i) pattern += pieces[random() % std::size(pieces)];
    if (mesh::regex::translate(pattern).fault) continue;
    ++accepted;
    EXPECT_TRUE(mesh::regex::compile(String(std::string_view(pattern))).is<Ok>())
        << pattern << " as " << mesh::regex::translate(pattern).pattern;
  }
  EXPECT_GT(accepted, 5000);
}
