fn area(r :: Float) -> Float

fn main() do
  println("${area(1.0)}")
end
