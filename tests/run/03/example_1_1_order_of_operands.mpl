fn note(label :: String, n :: Int) -> Int do
  println(label)
  n
end

fn main() do
  let d = note("left", 9) - note("right", 4)
  println("${d}")
end
