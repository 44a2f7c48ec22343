struct Point do
  x :: Int
  y :: Int
end

fn show(p :: Point) do
  println("${p.x} ${p.y}")
end

actor points() do
  receive do
    p -> show(p)
  end
end

actor texts() do
  receive do
    t -> println(t)
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let b = "b"
  let p = spawn(points)
  Timer.send_after(p, 30, Point { x: 1, y: 2 })
  ended(p)
  Timer.send_after(spawn(texts), 30, "a" <> b)
end
