fn main() do
  let n = 3
  println("left #{n + 1
