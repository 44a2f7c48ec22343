fn main() do
  println("${List.map([1], fn(x) -> x * 2)}")
end
