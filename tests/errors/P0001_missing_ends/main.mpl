fn main() do
  if true do
    println("yes")
