# An ordinary module: its `main` is no entry.
import Billing.TaxTable

pub fn total(n :: Int) -> Int do
  n + TaxTable.rate(50)
end

fn main(arguments :: List<String>) do
  println("never called #{arguments}")
end
