// The two forms of a diagnostic: reference 08 sections 4.4 and 4.5.
#include "transpiler/source/diagnostics.hpp"

#include <gtest/gtest.h>

namespace mesh2cpp::source {
namespace {

Diagnostic finding(const File& file, std::vector<Label> labels) {
  Diagnostic diagnostic;
  diagnostic.code = "E0001";
  diagnostic.headline = "expected Int, found String";
  diagnostic.labels = std::move(labels);
  diagnostic.file = &file;
  return diagnostic;
}

TEST(Diagnostics, KnowWhetherThereWereErrors) {
  Diagnostics diagnostics;
  Diagnostic warning;
  warning.severity = Severity::warning;
  diagnostics.report(warning);
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.report(Diagnostic{});
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.all().size(), 2U);
}

TEST(HumanForm, IsThatOfTheReference) {
  const File file("shop/main.mpl", "fn main() do\n  let x = 1\n  println(price(\"nine\"))\nend\n");
  const Diagnostic diagnostic = finding(file, {{{41, 47}, "argument 1 has type String, expected Int"}});
  EXPECT_EQ(render_human(diagnostic, Colour::off),
            "[E0001] Error: expected Int, found String\n"
            "   --> shop/main.mpl:3:17\n"
            " 3 |   println(price(\"nine\"))\n"
            "   |                 ^^^^^^ argument 1 has type String, expected Int\n");
}

TEST(HumanForm, ShowsFurtherLabelsInTheOrderOfTheirLines) {
  const File file("a.mpl", "let a = 1\nlet b = 2\nx\nf(a, b)\n");
  const Diagnostic diagnostic = finding(file, {{{27, 28}, "here"}, {{4, 5}, "declared here"}, {{24, 25}, ""}});
  EXPECT_EQ(render_human(diagnostic, Colour::off),
            "[E0001] Error: expected Int, found String\n"
            "   --> a.mpl:4:6\n"
            " 1 | let a = 1\n"
            "   |     - declared here\n"
            "...\n"
            " 4 | f(a, b)\n"
            "   |      ^ here\n"
            "   |   -\n");
}

TEST(HumanForm, ShowsTheFirstAndTheLastLineOfALongerSpan) {
  const File file("a.mpl", "x = case y do\n  1 -> 2\n  3 -> 4\nend + 1\n");
  const Diagnostic diagnostic = finding(file, {{{4, 35}, "not exhaustive"}});
  EXPECT_EQ(render_human(diagnostic, Colour::off),
            "[E0001] Error: expected Int, found String\n"
            "   --> a.mpl:1:5\n"
            " 1 | x = case y do\n"
            "   |     ^^^^^^^^^\n"
            "...\n"
            " 4 | end + 1\n"
            "   | ^^^ not exhaustive\n");
}

TEST(HumanForm, CountsCharactersAndKeepsTabs) {
  const File file("a.mpl", "\tcafé = naïve + x\n");
  const Diagnostic diagnostic = finding(file, {{{9, 15}, "this"}});
  EXPECT_EQ(render_human(diagnostic, Colour::off),
            "[E0001] Error: expected Int, found String\n"
            "   --> a.mpl:1:9\n"
            " 1 | \tcafé = naïve + x\n"
            "   | \t       ^^^^^ this\n");
}

TEST(HumanForm, MarksTheEndOfALineOrFileWithOneCaret) {
  const File file("a.mpl", "if c\ndo");
  EXPECT_EQ(render_human(finding(file, {{{4, 5}, "expected `do`"}}), Colour::off),
            "[E0001] Error: expected Int, found String\n"
            "   --> a.mpl:1:5\n"
            " 1 | if c\n"
            "   |     ^ expected `do`\n");
  EXPECT_EQ(render_human(finding(file, {{{7, 7}, "expected `end`"}}), Colour::off),
            "[E0001] Error: expected Int, found String\n"
            "   --> a.mpl:2:3\n"
            " 2 | do\n"
            "   |   ^ expected `end`\n");
}

TEST(HumanForm, WidensTheGutterForLongLineNumbers) {
  const File file("a.mpl", std::string(99, '\n') + "x\n");
  EXPECT_EQ(render_human(finding(file, {{{99, 100}, "here"}}), Colour::off),
            "[E0001] Error: expected Int, found String\n"
            "     --> a.mpl:100:1\n"
            " 100 | x\n"
            "     | ^ here\n");
}

TEST(HumanForm, EndsWithHelpAndNote) {
  Diagnostic diagnostic;
  diagnostic.code = "M0001";
  diagnostic.severity = Severity::warning;
  diagnostic.headline = "odd";
  diagnostic.help = "do this";
  diagnostic.note = "because";
  EXPECT_EQ(render_human(diagnostic, Colour::off), "[M0001] Warning: odd\n   Help: do this\n   Note: because\n");
}

TEST(HumanForm, NamesTheFileWhenThereIsNoPlace) {
  const File file("a.mpl", "x");
  EXPECT_EQ(render_human(finding(file, {}), Colour::off), "[E0001] Error: expected Int, found String\n   --> a.mpl\n");
}

TEST(HumanForm, ColoursChangeNothingElse) {
  const File file("a.mpl", "x + y\n");
  const Diagnostic diagnostic = finding(file, {{{4, 5}, "here"}});
  std::string coloured = render_human(diagnostic, Colour::on);
  EXPECT_NE(coloured.find("\x1b[31m^ here\x1b[0m"), std::string::npos);
  for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b')) {
    coloured.erase(at, coloured.find('m', at) - at + 1);
  }
  EXPECT_EQ(coloured, render_human(diagnostic, Colour::off));
}

TEST(JsonForm, IsThatOfTheReference) {
  const File file("shop/main.mpl", "");
  Diagnostic diagnostic;
  diagnostic.code = "E0003";
  diagnostic.headline = "expected 2 argument(s), found 1";
  diagnostic.message = "arity mismatch: expected 2 arguments, found 1";
  diagnostic.labels = {{{41, 47}, "expected 2 argument(s)"}};
  diagnostic.help = "missing 1 argument(s)";
  diagnostic.file = &file;
  EXPECT_EQ(render_json(diagnostic),
            R"j({"code":"E0003","severity":"error","message":"arity mismatch: expected 2 arguments, found 1",)j"
            R"j("file":"shop/main.mpl","spans":[{"start":41,"end":47,"label":"expected 2 argument(s)"}],)j"
            R"j("fix":"missing 1 argument(s)"})j");
}

TEST(JsonForm, WithoutAFileHasNoSpans) {
  Diagnostic diagnostic;
  diagnostic.code = "C0001";
  diagnostic.headline = "Compilation failed due to errors above.";
  EXPECT_EQ(render_json(diagnostic),
            R"({"code":"C0001","severity":"error","message":"Compilation failed due to errors above.",)"
            R"("file":"","spans":[],"fix":null})");
}

TEST(JsonForm, SpansAreNeverEmpty) {
  const File file("a.mpl", "abc");
  EXPECT_NE(render_json(finding(file, {{{3, 3}, "end"}})).find(R"({"start":3,"end":4,"label":"end"})"),
            std::string::npos);
  EXPECT_NE(render_json(finding(file, {})).find(R"([{"start":0,"end":3,"label":""}])"), std::string::npos);
}

TEST(JsonForm, OffersHelpAsAFixOnlyForSomeCodes) {
  Diagnostic diagnostic;
  diagnostic.help = "try";
  diagnostic.code = "E0004";
  EXPECT_NE(render_json(diagnostic).find(R"("fix":"try")"), std::string::npos);
  diagnostic.code = "E0006";
  EXPECT_NE(render_json(diagnostic).find(R"("fix":null)"), std::string::npos);
}

TEST(JsonForm, EscapesTextAndReplacesMalformedBytes) {
  Diagnostic diagnostic;
  diagnostic.headline = "a\"b\\c\n\t\r\x01é\xFF";
  EXPECT_NE(render_json(diagnostic).find("\"a\\\"b\\\\c\\n\\t\\r\\u0001é\xEF\xBF\xBD\""), std::string::npos);
}

}  // namespace
}  // namespace mesh2cpp::source
