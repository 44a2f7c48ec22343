import Pricing.BulkRate
from Pricing.BulkRate import Tier

fn label(t :: Tier) -> String do
  case t do
    Retail -> "retail"
    Bulk(n) -> "bulk#{n}"
  end
end

fn main() do
  let t = BulkRate.tier_for(12)
  println("#{label(t)} #{BulkRate.price(12)}")
end
