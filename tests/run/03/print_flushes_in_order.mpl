fn main() do
  print("a")
  println("b")
  print("no line end, ")
  print("")
  println("")
  print("last")
end
