// `json { }`, the pair Json and String, and what deriving Json, Row and Schema gives (reference 02 sections 1.5 and 20,
// 05 section 2).
#include <gmock/gmock.h>

#include "checking.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

void collect(const typed::Expr& expr, std::vector<std::string>& found);

void collect(const typed::Block& block, std::vector<std::string>& found) {
  typed::for_each_child(block, [&](const auto& child) { collect(child, found); });
}

void collect(const typed::Expr& expr, std::vector<std::string>& found) {
  if (const auto* conversion = std::get_if<typed::JsonConversion>(&expr.node))
    found.push_back(to_string(conversion->value->type) + " to " + to_string(expr.type));
  typed::for_each_child(expr, [&](const auto& child) { collect(child, found); });
}

/// `Json to String`: the conversions in the body of function `f`, in order of evaluation.
std::vector<std::string> conversions(const std::string& program) {
  const Checked checked(program + "\nfn main() do\nend\n");
  std::vector<std::string> found;
  if (checked.program() == nullptr) return checked.findings();
  collect(checked.function("f")->body, found);
  return found;
}

TEST(Json, LiteralIsAJsonWhateverIsAroundIt) {
  const Checked checked("fn f(a, b :: Int) do\n  json { a: a, b: b, c: json { d: nil } }\nend\nfn main() do\nend\n");
  EXPECT_EQ(checked.type_of("f"), "<T: ToJson>(T, Int) -> Json");
}

TEST(Json, IsConvertedWhereAStringIsWanted) {
  EXPECT_THAT(conversions("fn f() -> String do\n  json { a: 1 }\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn f() do\n  println(json { a: 1 })\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn f() do\n  let x :: String = json {}\n  x\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn f() -> String do\n  return json {}\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("struct S do\n  t :: String\nend\nfn f() do\n  S { t: json {} }\nend"),
              ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn f(s :: String) do\n  s <> json {}\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn f() do\n  json {} <> json {}\nend"), ElementsAre("Json to String", "Json to String"));
  EXPECT_THAT(conversions("fn f() do\n  \"#{json {}}\"\nend"), IsEmpty());
}

TEST(Json, IsMadeFromAStringWhereOneIsWanted) {
  EXPECT_THAT(conversions("fn f(s :: String) -> Json do\n  s\nend"), ElementsAre("String to Json"));
  EXPECT_THAT(conversions("fn g(j :: Json) do\n  j\nend\nfn f() do\n  g(\"[1]\")\nend"), ElementsAre("String to Json"));
}

TEST(Json, GivesWayToStringWhereBothMeet) {
  const std::string branches = "fn f(c :: Bool) do\n  if c do json {} else \"x\" end\nend";
  EXPECT_THAT(conversions(branches), ElementsAre("Json to String"));
  EXPECT_EQ(Checked(branches + "\nfn main() do\nend\n").type_of("f"), "(Bool) -> String");
  const std::string list = "fn f() do\n  [json {}, \"x\", json {}]\nend";
  EXPECT_THAT(conversions(list), ElementsAre("Json to String", "Json to String"));
  EXPECT_EQ(Checked(list + "\nfn main() do\nend\n").type_of("f"), "() -> List<String>");
  EXPECT_EQ(Checked("fn f() do\n  %{1 => json {}, 2 => \"x\"}\nend\nfn main() do\nend\n").type_of("f"),
            "() -> Map<Int, String>");
  EXPECT_THAT(conversions("fn f(a :: Json, b :: String) do\n  a == b\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn f(a :: Json, b :: Json) do\n  a == b\nend"), IsEmpty());
}

TEST(Json, IsConvertedInsideStructures) {
  EXPECT_THAT(conversions("fn f(xs :: List<Json>) -> List<String> do\n  xs\nend"),
              ElementsAre("List<Json> to List<String>"));
  EXPECT_THAT(conversions("fn f() -> List<String> do\n  [json {}]\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn f() -> (Int, String) do\n  (1, json {})\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn f() -> String? do\n  Some(json {})\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn g() -> Int!Json do\n  Ok(1)\nend\nfn f() -> Int!String do\n  Ok(g()?)\nend"),
              ElementsAre("Result<Int, Json> to Result<Int, String>"));
  EXPECT_THAT(conversions("fn f(xs :: List<Json>) do\n  List.map(xs, String.length)\nend"),
              ElementsAre("(String) -> Int to (Json) -> Int"));
  EXPECT_THAT(conversions("fn f() -> Fun(Int) -> String do\n  fn n -> json { n: n } end\nend"),
              ElementsAre("Json to String"));
}

TEST(Json, IsConvertedWhenItsTypeIsKnownLate) {
  // The field is used as a String before it is known to be a Json.
  EXPECT_THAT(
      conversions("struct S do\n  body :: Json\nend\nfn f() do\n  let show = fn s -> String.length(s.body) end\n"
                  "  show(S { body: json {} })\nend"),
      ElementsAre("Json to String"));
}

TEST(Json, IsNoMessageOfAnotherType) {
  EXPECT_THAT(findings_in("fn f(p :: Pid<String>) do\n  p\nend\nfn g(p :: Pid<Json>) do\n  f(p)\nend"),
              ElementsAre(HasSubstr("E0001")));
}

TEST(Json, CountsAsTextForMethodsAndLibraryFunctions) {
  EXPECT_THAT(conversions("fn f() do\n  json {}.length()\nend"), ElementsAre("Json to String"));
  EXPECT_THAT(conversions("fn f(j :: Json) do\n  Json.get(j, \"a\")\nend"), ElementsAre("Json to String"));
}

TEST(Derived, StaticFunctionsHaveTheTypesOfTheirTables) {
  const std::string user = "struct User do\n  name :: String\nend deriving(Json, Row, Schema)\n";
  const auto type_of = [&](const std::string& body) {
    return Checked(user + "fn f() do\n  " + body + "\nend\nfn main() do\nend\n").type_of("f");
  };
  EXPECT_EQ(type_of("User.from_json(\"\")"), "() -> Result<Main.User, String>");
  EXPECT_EQ(type_of("User.from_json"), "() -> (String) -> Result<Main.User, String>");
  EXPECT_EQ(type_of("User.from_row(%{\"name\" => \"a\"})"), "() -> Result<Main.User, String>");
  EXPECT_EQ(type_of("User.__table__()"), "() -> String");
  EXPECT_EQ(type_of("User.__fields__()"), "() -> List<String>");
  EXPECT_EQ(type_of("User.__name_col__()"), "() -> String");
  EXPECT_EQ(type_of("User { name: \"a\" }.to_json()"), "() -> Json");
}

TEST(Derived, GenericTypesAreDecodedAsTheContextSays) {
  const std::string box = "struct Box<T> do\n  value :: T\nend deriving(Json)\n";
  EXPECT_EQ(Checked(box + "fn f(text :: String) -> Box<Int>!String do\n  Box.from_json(text)\nend\nfn main() do\nend\n")
                .type_of("f"),
            "(String) -> Result<Main.Box<Int>, String>");
  EXPECT_THAT(findings_in(box + "fn f(text :: String) -> Box<Pid>!String do\n  Box.from_json(text)\nend"),
              ElementsAre(HasSubstr("E0038")));
}

TEST(Derived, AliasesOfATypeHaveItsFunctions) {
  EXPECT_THAT(findings_in("struct User do\n  name :: String\nend deriving(Json)\ntype Person = User\n"
                          "fn f() do\n  Person.from_json(\"\")\nend"),
              IsEmpty());
}

TEST(Derived, FieldsAreCheckedOnceEach) {
  EXPECT_THAT(
      findings_in("struct S do\n  a :: Pid\n  b :: Set<Int>\n  c :: ()\n  d :: List<String>\nend deriving(Json)"),
      ElementsAre("E0038 field `a` of type `Pid` is not JSON-serializable",
                  "E0038 field `b` of type `Set<Int>` is not JSON-serializable",
                  "E0038 field `c` of type `()` is not JSON-serializable"));
  EXPECT_THAT(findings_in("type T do\n  A(Int, Atom)\n  B(why :: Range)\nend deriving(Json)"),
              ElementsAre("E0038 field `A::1` of type `Atom` is not JSON-serializable",
                          "E0038 field `B::why` of type `Range` is not JSON-serializable"));
  EXPECT_THAT(findings_in("struct S do\n  a :: List<Int>\n  b :: Option<Option<Int>>\n  c :: Int?\nend deriving(Row)"),
              ElementsAre("E0039 field `a` has type `List<Int>` which cannot be mapped from a database row",
                          "E0039 field `b` has type `Option<Option<Int>>` which cannot be mapped from a database row"));
}

TEST(Derived, FieldsMayNameTypesThatComeLaterOrThemselves) {
  EXPECT_THAT(findings_in("struct A do\n  b :: List<B>\n  a :: A?\nend deriving(Json)\n"
                          "struct B do\n  x :: Int\nend deriving(Json)\nfn f(a :: A) do\n  Json.encode(a)\nend"),
              IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::types
