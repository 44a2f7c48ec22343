fn main() do
  #= a comment that never ends
  println("hello")
end
