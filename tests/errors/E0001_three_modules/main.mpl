# A project of three modules; every module has its own mistakes.
import Shop.Stock
from Shop.Prices import price, discount, secret
import Shop.Missing

fn main() do
  let item = Stock.find("tea")
  println(item.name)
  println("#{price(item)} #{Stock.hidden()} #{Stock.finds("x")}")
  let q :: Stock.Itm = item
  let r :: Item = Item { name: "x", count: 1 }
  println("#{r.cuont} #{Prices.price(item)}")
end
