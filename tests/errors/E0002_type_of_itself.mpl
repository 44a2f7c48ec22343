fn main() do
  let twice = fn(x) -> x(x) end
  println("never")
end
