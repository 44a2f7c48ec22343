struct Reading do
  id :: Int
  values :: List<Int>
  note :: Option<String>
  deep :: Option<List<Int>>
end deriving(Row)

fn main() do
  println("unused")
end
