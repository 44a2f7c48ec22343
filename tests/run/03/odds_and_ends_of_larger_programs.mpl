##! Odds and ends that larger programs lean on.
struct Config do
  name :: String
  retries :: Int
  hooks :: Map<String, Fun(String) -> String>
  parent :: Option<Config>
end

type Json2 do
  JNull
  JBool(Bool)
  JNum(Float)
  JStr(String)
  JList(List<Json2>)
  JObj(List<(String, Json2)>)
end

type Cmd<T> do
  Push(T)
  Pop
  Many(List<Cmd<T>>)
  If(Fun(T) -> Bool, Cmd<T>, Cmd<T>)
end

fn render(JNull) = "null"
fn render(JBool(b)) = "#{b}"
fn render(JNum(n)) = "#{n}"
fn render(JStr(s)) = "\"" <> s <> "\""
fn render(JList(xs)) = "[" <> (xs |> List.map(render) |> String.join(",")) <> "]"
fn render(JObj(fields)) do
  let parts = for (k, v) in fields do "\"#{k}\":#{render(v)}" end
  "{#{String.join(parts, ",")}}"
end

fn depth(json) do
  case json do
    JList([]) | JObj([]) -> 1
    JList(xs) -> 1 + (xs |> List.map(depth) |> List.reduce(0, Math.max))
    JObj(fields) -> 1 + List.reduce(fields, 0, fn (d, field) -> Math.max(d, depth(Tuple.second(field))) end)
    _ -> 0
  end
end

fn exec(stack, cmd) do
  case (cmd, stack) do
    (Push(x), _) -> [x] ++ stack
    (Pop, _ :: rest) -> rest
    (Pop, []) -> []
    (Many(cmds), _) -> List.reduce(cmds, stack, exec)
    (If(test, yes, _), top :: _) when test(top) -> exec(stack, yes)
    (If(_, _, no), _) -> exec(stack, no)
  end
end

fn inherited(config, read) do
  case config.parent do
    None -> read(config)
    Some(parent) -> read(config) <> "<" <> inherited(parent, read)
  end
end

fn hook(config :: Config, name :: String, text :: String) -> String do
  if Map.has_key(config.hooks, name) do
    config.hooks[name](text)
  else
    case config.parent do
      Some(parent) -> hook(parent, name, text)
      None -> text
    end
  end
end

fn retry(n, action) do
  case action(n) do
    Ok(v) -> Ok(v)
    Err(_) when n > 0 -> retry(n - 1, action)
    Err(e) -> Err(e)
  end
end

fn divide(a, b) do
  if b == 0 do return Err("zero") end
  if a % b != 0 do
    Err("#{a} is no multiple of #{b}")
  else
    Ok(a / b)
  end
end

fn all_ok(results) do
  let go = List.reduce(results, Ok([]), fn (sum, next) ->
    let done = sum?
    let value = next?
    Ok(done ++ [value])
  end)
  go
end

fn fizz(n) = case (n % 3, n % 5) do
  (0, 0) -> "FizzBuzz"
  (0, _) -> "Fizz"
  (_, 0) -> "Buzz"
  _ -> "#{n}"
end

fn bubble(xs) do
  case xs do
    a :: b :: rest when a > b -> [b] ++ bubble([a] ++ rest)
    a :: rest -> [a] ++ bubble(rest)
    [] -> []
  end
end

fn sort_by(xs, key) = List.sort(xs, fn (a, b) ->
  case compare(key(a), key(b)) do
    Less -> -1
    Equal -> 0
    Greater -> 1
  end
end)

fn quick([]) = []
fn quick((p :: rest)) do
  let small = for x in rest when x < p do x end
  let big = for x in rest when x >= p do x end
  quick(small) ++ [p] ++ quick(big)
end

fn transpose(rows) do
  case rows do
    [] -> []
    [] :: _ -> []
    _ -> [for r in rows do head(r) end] ++ transpose(for r in rows do tail(r) end)
  end
end

fn primes(limit) do
  let found = [2]
  let more = for n in 3..limit do
    let composite = List.any(Range.to_list(2..n), fn d -> d * d <= n and n % d == 0 end)
    if composite do continue end
    n
  end
  found ++ more
end

fn word_count(text) do
  text
    |> String.to_lower
    |> String.split(" ")
    |> List.reduce(%{}, fn (m, w) -> Map.put(m, w, 1 + if Map.has_key(m, w) do m[w] else 0 end) end)
    |> Map.to_list
    |> sort_by(fn((w, n)) -> (-n, w) end)
end

fn main() do
  let doc = JObj([("a", JList([JNum(1.5), JNull, JObj([])])), ("b", JStr("x")), ("c", JBool(not false))])
  println("#{render(doc)} #{depth(doc)}")
  println("#{exec([], Many([Push(1), Push(2), If(fn n -> n > 1 end, Push(9), Pop), Pop, Pop]))} #{exec(["a"], Pop)}")
  let base = Config { name: "base", retries: 1, hooks: %{"up" => String.to_upper}, parent: None }
  let child = %{base | name: "child", hooks: %{"bang" => fn s -> s <> "!" end}, parent: Some(base)}
  println("#{inherited(child, fn c -> c.name end)} #{hook(child, "up", "x")} #{hook(child, "bang", "x")} #{hook(child, "none", "x")}")
  println("#{retry(3, fn n -> if n == 1 do Ok("one") else Err(n) end end)} #{retry(1, fn n -> divide(n, 0) end)}")
  println("#{all_ok([divide(4, 2), divide(9, 3)])} #{all_ok([divide(4, 2), divide(9, 2)])}")
  println("#{for i in 1..16 do fizz(i) end |> String.join(" ")}")
  println("#{bubble([3, 1, 2])} #{quick([3, 1, 2, 3])} #{sort_by(["ccc", "a", "bb"], String.length)} #{transpose([[1, 2], [3, 4], [5, 6]])}")
  println("#{primes(30)} #{word_count("b a c a b a")}")
end
