struct Point do
  x :: Int
end deriving(Ord)

fn main() do
  println("${Point { x: 1 }.x}")
end
