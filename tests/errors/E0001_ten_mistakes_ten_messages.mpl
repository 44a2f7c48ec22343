##! Ten independent mistakes, ten messages.

struct Order do
  item :: String
  count :: Int
  price :: Float
end

type State do
  Open
  Shipped(String)
  Closed
end

fn total(order :: Order) -> Float do
  order.count * order.price
end

fn label(state :: State) -> String do
  case state do
    Open -> "open"
    Shiped(code) -> code
    Closed -> "closed"
  end
end

fn discount(order :: Order) -> Int do
  if order.count > 10 do
    "ten percent"
  else
    0
  end
end

fn greet(name :: Strng) -> String do
  "hello #{name}"
end

fn first_word(text) do
  String.splt(text, " ") |> List.head()
end

fn make() -> Order do
  Order { item: "tea", cuont: 3, price: 2.5 }
end

fn sum(orders :: List<Order>) -> Int do
  List.reduce(orders, 0, fn(acc, order) -> acc + order.cnt end)
end

fn parse(text :: String) -> Int do
  let n = String.to_int(text)?
  n + 1
end

fn twice(f, x) do
  f(f(x))
end

actor printer() do
  receive do
    text -> println(text)
  end
end

fn main() do
  let pid = spawn(printer)
  send(pid, 42)
  println(total(make(), 3))
  for x in 5 do
    println("#{x}")
  end
  let shipped = Shipped
  println("#{undefined_name + 1}")
  break
end
