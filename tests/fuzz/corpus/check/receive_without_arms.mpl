struct Point do
  x :: Int
  y :: Int
end

fn show(p :: Point) do
  println("${p.x} ${p.y}")
end

actor points() do
  receive do
    
  end
end

actor texts() do
  receive do
    t -> println(t)
  end
end

fn main() do
  let b = "b"
  Timer.send_after(spawn(points), 30, Point { x: 1, y: 2 })
  Timer.send_after(spawn(texts), 90, "a" <> b)
let b = "b"
  Timer.send_after(spawn(points), 30, Point { x: 1, y: 2 })
  Timer.send_after(spawn(texts), 90, "a" <> b)
end
