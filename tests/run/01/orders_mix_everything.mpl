# Orders: pipes, closures, `?`, guards and patterns inside one another.
struct Order do
  id :: Int
  lines :: List<(String, Int)>
  state :: State
end

type State do
  Open
  Paid(at :: Int)
  Shipped(at :: Int, carrier :: String)
end

type Result2 = Order!Problem

type Problem do
  Empty
  TooMany(Int)
  Other(String)
end deriving(Eq, Display)

impl From<String> for Problem do
  fn from(s :: String) -> Problem do Other(s) end
end

fn checked(o :: Order) -> Result2 do
  let n = List.length(o.lines)
  if n == 0 do return Err(Empty) end
  if n > 3 do Err(TooMany(n)) else Ok(o) end
end

fn priced(name :: String) -> Int!String do
  case name do
    "tea" | "chai" -> Ok(3)
    n when String.length(n) > 5 -> Err("no price for #{n}")
    _ -> Ok(1)
  end
end

fn total(o :: Order) -> Int!Problem do
  let o = checked(o)?
  let sums = for (name, count) in o.lines do
    let p = priced(name)?
    p * count
  end
  Ok(sums |> reduce(0, fn(a, b) -> a + b end))
end

fn at(State.Open) = None
fn at(Paid(at)) = Some(at)
fn at(Shipped(at, _)) when at > 0 = Some(at)
fn at(_) = None

fn describe(o :: Order) -> String do
  let when_ = case at(o.state) do
    Some(t) when t > 100 -> "late"
    Some(t) -> "at #{t}"
    None -> "never"
  end
  let what = match o.lines do
    [] -> "nothing"
    [(name, 1)] -> name
    [(name, n)] -> "#{n} #{name}"
    (first, _) :: rest -> "#{first} and #{List.length(rest)} more"
  end
  "#{o.id}: #{what} #{when_}"
end

fn group(orders) do
  orders |> reduce(%{}, fn(acc, o) ->
    let key = case o.state do Open -> "open" Paid -> "paid" Shipped(_, c) -> c end
    Map.put(acc, key, Map.get(acc, key) ++ [o.id])
  end)
end

fn main() do
  let a = Order { id: 1, lines: [("tea", 2), ("milk", 1)], state: Open }
  let b = %{a | id: 2, lines: [("espresso", 1)], state: Paid(7)}
  let c = %{b | id: 3, lines: [], state: Shipped(200, "dhl")}
  let d = %{c | id: 4, lines: [("x", 1), ("y", 1), ("z", 1), ("w", 1)], state: Shipped(0, "ups")}
  for o in [a, b, c, d] do
    println(describe(o) <> " " <> case total(o) do Ok(n) -> "#{n}" Err(Other(w)) -> w Err(e) -> "#{e}" end)
  end
  println("#{group([a, b, c, d])}")
  let fs = for i in 0..3 do fn x -> x * i end end
  println("#{fs |> List.map(fn f -> f(10) end)} #{fs[2](5)}")
  let compose = fn f, g -> fn x -> x |> f |> g end end
  println("#{compose(fn x -> x + 1 end, fn x -> "<#{x}>" end)(4)}")
  let t = (a, [b, c])
  let (first, (second :: _)) = t
  println("#{first.id} #{second.lines |> List.head |> Tuple.first}")
  println("#{if a == b do 1 else if a < b do 2 else 3 end}")
  let m = %{(1, "a") => [1], (2, "b") => []}
  println("#{m[(1, "a")]} #{for {k, xs} in m do "#{Tuple.first(k)}#{List.length(xs)}" end}")
end
