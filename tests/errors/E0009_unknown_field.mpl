struct Point do
  x :: Int
  y :: Int
end

fn main() do
  let p = Point { x: 1, y: 2, z: 3 }
  println("${%{p | w: 4}}")
end
