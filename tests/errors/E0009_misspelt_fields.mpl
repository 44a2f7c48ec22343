struct Order do
  item :: String
  count :: Int
end

fn doubled(order :: Order) -> Order do
  %{order | cuont: order.count * 2}
end

fn item(order :: Order) -> String do
  case order do
    Order { itme: name } -> name
  end
end

fn main() do
  let order = Order { itm: "tea", count: 3 }
  println("${order.cout + 1} ${item(doubled(order))}")
end
