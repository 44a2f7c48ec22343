struct Point do
  x :: Int
end deriving(Clone)

fn main() do
  println("${Point { x: 1 }.x}")
end
