fn price(cents :: Int, count :: Int) -> Int do
  cents * count
end

fn main() do
  println("${price(5, "nine")}") # argument 2 has type String, expected Int
end
