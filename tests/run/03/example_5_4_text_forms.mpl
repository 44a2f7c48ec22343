struct Cell do
  row :: Int
  label :: String
end deriving(Display, Debug)

type Step do
  Stay
  Jump(Int, Int)
end deriving(Display)

fn main() do
  let c = Cell { row: 3, label: "c4" }
  let steps = [Stay, Jump(2, -1)]
  let m = %{"x" => [1, 2], "y" => []}
  println("${c}")
  println(c.inspect())
  println("${steps}")
  println("${m}")
  println("${4.0 / 2.0} ${not true}")
end
