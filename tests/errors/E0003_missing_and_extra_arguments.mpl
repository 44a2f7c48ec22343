fn add(a :: Int, b :: Int) -> Int = a + b

fn main() do
  println("${add(1)}")
  println("${add(1, 2, 3)}")
end
