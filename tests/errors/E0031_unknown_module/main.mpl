import Pricng

fn main() do
  println("${Pricng.price(1)}")
end
