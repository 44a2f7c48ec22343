struct Point do
  x :: Int
  y :: Int
end

actor a(p :: Point, n :: Int, s :: String) do
  println("${p.x} ${p.y} ${n} ${s}")
end

fn main() do
  spawn(a, Point { x: 1, y: 2 }, 3, "four")
end
