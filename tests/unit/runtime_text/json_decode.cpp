// Values from JSON, by reference 05 section 2.7, and conversions inside values.
#include <gtest/gtest.h>

#include <limits>
#include <mesh/core.hpp>
#include <mesh/json.hpp>

#include "sample.hpp"

using mesh::Err;
using mesh::Float;
using mesh::Int;
using mesh::Json;
using mesh::List;
using mesh::Map;
using mesh::None;
using mesh::Ok;
using mesh::Option;
using mesh::Result;
using mesh::Some;
using mesh::String;
using mesh::json::convert;
using mesh::json::decode;

namespace {

template <class T>
String failure(const char* text) {
  return decode<T>(String(std::string_view(text))).template get<Err>().error;
}

template <class T>
T decoded(const String& text) {
  return decode<T>(text).template get<Ok>().value;
}

}  // namespace

TEST(JsonDecode, Scalars) {
  EXPECT_EQ(decoded<Int>("3"), Int{3});
  EXPECT_EQ(decoded<Int>("3.7"), Int{3});
  EXPECT_EQ(decoded<Int>("-3.7"), Int{-3});
  EXPECT_EQ(decoded<Int>("1e300"), std::numeric_limits<Int>::max());
  EXPECT_EQ(decoded<Int>("-1e300"), std::numeric_limits<Int>::min());
  EXPECT_EQ(decoded<Int>("9223372036854775808"), std::numeric_limits<Int>::max());
  EXPECT_EQ(decoded<Float>("4"), 4.0);
  EXPECT_EQ(decoded<bool>("true"), true);
  EXPECT_EQ(decoded<String>("\"x\""), String("x"));
  EXPECT_EQ(mesh::text(decode<Json>("[1, null]").get<Ok>().value), "[1,null]");
  EXPECT_EQ(failure<Int>("\"1\""), "expected Int");
  EXPECT_EQ(failure<Float>("null"), "expected Float");
  EXPECT_EQ(failure<bool>("1"), "expected Bool");
  EXPECT_EQ(failure<String>("null"), "expected String");
}

TEST(JsonDecode, Structures) {
  EXPECT_EQ(decoded<Option<Int>>("null"), Option<Int>());
  EXPECT_EQ(decoded<Option<Int>>("5"), Option<Int>(Some{Int{5}}));
  EXPECT_EQ(decoded<List<Int>>("[1,2]"), (List<Int>{1, 2}));
  EXPECT_EQ((decoded<Map<String, List<Int>>>(R"({"b":[1],"a":[]})")), (Map<String, List<Int>>{{"a", {}}, {"b", {1}}}));
  EXPECT_EQ(failure<Option<Int>>("true"), "expected Int");
  EXPECT_EQ(failure<List<Int>>("{}"), "expected Array");
  EXPECT_EQ(failure<List<Int>>("[1,\"x\"]"), "expected Int");
  EXPECT_EQ((failure<Map<String, Int>>("[]")), "expected Object");
}

TEST(JsonDecode, AStruct) {
  const sample::Track track{
      .owner = "Zed", .gestures = {sample::Gesture::Swipe{"up"}}, .speed = 2.5, .note = Some{"n"}};
  EXPECT_EQ(decoded<sample::Track>(mesh::json::encode(track)), track);
  EXPECT_EQ(decoded<sample::Track>(R"({"owner":"A","gestures":[],"speed":3,"more":1})"),
            (sample::Track{.owner = "A", .gestures = {}, .speed = 3, .note = None{}}));
  EXPECT_EQ(failure<sample::Track>("[]"), "expected Object");
  EXPECT_EQ(failure<sample::Track>(R"({"gestures":[]})"), "missing field: owner");
  EXPECT_EQ(failure<sample::Track>(R"({"owner":1,"gestures":0})"), "expected String");
  EXPECT_EQ(failure<sample::Track>("[1,"), "EOF while parsing a value at line 1 column 3");
}

TEST(JsonDecode, ASumType) {
  using sample::Gesture;
  EXPECT_EQ(decoded<Gesture>(R"({"tag":"Tap","fields":[1,2,3]})"), Gesture(Gesture::Tap{1, 2}));
  EXPECT_EQ(decoded<Gesture>(R"({"tag":"Rest","fields":7})"), Gesture(Gesture::Rest{}));
  EXPECT_EQ(failure<Gesture>("7"), "expected Object");
  EXPECT_EQ(failure<Gesture>("{}"), "missing field: tag");
  EXPECT_EQ(failure<Gesture>(R"({"tag":1})"), "expected String");
  EXPECT_EQ(failure<Gesture>(R"({"tag":"Spin"})"), "unknown variant for Gesture");
  EXPECT_EQ(failure<Gesture>(R"({"tag":"Tap"})"), "missing field: fields");
  EXPECT_EQ(failure<Gesture>(R"({"tag":"Tap","fields":{}})"), "expected Array");
  EXPECT_EQ(failure<Gesture>(R"({"tag":"Tap","fields":[1]})"), "array index 1 out of bounds (length 1)");
  EXPECT_EQ(failure<Gesture>(R"({"tag":"Tap","fields":[1,"x"]})"), "expected Int");
}

TEST(JsonDecode, ATypeThatContainsItself) {
  const String text = R"({"folders":[{"folders":[],"link":null,"name":"b"}],"link":null,"name":"a"})";
  EXPECT_EQ(mesh::json::encode(decode<sample::Folder>(text).get<Ok>().value), text);
  const auto linked = decode<sample::Folder>(R"({"name":"a","folders":[],"link":{"name":"c","folders":[]}})");
  EXPECT_EQ((*linked.get<Ok>().value.link).get<Some>().value.name, "c");
}

TEST(JsonConvert, GoesIntoEveryStructure) {
  const Json one = Json::integer(1);
  EXPECT_EQ(convert<String>(one), "1");
  EXPECT_EQ(convert<Json>(String("[1]")), Json::array({one}));
  EXPECT_EQ(convert<List<String>>(List<Json>{one, Json()}), (List<String>{"1", "null"}));
  EXPECT_EQ(convert<Option<String>>(Option<Json>(Some{one})), Some{String("1")});
  EXPECT_EQ(convert<Option<String>>(Option<Json>()), None{});
  EXPECT_EQ((convert<Result<Int, String>>(Result<Int, Json>(Err{one}))), Err{String("1")});
  EXPECT_EQ((convert<Map<String, String>>(Map<String, Json>{{"k", one}})), (Map<String, String>{{"k", "1"}}));
  EXPECT_EQ((convert<mesh::Tuple<Int, String>>(mesh::Tuple<Int, Json>{2, one})), (mesh::Tuple<Int, String>{2, "1"}));
  EXPECT_EQ(*convert<mesh::Box<String>>(mesh::Box<Json>(one)), "1");
  EXPECT_EQ(convert<sample::Labelled<String>>(sample::Labelled<Json>{"l", one}).value, "1");
  const mesh::Fn<String(String)> shout = [](const String& text) { return text + "!"; };
  EXPECT_EQ((convert<mesh::Fn<Json(Json)>>(shout))(one), Json::string("1!"));
}
