fn main() do
  println("hello")
