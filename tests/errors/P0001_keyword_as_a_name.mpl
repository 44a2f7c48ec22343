fn main() do
  let match = 1
  println("${match}")
end
