from Pricing import discount
import Pricing

fn main() do
  println("${discount(1)} ${Pricing.tax(1)}")
end
