fn sum2(a, b) do
  a + b
end

fn main() do
  println("${sum2(1, 2)}")
  println("${sum2("x", "y")}")
end
