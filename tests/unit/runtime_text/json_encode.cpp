// Text and trees of values, by reference 05 sections 2.4 to 2.6.
#include <gtest/gtest.h>

#include <bit>
#include <limits>
#include <mesh/core.hpp>
#include <mesh/json.hpp>
#include <random>

#include "sample.hpp"

using mesh::Float;
using mesh::Int;
using mesh::Json;
using mesh::List;
using mesh::Map;
using mesh::None;
using mesh::Option;
using mesh::Some;
using mesh::String;
using mesh::json::encode;

TEST(JsonEncode, Scalars) {
  EXPECT_EQ(encode(std::numeric_limits<Int>::min()), "-9223372036854775808");
  EXPECT_EQ(encode(true), "true");
  EXPECT_EQ(encode(String("say \"hi\"")), R"("say \"hi\"")");
  EXPECT_EQ(encode("literal"), R"("literal")");
  EXPECT_EQ(encode(mesh::Unit{}), "null");
  EXPECT_EQ(encode(mesh::Atom("asc")), R"("asc")");
  EXPECT_EQ(encode(Json()), "null");
}

TEST(JsonEncode, FloatsAreRecognisedAsFloats) {
  EXPECT_EQ(encode(0.0), "0.0");
  EXPECT_EQ(encode(-0.0), "-0.0");
  EXPECT_EQ(encode(2.0), "2.0");
  EXPECT_EQ(encode(95.5), "95.5");
  EXPECT_EQ(encode(12.25), "12.25");
  EXPECT_EQ(encode(0.00001), "0.00001");
  EXPECT_EQ(encode(9999999999999998.0), "9999999999999998.0");
  EXPECT_EQ(encode(1e16), "1e+16");
  EXPECT_EQ(encode(1.5e300), "1.5e+300");
  EXPECT_EQ(encode(0.000001), "1e-6");
  EXPECT_EQ(encode(9.999e-6), "9.999e-6");
  EXPECT_EQ(encode(-5e-324), "-5e-324");
  EXPECT_EQ(encode(std::numeric_limits<Float>::quiet_NaN()), "null");
  EXPECT_EQ(encode(-std::numeric_limits<Float>::infinity()), "null");
}

TEST(JsonEncode, FloatsReadBackAsTheSameValue) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 100'000; ++round) {
    const auto value = std::bit_cast<Float>(random());
    if (value != value || value - value != 0) continue;  // NaN, infinity
    const auto read = mesh::json::decode<Float>(encode(value));
    ASSERT_EQ(std::bit_cast<std::uint64_t>(read.get<mesh::Ok>().value), std::bit_cast<std::uint64_t>(value));
  }
}

TEST(JsonEncode, EscapesWhatJsonWantsAndNothingElse) {
  EXPECT_EQ(encode(String("\"\\\b\t\n\f\r\x01\x1f")), R"("\"\\\b\t\n\f\r\u0001\u001f")");
  EXPECT_EQ(encode(String("/\x7f\u2028é😀")), "\"/\x7f\u2028é😀\"");
}

TEST(JsonEncode, KeysStandInByteOrder) {
  const Map<String, Int> map{{"é", 8}, {"b", 7}, {"aa", 6}, {"a1", 5}, {"a", 4}, {"_", 3}, {"B", 2}, {"A", 1}};
  EXPECT_EQ(encode(map), R"({"A":1,"B":2,"_":3,"a":4,"a1":5,"aa":6,"b":7,"é":8})");
}

TEST(JsonEncode, Structures) {
  EXPECT_EQ(encode(List<Int>{1, 2}), "[1,2]");
  EXPECT_EQ(encode(List<String>{}), "[]");
  EXPECT_EQ(encode(Option<Int>()), "null");
  EXPECT_EQ(encode(Option<List<Int>>(Some{List<Int>{3}})), "[3]");
  EXPECT_EQ(encode(Map<String, Option<Float>>{{"b", None{}}, {"a", Some{1.0}}}), R"({"a":1.0,"b":null})");
}

TEST(JsonEncode, Literals) {
  const Json inner = mesh::json::object({{"n", 1}});
  EXPECT_EQ(mesh::text(mesh::json::object({{"b", inner}, {"a", mesh::text(inner)}, {"z", mesh::Unit{}}})),
            R"({"a":"{\"n\":1}","b":{"n":1},"z":null})");
  EXPECT_EQ(mesh::text(mesh::json::object({})), "{}");
  EXPECT_EQ(mesh::text(mesh::json::object({{"x", 1}, {"y", 0}, {"x", 2}})), R"({"x":2,"y":0})");
}

TEST(JsonEncode, TypesOfTheProgram) {
  const sample::Track track{
      .owner = "Zed", .gestures = {sample::Gesture::Tap{4, 5}, sample::Gesture::Rest{}}, .speed = 2.0, .note = None{}};
  EXPECT_EQ(encode(track),
            R"({"gestures":[{"fields":[4,5],"tag":"Tap"},{"fields":[],"tag":"Rest"}],"note":null,"owner":"Zed",)"
            R"("speed":2.0})");
}

TEST(JsonEncode, IsRefusedForWhatHasNoJsonForm) {
  static_assert(!mesh::json::Encodable<mesh::Fn<Int()>>);
  static_assert(!mesh::json::Encodable<mesh::Tuple<Int, Int>>);
  static_assert(!mesh::json::Encodable<mesh::Set<Int>>);
  static_assert(!mesh::json::Encodable<Map<Int, Int>>);
  static_assert(!mesh::json::Encodable<sample::Plain>);
  static_assert(mesh::json::Encodable<sample::Track>);
}

TEST(Json, EqualityIsThatOfTheText) {
  EXPECT_EQ(mesh::json::object({{"a", 1}, {"b", 2}}), mesh::json::object({{"b", 2}, {"a", 1}}));
  EXPECT_FALSE(Json::integer(1) == Json::floating(1));
  EXPECT_EQ(Json::floating(std::numeric_limits<Float>::quiet_NaN()), Json());
  EXPECT_TRUE((List<Json>{Json::integer(1)} == List<Json>{Json::integer(1)}));
}

TEST(Json, HasTheTextOfItsEncoding) {
  EXPECT_EQ(mesh::format("{}!", mesh::json::object({{"a", 1}})), "{\"a\":1}!");
  EXPECT_EQ(mesh::text(List<Json>{Json(), Json::boolean(true)}), "[null, true]");
}

TEST(Json, OfAnyDepthIsDestroyed) {
  Json deep;
  for (int i = 0; i < 1'000'000; ++i) deep = Json::array({deep});
  EXPECT_EQ(deep.as<Json::Array>()->size(), 1U);
}
