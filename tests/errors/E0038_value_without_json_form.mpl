struct Plain do
  n :: Int
end

struct Box<T> do
  value :: T
end deriving(Json)

fn encode(value) do
  Json.encode(value)
end

fn main() do
  println(json { pair: (1, 2), plain: Plain { n: 1 }, fine: [Some(1)] })
  println(Json.encode(%{1 => "a"}))
  println(encode(Box { value: fn -> 1 end }))
  println(json { unknown: nowhere })
end
