fn name() -> String = "ada"

fn main() do
  let n :: Int = name() # the headline reads: expected String, found Int
  println("${n}")
end
