struct Point do
  x :: Int
  y :: Int
end

type Shape do
  Dot(Point)
  Line(Point, Point)
end

type Parcel do
  AStruct(Point)
  ASum(Shape)
  ATuple((Int, String))
  AList(List<String>)
  AMap(Map<String, Int>)
  AClosure(Fun(Int) -> Int)
  APid(Pid<Int>)
end

actor echo() do
  receive do
    n -> println("echo ${n}")
  end
end

actor postman() do
  receive do
    AStruct(p) -> println("${p.x} ${p.y}")
    ASum(Dot(p)) -> println("dot ${p.x}")
    ASum(Line(a, b)) -> println("line ${a.x} ${b.y}")
    ATuple((n, s)) -> println("${n} ${s}")
    AList(xs) -> println("${xs}")
    AMap(m) -> println("${m}")
    AClosure(f) -> println("${f(4)}")
    APid(p) -> send(p, 9)
  end
  postman()
end

fn show(p :: Point) do
  println("point ${p.x}")
end

actor points() do
  receive do
    p -> show(p)
  end
end

actor shapes() do
  receive do
    Dot(_) -> println("a dot")
    Line(a, b) -> println("from ${a.x} to ${b.y}")
  end
end

actor tables() do
  receive do
    m -> println("${Map.get(m, "k") ++ [3]}")
  end
end

actor pairs() do
  receive do
    (n, s) -> println("${n + 1} ${s <> "!"}")
  end
end

actor runners() do
  receive do
    f -> println("${f(5) + 0}")
  end
end

actor doors() do
  receive do
    p -> send(p, 11)
  end
end

actor names() do
  receive do
    [first, "bob"] -> println("${first} and bob")
    _ -> println("somebody else")
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let p = spawn(postman)
  let k = 10
  send(p, AStruct(Point { x: 1, y: 2 }))
  send(p, ASum(Line(Point { x: 3, y: 4 }, Point { x: 5, y: 6 })))
  send(p, ATuple((7, "seven")))
  send(p, AList(["a", "b"]))
  send(p, AMap(%{"k" => 1}))
  send(p, AClosure(fn(n) -> n * k end))
  let e = spawn(echo)
  send(p, APid(e))
  ended(e)

  # The same without a parcel around them.
  let q = spawn(points)
  send(q, Point { x: 8, y: 0 })
  ended(q)
  let s = spawn(shapes)
  send(s, Line(Point { x: 1, y: 2 }, Point { x: 3, y: 4 }))
  ended(s)
  let n = spawn(names)
  send(n, ["ada", "bob"])
  ended(n)
  let t = spawn(tables)
  send(t, %{"k" => [1, 2]})
  ended(t)
  let u = spawn(pairs)
  send(u, (7, "seven"))
  ended(u)
  let r = spawn(runners)
  send(r, fn(n) -> n * k end)
  ended(r)
  let e = spawn(echo)
  let d = spawn(doors)
  send(d, e)
  ended(e)
end
