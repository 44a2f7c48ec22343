fn fail(why :: String) -> Int do
  panic("cannot go on: ${why}")
end

fn main() do
  print("one ")
  println("two")
  println("${fail("boom")}")
end
