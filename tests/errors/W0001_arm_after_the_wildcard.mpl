fn name(n :: Int) -> String do
  case n do
    0 -> "none"
    _ -> "some"
    1 -> "one"
  end
end

fn main() do
  println(name(1))
end
