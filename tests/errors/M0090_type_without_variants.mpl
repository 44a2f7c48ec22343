# A type that has no values.

type Shape do
end
fn area(s :: Shape) -> Int do
  case s do
    _ -> 1
  end
end
fn main() do
  let xs :: List<Shape> = []
  println("${List.length(xs)} ${xs}")
end
