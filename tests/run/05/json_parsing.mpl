##! Parsing, and reading single members of a document.

fn parsed(text :: String) -> String do
  case Json.parse(text) do
    Ok(tree) -> Json.encode(tree)
    Err(reason) -> reason
  end
end

fn email(body :: String) -> String do
  case Json.parse(body) do
    Ok(b) -> Json.get(b, "email")
    Err(reason) -> "bad: #{reason}"
  end
end

fn main() do
  println(parsed("{\"b\":[1,2.5],\"a\":null}"))
  println(parsed(""))
  println(parsed("[1,]"))
  println(parsed("[1e2, 1.0, -0, 9223372036854775808]"))
  println(parsed("{\"a\":1,\"a\":2}"))
  println(parsed("\"\\u00e9\\ud83d\\ude00 /\""))
  println(parsed("[1 2]"))
  println(parsed("{\n  a: 1\n}"))
  println(email("{\"email\":\"ada@example.org\"}"))
  println(email("{\"email\""))
  let text = "{\"a\":{\"c\":1,\"b\":2},\"n\":42,\"t\":true,\"z\":null,\"s\":\"x\",\"big\":18446744073709551615}"
  println(Json.get(text, "a"))
  println("#{Json.get(text, "n")} #{Json.get(text, "t")} [#{Json.get(text, "z")}] [#{Json.get(text, "missing")}]")
  println("#{Json.get(text, "s")} #{Json.get(text, "big")} [#{Json.get("nonsense", "a")}]")
  println(Json.get_nested(text, "a", "c") <> "[" <> Json.get_nested(text, "s", "c") <> "]")
  println(text |> Json.get("a") |> Json.get("b"))
  println(json_get(text, "n"))
end
