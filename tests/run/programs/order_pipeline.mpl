# Orders pass three stages at the same time: check the stock, price them, ship them. Services keep what is shared.

struct Order do
  id :: Int
  item :: String
  count :: Int
end

type Parcel do
  Shipped(order :: Order, cents :: Int)
  Refused(order :: Order, why :: String)
end

service Stock do
  fn init(items :: Map<String, Int>) -> Map<String, Int> do
    items
  end
  call Reserve(item :: String, count :: Int) :: Int!String do |items|
    let there = Map.get(items, item)
    if not Map.has_key(items, item) do
      (items, Err("no ${item} here"))
    else if there < count do
      (items, Err("only ${there} ${item} left"))
    else
      (Map.put(items, item, there - count), Ok(there - count))
    end
  end
  call Left() do |items| (items, items) end
end

service Prices do
  fn init() -> Map<String, Int> do
    %{"tea" => 450, "cup" => 1_200}
  end
  call Of(item :: String) :: Int do |prices|
    (prices, Map.get(prices, item))
  end
end

fn handle(order :: Order, stock, prices) -> Int!String do
  Stock.reserve(stock, order.item, order.count)?
  Ok(Prices.of(prices, order.item) * order.count)
end

actor clerk(stock, prices, ramp :: Pid<Parcel>) do
  receive do
    order -> do
      let parcel = case handle(order, stock, prices) do
        Ok(cents) -> Shipped(order, cents)
        Err(why) -> Refused(order, why)
      end
      send(ramp, parcel)
    end
  end
  clerk(stock, prices, ramp)
end

actor ramp(missing :: Int, parcels :: List<Parcel>) do
  if missing == 0 do
    parcels |> List.sort(fn(a, b) -> number(a) - number(b) end) |> report
  else
    receive do
      parcel -> ramp(missing - 1, List.append(parcels, parcel))
    end
  end
end

fn number(Shipped(order, _)) = order.id
fn number(Refused(order, _)) = order.id

fn report(parcels :: List<Parcel>) do
  for parcel in parcels do
    case parcel do
      Shipped(o, cents) -> println("${o.id}: ${o.count} ${o.item} for ${cents}")
      Refused(o, why) -> println("${o.id}: sorry, ${why}")
    end
  end
  let earned = List.reduce(parcels, 0, fn(sum, p) -> case p do
    Shipped(_, cents) -> sum + cents
    _ -> sum
  end end)
  println("earned ${earned}")
end

fn main() do
  let stock = Stock.start(%{"tea" => 10, "cup" => 1})
  let prices = Prices.start()
  let dock = spawn(ramp, 5, [])
  let first = spawn(clerk, stock, prices, dock)
  let second = spawn(clerk, stock, prices, dock)
  send(first, Order { id: 1, item: "tea", count: 4 })
  send(second, Order { id: 2, item: "jam", count: 1 })
  Timer.sleep(30)
  send(first, Order { id: 3, item: "tea", count: 6 })
  send(second, Order { id: 4, item: "cup", count: 1 })
  Timer.sleep(30)
  send(first, Order { id: 5, item: "cup", count: 1 })
  Timer.sleep(30)
  println("${Stock.left(stock)}")
end
