fn main() do
  let rate = 2
  let scale = fn(n :: Int) -> n * rate end
  let rate = 100
  println("${scale(7)} ${rate}")
end
