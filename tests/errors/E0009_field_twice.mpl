struct Point do
  x :: Int
  y :: Int
end

fn main() do
  println("${Point { x: 1, y: 2, x: 3 }}")
end
