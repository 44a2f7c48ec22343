##! Regular expressions as values: in fields, maps, constants, closures, generics, actors and services.
struct Rule do
  name :: String
  pattern :: Regex
end

type Token do
  Word(String)
  Number(Int)
  Other(String)
end

let blank = ~r/^\s*$/

service Filter do
  fn init(rx :: Regex) -> Regex do rx end
  call Passes(text :: String) :: Bool do |rx| (rx, Regex.is_match(rx, text)) end
  cast Use(next :: Regex) do |rx| next end
end

actor scanner(rx :: Regex) do
  receive do
    line -> println("scan #{Regex.is_match(rx, line)}")
  end
end

fn rules() -> List<Rule> do
  [
    Rule { name: "number", pattern: ~r/^\d+$/ },
    Rule { name: "word", pattern: ~r/^[a-z]+$/i },
    Rule { name: "path", pattern: ~r/^\/(?<first>[^\/]+)\/.*$/ }
  ]
end

fn classify(text :: String) -> String do
  case List.find(rules(), fn r -> Regex.is_match(r.pattern, text) end) do
    Some(r) -> r.name
    None -> if Regex.is_match(blank, text) do "blank" else "other" end
  end
end

fn token(text :: String) -> Token do
  case Regex.captures(~r/^(\d+)|([a-z]+)$/, text) do
    Some(groups) -> do
      case String.to_int(List.get(groups, 1)) do
        Some(n) -> Number(n)
        None -> Word(List.get(groups, 2))
      end
    end
    None -> Other(text)
  end
end

fn pick<T>(flag :: Bool, a :: T, b :: T) -> T do
  if flag do a else b end
end

fn parse_date(text :: String) -> Result<(Int, Int), String> do
  let rx = Regex.compile("(\\d{4})-(\\d{2})")?
  case Regex.captures(rx, text) do
    Some(g) -> Ok((String.length(List.get(g, 0)), List.length(g)))
    None -> Err("no date in #{text}")
  end
end

fn main() do
  for t in ["12", "abC", "/usr/bin", "  ", "a-b"] do println(classify(t)) end
  for t in ["12", "abc", "-"] do
    case token(t) do
      Word(w) -> println("word #{w}")
      Number(n) -> println("number #{n}")
      Other(o) -> println("other #{o}")
    end
  end
  let rx = pick(true, ~r/a??=b/, ~r/x/)
  println(Regex.replace(rx, "a=b", "<$0>"))
  case parse_date("2024-05") do
    Ok((a, b)) -> println("#{a} #{b}")
    Err(e) -> println(e)
  end
  case parse_date("x") do
    Ok(_) -> println("?")
    Err(e) -> println(e)
  end
  let by_name = %{"q" => ~r/"quo\\ted"/, "h" => ~r/#\{x\}/}
  println("#{Map.size(by_name)} #{Regex.is_match(Map.get(by_name, "q"), "say \"quo\\ted\"")} #{Regex.is_match(Map.get(by_name, "h"), "\#{x}")}")
  let f = Filter.start(~r/^a/)
  println("#{Filter.passes(f, "abc")}")
  Filter.use(f, ~r/^b/)
  println("#{Filter.passes(f, "abc")}")
  send(spawn(scanner, ~r/x+/), "axxb")
  Timer.sleep(50)
  println("done")
end
