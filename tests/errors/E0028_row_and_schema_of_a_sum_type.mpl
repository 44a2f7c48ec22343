type Shape do
  Circle(Int)
end deriving(Row)

type Colour do
  Red
end deriving(Json, Schema)

fn main() do
  println("unused")
end
