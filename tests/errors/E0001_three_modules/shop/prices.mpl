from Shop.Stock import Item

fn secret() -> Int = 3

pub fn price(item :: Item) -> Int do
  case item.name do
    "tea" -> 3
    "milk" -> 2.5
  end
end

pub fn discount(item :: Item, percent :: Int) -> Int do
  price(item) * (100 - percent) / "100"
end
