# Reference 03 sections 2.5 and 9.1.

fn main() do
  println("${String.length("naïve")} ${String.length("")} ${String.length("日本語")}")
  println("[${String.slice("naïve", 2, 4)}] [${String.slice("abc", -4, 99)}] [${String.slice("abc", 2, 1)}]")
  println("${String.split("", ",")} ${List.length(String.split("", ","))}")
  println("${String.split(",x,", ",")} ${List.length(String.split(",x,", ","))}")
  println("${String.split("ab", "")} ${List.length(String.split("ab", ""))}")
  println("[${String.join([], "-")}] [${String.join(["p", "q"], ", ")}] [${String.join(["one"], ", ")}]")
  println("${String.replace("aaa", "aa", "b")} ${String.replace("ab", "", ".")} ${String.replace("abc", "x", "y")}")
  println("[${String.trim("\t x y \n")}] [${String.trim("   ")}]")
  println("${String.to_upper("straße")} ${String.to_lower("ÀBC")} ${String.to_upper("éö")}")
  println("${String.contains("abc", "")} ${String.contains("abc", "bc")} ${String.contains("abc", "cb")}")
  println("${String.starts_with("abc", "ab")} ${String.starts_with("abc", "")} ${String.starts_with("ab", "abc")}")
  println("${String.ends_with("abc", "bc")} ${String.ends_with("abc", "")} ${String.ends_with("bc", "abc")}")
  println("${String.to_int(" +12 ")} ${String.to_int("12x")} ${String.to_int("")} ${String.to_int("1.0")}")
  println("${String.to_int("9223372036854775808")} ${String.to_int("-9223372036854775808")} ${String.to_int("007")}")
  println("${String.to_float("1.")} ${String.to_float(".5")} ${String.to_float("2e3")} ${String.to_float("-inf")}")
  println("${String.to_float(".")} ${String.to_float("1e")} ${String.to_float("abc")} ${String.to_float(" 42 ")}")
  println("${"b" > "a"} ${"Z" < "a"} ${"ab" < "abc"} ${"a" == "a"} ${"a" != "a"} ${"ä" > "z"}")
  println("a" <> "b" ++ "c")
  println("${"x".length()} ${5.to_string().length()} ${"  trim me ".trim().to_upper()}")
  println("${String.from(true)} ${String.from(2.0)} ${String.from("s")} ${String.from(7)}")
  println("${string_length("abcd")} ${List.map(["a ", " b"], String.trim)}")
  let name = "wor" <> "ld"
  println("hello ${name}" <> "!" <> " #{String.length(name)}")
  println("tab\there \"quoted\" back\\slash \${literal} \#{literal} \q")
  println("cost: $5 #1")
end
