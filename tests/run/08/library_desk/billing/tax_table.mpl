pub fn rate(amount :: Int) -> Int do
  amount / 5
end
