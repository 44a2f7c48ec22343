struct Stock do
  items :: Map<String, Int>
  sold :: Int
end

## Keeps the stock of a shop.
service Shop do
  fn init(first :: String, count :: Int) -> Stock do
    Stock { items: %{first => count}, sold: 0 }
  end

  # More of an article arrives.
  cast Deliver(article :: String, count :: Int) do |stock|
    %{stock | items: Map.put(stock.items, article, Map.get(stock.items, article) + count)}
  end

  call Sell(article :: String) :: Result<Int, String> do |stock|
    let left = Map.get(stock.items, article)
    if left == 0 do
      (stock, Err("no #{article} left"))
    else
      (%{stock | items: Map.put(stock.items, article, left - 1), sold: stock.sold + 1}, Ok(left - 1))
    end
  end

  call Sold() :: Int do |stock|
    (stock, stock.sold)
  end
end

fn main() do
  let shop = Shop.start("tea", 1)
  Shop.deliver(shop, "pot", 2)
  println("#{Shop.sell(shop, "tea")} #{Shop.sell(shop, "tea")} #{Shop.sell(shop, "pot")}")
  println("#{Shop.sold(shop)} sold")
end
