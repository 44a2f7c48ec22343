# What a call asks of its argument may fail in several ways: the first one is told.
fn left(stock, name) do
  case Map.get(stock.items, name) do
    Some(item) -> Some(item.count - Map.get(stock.reserved, name))
    None -> None
  end
end

struct Item do
  count :: Int
end

struct Stock do
  items :: Map<String, Item>
  reserved :: Map<String, String>
end

fn main() do
  let stock = Stock { items: %{}, reserved: %{} }
  let some = left(stock, "a")
  let text :: String = 3
end
