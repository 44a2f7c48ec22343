##! A storehouse: prices with taxes, places, and orders that come as JSON.

from Money import Money, Rate, euros, share
from Goods.Item import Shelf, hammer, fish, Priced, Stored
from Goods.Stock import Stock, Line, Order, take_order, list_price, labels

## The most expensive one of some; the first of equals.
fn dearest<T>(first :: T, rest :: List<T>) -> T where T: Priced do
  List.reduce(rest, first, fn(best, item) -> if item.price() > best.price() do item else best end end)
end

fn counted(words) do
  List.reduce(words, Map.new(), fn(counts, word) -> Map.put(counts, word, Map.get(counts, word) + 1) end)
end

fn outcome(result) do
  case result do
    Ok(id) -> "order ${id} is on its way"
    Err(refusal) -> "refused: ${refusal}"
  end
end

fn parsed(text :: String) -> String do
  let amount :: Result<Money, String> = text.try_into()
  case amount do
    Ok(money) -> "${money}"
    Err(why) -> why
  end
end

fn main() do
  println("-- money")
  let a = euros(3, 5)
  let b :: Money = 1_999.into()
  println("${a} ${b} ${a + b} ${a - b} ${-a}")
  println("${a < b} ${a == Money.from(305)} ${compare(a, b)} ${share(b, Rate { points: 700 })}")
  println("${parsed("12.34")}, ${parsed("12,34")}, ${parsed("1.2.3")}")

  println("-- goods")
  let tools = [hammer(0), hammer(60), hammer(10)]
  let food = [fish(2, 5), fish(3, 1)]
  println("${labels(tools)} for ${list_price(tools)}")
  println("${labels(food)} for ${list_price(food)}")
  println("the best tool is worn by ${dearest(hammer(99), tools).wear}")
  println("${hammer(0).place()} ${fish(1, 1).place()} ${hammer(0).tax()} ${fish(1, 9).tax()}")
  println("${hammer(1) == hammer(1)} ${fish(1, 1) == fish(1, 2)} ${fish(1, 1) < fish(1, 2)}")

  println("-- places")
  let places = [Shelf { aisle: 2, row: 1 }, Shelf { aisle: 1, row: 9 }, Shelf { aisle: 2, row: 1 }]
  let by_place = counted(places)
  for {place, count} in by_place do
    println("${place}: ${count}")
  end
  let sorted = List.sort(places, fn(x, y) -> case compare(x, y) do Less -> -1 Equal -> 0 Greater -> 1 end end)
  println("${sorted}")

  println("-- orders")
  let stock = Stock.start(%{"hammer" => 3, "fish" => 10})
  let order = Order { id: 7, customer: "Ada", lines: [Line { item: "fish", count: 4 }], note: Some("ring twice") }
  let text = Json.encode(order)
  println(text)
  println(outcome(take_order(stock, text)))
  println(outcome(take_order(stock, Json.encode(%{order | id: 8, lines: [Line { item: "fish", count: 7 }]}))))
  println(outcome(take_order(stock, Json.encode(%{order | id: 9, lines: [Line { item: "soap", count: 1 }]}))))
  Stock.deliver(stock, [Line { item: "fish", count: 5 }, Line { item: "soap", count: 2 }])
  println(outcome(take_order(stock, Json.encode(%{order | id: 10, lines: [Line { item: "soap", count: 2 }], note: None}))))
  println("${Stock.count_of(stock, "fish")} fish, ${Stock.count_of(stock, "soap")} soap, ${Stock.count_of(stock, "hammer")} hammers")
  println("${take_order(stock, json { id: 1 }) == Ok(1)}")
end
