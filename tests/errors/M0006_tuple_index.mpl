fn main() do
  println("${Tuple.nth((1, "b"), 2)}")
end
