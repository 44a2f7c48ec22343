struct Vec2 do
  x :: Int
  y :: Int
end

fn main() do
  let a = Vec2 { x: 1, y: 2 }
  let b = a + a
  let c = -a
  println("#{b.x} #{c.x}")
end
