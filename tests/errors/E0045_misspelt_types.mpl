struct Order do
  item :: Strin
end

fn first(orders :: Lst<Ordr>) -> Int do
  0
end

type Amount = Itn

fn main() do
  let order = Oder { item: "tea" }
  println("orders")
end
