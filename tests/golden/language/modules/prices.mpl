let tax = 19

pub fn price(article :: String) -> Int do
  String.length(article) * 100
end

pub fn with_tax(net :: Int) -> Int do
  net + part_of(net)
end

fn part_of(net :: Int) -> Int do
  net * tax / 100
end
