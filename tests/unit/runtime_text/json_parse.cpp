// Parsing, by reference 05 section 2.3.
#include <gtest/gtest.h>

#include <cmath>
#include <mesh/core.hpp>
#include <mesh/json.hpp>
#include <random>
#include <string>

using mesh::Err;
using mesh::Float;
using mesh::Int;
using mesh::Json;
using mesh::Ok;
using mesh::Result;
using mesh::String;

namespace {

/// The text of the parsed document, or the error.
std::string parsed(std::string_view text) {
  const Result<Json, String> result = mesh::json::parse(String(text));
  if (const auto* const ok = result.as<Ok>()) return std::string(mesh::text(ok->value).view());
  return std::string(result.get<Err>().error.view());
}

Json value_of(std::string_view text) { return mesh::json::parse(String(text)).get<Ok>().value; }

std::string nested(int depth, char bracket) { return std::string(static_cast<std::size_t>(depth), bracket); }

}  // namespace

TEST(JsonParse, ReadsEveryKindOfValue) {
  EXPECT_TRUE(value_of("null").is_null());
  EXPECT_EQ(*value_of(" true ").as<bool>(), true);
  EXPECT_EQ(*value_of("false").as<bool>(), false);
  EXPECT_EQ(*value_of("42").as<Int>(), 42);
  EXPECT_EQ(*value_of("-9223372036854775808").as<Int>(), std::numeric_limits<Int>::min());
  EXPECT_EQ(*value_of("1.5").as<Float>(), 1.5);
  EXPECT_EQ(*value_of("\"x\"").as<String>(), "x");
  EXPECT_EQ(value_of("[1, 2]").as<Json::Array>()->size(), 2U);
  EXPECT_EQ(*value_of("{\"a\": 7}").find("a")->as<Int>(), 7);
  EXPECT_EQ(value_of("{}").find("a"), nullptr);
  EXPECT_EQ(value_of("7").find("a"), nullptr);
}

TEST(JsonParse, TellsIntsAndFloatsApart) {
  EXPECT_EQ(parsed("1"), "1");
  EXPECT_EQ(parsed("1.0"), "1.0");
  EXPECT_EQ(parsed("1e2"), "100.0");
  EXPECT_EQ(parsed("9223372036854775807"), "9223372036854775807");
  EXPECT_EQ(parsed("9223372036854775808"), "9.223372036854776e+18");
  EXPECT_EQ(parsed("-9223372036854775809"), "-9.223372036854776e+18");
  EXPECT_TRUE(std::signbit(*value_of("-0").as<Float>()));
  EXPECT_EQ(parsed("0"), "0");
  EXPECT_EQ(parsed("1e-999"), "0.0");
  EXPECT_EQ(parsed("-1e-999"), "-0.0");
  EXPECT_EQ(parsed("179769313486231570000" + std::string(288, '0')), "1.7976931348623157e+308");
  EXPECT_EQ(parsed("0.1e1"), "1.0");
  EXPECT_EQ(parsed("1E+2"), "100.0");
}

TEST(JsonParse, ReadsEscapesAndPairsOfSurrogates) {
  EXPECT_EQ(*value_of(R"("\"\\\/\b\f\n\r\t")").as<String>(), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(*value_of(R"("a\u00e9b\u20AC\ud83d\ude00")").as<String>(), "aéb€😀");
  EXPECT_EQ(*value_of("\"é😀\"").as<String>(), "é😀");
  EXPECT_EQ(value_of(R"("\u0000")").as<String>()->size(), 1U);
}

TEST(JsonParse, ALastValueOfARepeatedKeyWins) {
  EXPECT_EQ(parsed(R"({"b":1,"a":2,"b":3})"), R"({"a":2,"b":3})");
  EXPECT_EQ(parsed(R"({"a":1,"a":2,"a":3})"), R"({"a":3})");
}

TEST(JsonParse, NestsOneHundredAndTwentySevenDeep) {
  EXPECT_EQ(parsed(nested(127, '[') + nested(127, ']')), nested(127, '[') + nested(127, ']'));
  EXPECT_EQ(parsed(nested(128, '[')), "recursion limit exceeded at line 1 column 128");
  EXPECT_EQ(parsed(nested(1'000'000, '[')), "recursion limit exceeded at line 1 column 128");
  EXPECT_EQ(parsed("[[1],[2],{\"a\":[3]}]"), "[[1],[2],{\"a\":[3]}]");  // what is closed does not count
}

TEST(JsonParse, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(parsed(""), "EOF while parsing a value at line 1 column 0");
  EXPECT_EQ(parsed("{\"a\":"), "EOF while parsing a value at line 1 column 5");
  EXPECT_EQ(parsed("[1,"), "EOF while parsing a value at line 1 column 3");
  EXPECT_EQ(parsed("nul"), "EOF while parsing a value at line 1 column 3");
  EXPECT_EQ(parsed("1."), "EOF while parsing a value at line 1 column 2");
  EXPECT_EQ(parsed("1e"), "EOF while parsing a value at line 1 column 2");
  EXPECT_EQ(parsed("-"), "EOF while parsing a value at line 1 column 1");
  EXPECT_EQ(parsed("[1,2"), "EOF while parsing a list at line 1 column 4");
  EXPECT_EQ(parsed("{\"a\""), "EOF while parsing an object at line 1 column 4");
  EXPECT_EQ(parsed("{\"a\":1"), "EOF while parsing an object at line 1 column 6");
  EXPECT_EQ(parsed("{\"a\":1,"), "EOF while parsing a value at line 1 column 7");
  EXPECT_EQ(parsed("\"ab"), "EOF while parsing a string at line 1 column 3");
  EXPECT_EQ(parsed("{\"a\":}"), "expected value at line 1 column 6");
  EXPECT_EQ(parsed("'a'"), "expected value at line 1 column 1");
  EXPECT_EQ(parsed("+1"), "expected value at line 1 column 1");
  EXPECT_EQ(parsed(".5"), "expected value at line 1 column 1");
  EXPECT_EQ(parsed("\xEF\xBB\xBF{}"), "expected value at line 1 column 1");
  EXPECT_EQ(parsed("nope"), "expected ident at line 1 column 2");
  EXPECT_EQ(parsed("{a:1}"), "key must be a string at line 1 column 2");
  EXPECT_EQ(parsed("{\"a\" 1}"), "expected `:` at line 1 column 6");
  EXPECT_EQ(parsed("[1 2]"), "expected `,` or `]` at line 1 column 4");
  EXPECT_EQ(parsed("{\"a\":1 \"b\":2}"), "expected `,` or `}` at line 1 column 8");
  EXPECT_EQ(parsed("[1,]"), "trailing comma at line 1 column 4");
  EXPECT_EQ(parsed("{\"a\":1,}"), "trailing comma at line 1 column 8");
  EXPECT_EQ(parsed("1 2"), "trailing characters at line 1 column 3");
  EXPECT_EQ(parsed("nulll"), "trailing characters at line 1 column 5");
  EXPECT_EQ(parsed("01"), "invalid number at line 1 column 2");
  EXPECT_EQ(parsed("-a"), "invalid number at line 1 column 2");
  EXPECT_EQ(parsed("1.e5"), "invalid number at line 1 column 3");
  EXPECT_EQ(parsed("1ex"), "invalid number at line 1 column 3");
  EXPECT_EQ(parsed("1e999"), "number out of range at line 1 column 5");
  EXPECT_EQ(parsed("\"\\x\""), "invalid escape at line 1 column 3");
  EXPECT_EQ(parsed("\"\\u12g4\""), "invalid escape at line 1 column 7");
  EXPECT_EQ(parsed("\"\\u12"), "EOF while parsing a string at line 1 column 5");
  EXPECT_EQ(parsed("\"a\t\""), "control character (\\u0000-\\u001F) found while parsing a string at line 1 column 3");
  EXPECT_EQ(parsed("\"a\n\""), "control character (\\u0000-\\u001F) found while parsing a string at line 2 column 0");
  EXPECT_EQ(parsed("\"\\udc00\""), "lone leading surrogate in hex escape at line 1 column 7");
  EXPECT_EQ(parsed("\"\\ud800\\u0041\""), "lone leading surrogate in hex escape at line 1 column 13");
  EXPECT_EQ(parsed("\"\\ud800x\""), "unexpected end of hex escape at line 1 column 8");
  EXPECT_EQ(parsed("{\n  \"a\": 1,\n  b\n}"), "key must be a string at line 3 column 3");
  EXPECT_EQ(parsed("[1,\n"), "EOF while parsing a value at line 2 column 0");
  EXPECT_EQ(parsed("NaN"), "expected value at line 1 column 1");
  EXPECT_EQ(parsed("[1] // done"), "trailing characters at line 1 column 5");
}

TEST(JsonParse, OfTextThatIsNoneGivesAString) {
  EXPECT_EQ(mesh::text(mesh::json::from_text("[1]")), "[1]");
  EXPECT_EQ(mesh::text(mesh::json::from_text("hi")), "\"hi\"");
  EXPECT_EQ(mesh::text(mesh::json::from_text("\"hi\"")), "\"hi\"");
}

TEST(JsonGet, GivesTheTextOfAMember) {
  const String document =
      R"({"s":"x\ny","i":42,"f":1.0,"e":1e2,"t":true,"n":null,"o":{"c":1,"b":2},"a":[1, 2],"u":18446744073709551615})";
  const auto get = [&](const char* key) { return mesh::json::get(document, String(std::string_view(key))); };
  EXPECT_EQ(get("s"), "x\ny");
  EXPECT_EQ(get("i"), "42");
  EXPECT_EQ(get("f"), "1.0");
  EXPECT_EQ(get("e"), "100.0");
  EXPECT_EQ(get("t"), "true");
  EXPECT_EQ(get("n"), "");
  EXPECT_EQ(get("o"), R"({"b":2,"c":1})");
  EXPECT_EQ(get("a"), "[1,2]");
  EXPECT_EQ(get("u"), "18446744073709551615");
  EXPECT_EQ(get("missing"), "");
  EXPECT_EQ(mesh::json::get("", "a"), "");
  EXPECT_EQ(mesh::json::get("[1]", "a"), "");
  EXPECT_EQ(mesh::json::get("{\"a\":1", "a"), "");
}

TEST(JsonGet, GivesTheTextOfAMemberOfAMember) {
  EXPECT_EQ(mesh::json::get_nested(R"({"f":{"k":"v"}})", "f", "k"), "v");
  EXPECT_EQ(mesh::json::get_nested(R"({"f":"text"})", "f", "k"), "");
  EXPECT_EQ(mesh::json::get_nested(R"({"g":{}})", "f", "k"), "");
}

/// Whatever bytes come, there is an answer; and what is accepted reads back as it was written.
TEST(JsonParse, SurvivesRandomDocuments) {
  std::mt19937 random(20240506);
  const std::string_view pieces[] = {"[", "]",  "{",   "}",    ",",    ":", "\"",   "\"a\"",
                                     "1", "-0", "2.5", "1e9",  "\\",   "u", "d83d", "\\ude00",
                                     " ", "\n", "tru", "true", "null", "é", "\t",   "0"};
  int accepted = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    const std::size_t count = random() % 8;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % std::size(pieces)];
    const Result<Json, String> result = mesh::json::parse(String(text));
    const auto* const ok = result.as<Ok>();
    if (ok == nullptr) continue;
    ++accepted;
    const std::string written(mesh::text(ok->value).view());
    EXPECT_EQ(parsed(written), written) << text;
  }
  EXPECT_GT(accepted, 1000);
}
