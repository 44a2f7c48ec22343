fn main() do
  println("${fn(x :: Int) -> x end}")
end
