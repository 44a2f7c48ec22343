fn main() do
  println("a#{}b")
end
