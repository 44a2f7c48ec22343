fn zero() -> Int = 0

fn main() do
  println("before")
  println("${10 / zero()}")
  println("after")
end
