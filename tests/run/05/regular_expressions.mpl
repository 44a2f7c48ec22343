##! Reading a log file with regular expressions.

fn compiled(pattern :: String) -> String do
  case Regex.compile(pattern) do
    Ok(_) -> "fine"
    Err(reason) -> reason
  end
end

fn first_number(text :: String) -> Option<Int> do
  let groups = Regex.captures(~r/(\d+)/, text)?
  String.to_int(List.get(groups, 1))
end

fn words(rx :: Regex, text :: String) -> List<String> do
  List.filter(Regex.split(rx, text), fn w -> w != "" end)
end

fn main() do
  println("#{Regex.is_match(~r/[0-9]{2}/, "ab12")} #{Regex.is_match(~r/^[0-9]+$/, "ab12")}")
  println("#{Regex.is_match(~r/^q+$/i, "QqQ")} #{Regex.is_match(~r/a.c/s, "a\nc")} #{Regex.is_match(~r/a.c/, "a\nc")}")
  println("#{Regex.is_match(~r/^b$/m, "a\nb\nc")} #{Regex.is_match(~r/^b$/, "a\nb\nc")} #{Regex.is_match(~r/a\/b/, "a/b")}")
  println("#{Regex.captures(~r/(\w)=(\d+)/, "k=12;")} #{Regex.captures(~r/x/, "abc")}")
  println(Regex.replace(~r/\d+/, "a1b22", "#") <> " " <> Regex.replace(~r/(\w+) (\w+)/, "hello world", "$2 $1"))
  println(Regex.replace(~r/(a)/, "a", "$1a|\${1}a|$$|$0|$"))
  println("#{List.length(Regex.split(~r/,/, ",a,,b,"))} #{Regex.split(~r/,/, "")} #{Regex.split(~r//, "abc")}")
  println(Regex.replace(~r//, "abc", "-") <> " " <> Regex.replace(~r/a*/, "baac", "-"))
  println("#{first_number("order 66 now")} #{first_number("none")}")
  println("#{words(~r/[\W_]+/, "snake_case, déjà-vu!")} #{words(~r/\s+/, " a  b ")}")
  println("#{Regex.captures(~r/sam|samwise/, "samwise")} #{Regex.replace(~r/é+/, "créée", "e")}")
  let long = String.join(for n in 0..10000 do "aaaaaaaaaa" end, "")
  println("#{Regex.is_match(~r/(a*)*b/, long)}")
  println(compiled("x(") <> "\n" <> compiled("(?=a)") <> "\n" <> compiled("(a)\\1") <> "\n" <> compiled("a|b"))
  let matchers = [~r/^a/, ~r/z$/]
  for rx in matchers do
    println("#{Regex.is_match(rx, "abc")}")
  end
  println("#{List.map(["a1", "b"], fn t -> Regex.is_match(~r/\d/, t) end)}")
end
