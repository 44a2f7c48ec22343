from Pricing import cutoff
import Pricing

fn main() do
  println("${cutoff()} ${Pricing.cutoff()}")
end
