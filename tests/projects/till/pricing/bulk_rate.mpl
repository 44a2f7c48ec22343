pub type Tier do
  Retail
  Bulk(Int)
end

fn cutoff() -> Int do
  10
end

pub fn tier_for(n :: Int) -> Tier do
  if n >= cutoff() do
    Bulk(n)
  else
    Retail
  end
end

pub fn price(n :: Int) -> Int do
  case tier_for(n) do
    Retail -> n * 5
    Bulk(k) -> k * 4
  end
end
