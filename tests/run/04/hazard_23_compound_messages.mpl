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

actor names() do
  receive do
    [first, "bob"] -> println("${first} and bob")
    _ -> println("somebody else")
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
  send(p, APid(spawn(echo)))
  Timer.sleep(50)
  send(spawn(points), Point { x: 8, y: 0 })
  Timer.sleep(20)
  send(spawn(names), ["ada", "bob"])
end
