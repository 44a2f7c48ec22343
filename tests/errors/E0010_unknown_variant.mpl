type Colour do
  Red
  Green
end

fn name(c :: Colour) -> String do
  case c do
    Red -> "red"
    Gren(_) -> "green"
    _ -> "other"
  end
end

fn main() do
  println(name(Red))
end
