struct Item do
  name :: String
  tags :: List<String>
end

type Shape do
  Circle(Float)
  Rect(Float, Float)
end

service All do
  fn init() -> Item do
    Item { name: "i", tags: ["x", "y"] }
  end
  call F() :: Float do |s| (s, 2.5) end
  call S() :: String do |s| (s, s.name) end
  call Struct() :: Item do |s| (s, s) end
  call Sum() :: Shape do |s| (s, Rect(2.0, 3.0)) end
  call Opt() :: String? do |s| (s, Some(s.name)) end
  call Res(ok :: Bool) :: Int!String do |s| (s, if ok do Ok(1) else Err("no") end) end
  call Tup() :: (Int, Bool) do |s| (s, (7, true)) end
  call Nested() :: Map<String, List<Int>> do |s| (s, %{"a" => [1, 2]}) end
  call None() :: String? do |s| (s, None) end
  call Items() :: List<Item> do |s| (s, [s, %{s | name: "j"}]) end
  call Counts() :: Map<String, Int> do |s| (s, %{"x" => 1, "y" => 2}) end
  call P(p :: Pid) :: Pid do |s| (s, p) end
  call Fn() :: Fun(Int) -> String do |s| (s, fn(n) -> "${s.name}${n}" end) end
  call U() :: () do |s| (s, ()) end
end

fn main() do
  let a = All.start()
  println("${All.f(a) * 2.0}")
  println(All.s(a))
  let item = All.struct(a)
  println("${item.name} ${item.tags}")
  case All.sum(a) do
    Circle(r) -> println("circle ${r}")
    Rect(w, h) -> println("rect ${w} ${h}")
  end
  case All.opt(a) do
    Some(s) -> println("some ${s}")
    None -> println("none")
  end
  case All.none(a) do
    Some(s) -> println("some ${s}")
    None -> println("none")
  end
  println("${List.map(All.items(a), fn(i) -> i.name end)} ${Map.get(All.counts(a), "y")}")
  case (All.res(a, true), All.res(a, false)) do
    (Ok(n), Err(e)) -> println("${n} ${e}")
    _ -> println("wrong")
  end
  let (n, b) = All.tup(a)
  println("${n} ${b}")
  println("${Map.get(All.nested(a), "a")}")
  println("${All.s(All.p(a, a))}")
  println(All.fn(a)(4))
  println("${All.u(a)}")
end
