##! Nested updates, updates in services, actors and closures.
struct Inner do
  text :: String
  items :: List<String>
  index :: Map<String, Int>
end
struct Outer do
  a :: Inner
  b :: Inner
  title :: String
  all :: List<Inner>
  last :: Option<Inner>
end
type Msg do
  Add(String)
  Swap
  Show(Pid<String>)
end

fn inner(t) = Inner { text: "some long text that is not inline: ${t}", items: [t], index: %{t => 1} }
fn outer() = Outer { a: inner("a"), b: inner("b"), title: "a title that is longer than inline", all: [], last: None }

fn deep(o :: Outer) -> Outer do
  %{o | a: %{o.a | text: o.title, items: o.a.items ++ [o.b.text]}, title: o.a.text}
end
fn exchange(o :: Outer) -> Outer do
  %{o | a: o.b, b: o.a, all: [o.a, o.b]}
end
fn push(o :: Outer, t :: String) -> Outer do
  let fresh = %{o.a | text: t, items: o.a.items ++ [t], index: Map.put(o.a.index, t, List.length(o.a.items))}
  %{o | a: fresh, last: Some(o.a), all: o.all ++ [fresh, o.a]}
end
fn conditional(o :: Outer, flag) -> Outer do
  let next = if flag do %{o | title: o.title <> "!"} else o end
  %{next | last: Some(%{next.a | text: o.title})}
end
fn in_loop(o :: Outer, n :: Int) -> Outer do
  if n == 0 do
    o
  else
    in_loop(%{o | title: "${n}" <> o.title, all: [%{o.b | text: o.title}] ++ o.all}, n - 1)
  end
end
fn by_closure(o :: Outer) do
  let change = fn t -> %{o | title: t, last: Some(o.b)} end
  (change("x").title, change("y").title, o.title)
end
fn matched(o :: Outer) -> Outer do
  case o.all do
    first :: rest -> %{o | all: rest, a: first, title: first.text, last: Some(%{first | items: []})}
    [] -> o
  end
end
fn tuple_of(o :: Outer) -> (Outer, String, Outer) do
  (%{o | title: "one"}, o.title, %{o | title: "two", all: [o.a]})
end
fn kept(o :: Outer) do
  let one = %{o | title: "changed"}
  let two = %{one | a: one.b}
  [o.title, one.title, two.a.text, one.a.text]
end

service Keeper do
  fn init(o :: Outer) -> Outer do o end
  call Rename(t :: String) do |o|
    let old = o.title
    (%{o | title: t, last: Some(%{o.a | text: old})}, old)
  end
  call Take() :: List<Inner> do |o|
    (%{o | all: []}, o.all)
  end
  cast Push(t :: String) do |o|
    push(o, t)
  end
  call Both(t :: String) do |o|
    let next = push(o, t)
    (%{next | title: next.title <> t}, (o.title, next.all |> List.length, t))
  end
end

actor holder(o :: Outer, count) do
  receive do
    Add(t) -> holder(%{o | title: o.title <> t, all: o.all ++ [%{o.a | text: t}]}, count + 1)
    Swap -> holder(%{o | a: o.b, b: o.a}, count)
    Show(to) -> do
      send(to, "${o.title} ${o.a.text} ${List.length(o.all)} ${count}")
      holder(o, count)
    end
  end
end
actor out() do
  receive do
    text -> do
      println(text)
      out()
    end
  end
end

fn show(o :: Outer) = println("${o.title} | ${o.a.text} ${o.a.items} ${o.a.index} | ${o.b.text} | ${List.map(o.all, fn i -> i.text end)} | ${o.last}")

fn main() do
  let o = outer()
  show(deep(o))
  show(exchange(o))
  show(push(push(o, "p"), "q"))
  show(conditional(o, true))
  show(in_loop(o, 3))
  println("${by_closure(o)}")
  show(matched(in_loop(o, 2)))
  let (x, t, y) = tuple_of(o)
  println("${x.title} ${t} ${y.title} ${List.length(y.all)} ${List.length(x.all)}")
  println("${kept(o)}")
  let k = Keeper.start(o)
  println("${Keeper.rename(k, "renamed")} ${Keeper.both(k, "t")}")
  Keeper.push(k, "u")
  println("${Keeper.take(k) |> List.map(fn i -> i.text end)} ${List.length(Keeper.take(k))} ${Keeper.rename(k, "z")}")
  let h = spawn(holder, o, 0)
  let p = spawn(out)
  send(h, Add("1"))
  send(h, Swap)
  send(h, Add("2"))
  send(h, Show(p))
  Timer.sleep(30)
  show(o)
end
