pub struct Item do
  name :: String
  count :: Int
end

fn hidden() -> Int = 3

pub fn find(name :: String) -> Item do
  Item { nam: name, count: 1 }
end

pub fn all() -> List<Item> = ["tea", "milk"]
