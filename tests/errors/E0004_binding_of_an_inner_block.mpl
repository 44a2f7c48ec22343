fn main() do
  if true do
    let inside = 1
    println("${inside}")
  end
  println("${inside}")
end
