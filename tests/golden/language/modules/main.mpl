import Warehouse.Shelves
from Prices import price, with_tax

fn main() do
  let shelf = Shelves.put(Shelves.empty(), "tea")
  println("#{Shelves.count(shelf)} at #{with_tax(price("tea"))}")
end
