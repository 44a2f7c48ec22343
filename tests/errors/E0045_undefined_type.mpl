type Money = Mony

fn price(p :: Pint) -> Int = 1

fn main() do
  println("1")
end
