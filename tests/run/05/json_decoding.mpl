##! Orders come in as text, good and bad.

type Payment do
  Cash
  Card(number :: String, months :: Int)
  Split(List<Payment>)
end deriving(Json, Display, Debug)

struct Address do
  street :: String
  zip :: Int
end deriving(Json, Display)

struct Order do
  id :: Int
  total :: Float
  paid :: Bool
  address :: Address
  items :: List<String>
  counts :: Map<String, Int>
  coupon :: Option<String>
  payment :: Payment
  extra :: Json
end deriving(Json, Display)

struct Tree do
  value :: Int
  children :: List<Tree>
  twin :: Option<Tree>
end deriving(Json)

struct Box<T> do
  value :: T
end deriving(Json, Display)

struct Empty do
end deriving(Json, Display)

fn show(order :: Result<Order, String>) do
  case order do
    Ok(o) -> println("#{o}")
    Err(reason) -> println("refused: #{reason}")
  end
end

fn order_text(address :: String, payment :: String) -> String do
  "{\"id\":7,\"total\":4,\"paid\":true,\"address\":#{address},\"items\":[\"jam\"],\"counts\":{\"jam\":2},\"payment\":#{payment},\"extra\":{\"b\":1,\"a\":[]}}"
end

fn payment(text :: String) -> String do
  case Payment.from_json(text) do
    Ok(p) -> "#{p}"
    Err(reason) -> reason
  end
end

fn address(text :: String) -> String do
  case Address.from_json(text) do
    Ok(a) -> "#{a.street} #{a.zip}"
    Err(reason) -> reason
  end
end

fn boxed_int(text :: String) -> Result<Box<Int>, String> do
  Box.from_json(text)
end

fn depth(tree :: Tree) -> Int do
  1 + List.reduce(tree.children, 0, fn (deepest, child) -> Math.max(deepest, depth(child)) end)
end

fn first_zip(text :: String) -> Result<Int, String> do
  let found = Address.from_json(text)?
  Ok(found.zip)
end

fn main() do
  let good_address = "{\"street\":\"Quay 1\",\"zip\":20457}"
  show(Order.from_json(order_text(good_address, "{\"tag\":\"Cash\",\"fields\":[]}")))
  show(Order.from_json(order_text("[]", "{}")))
  show(Order.from_json(order_text("{\"street\":\"x\"}", "{}")))
  show(Order.from_json(order_text(good_address, "{\"tag\":\"Gold\"}")))
  show(Order.from_json("nope"))
  show(Order.from_json("{\"id\":\"7\"}"))
  show(Order.from_json("{}"))

  println(payment("{\"tag\":\"Split\",\"fields\":[[{\"tag\":\"Card\",\"fields\":[\"4711\",12]},{\"tag\":\"Cash\"}]]}"))
  println(payment("{\"tag\":\"Card\",\"fields\":[\"4711\"]}"))
  println(payment("{\"tag\":\"Card\"}"))
  println(payment("{\"tag\":7}"))
  println(payment("{}"))
  println(payment("[]"))
  println(payment("{\"tag\":\"Coin\"}"))

  println(address("{\"street\":\"a\",\"zip\":2.9}"))
  println(address("{\"street\":\"a\",\"zip\":-2.9,\"more\":[1,2]}"))
  println(address("{\"street\":null,\"zip\":1}"))
  println(address("{\"street\":\"a\",\"zip\":\"1\"}"))
  println(address("{\"street\":\"a\"}"))

  case boxed_int("{\"value\":5}") do
    Ok(box) -> println("#{box}")
    Err(reason) -> println(reason)
  end
  let names :: Result<Box<List<String>>, String> = Box.from_json("{\"value\":[\"a\",1]}")
  println("#{names}")
  println("#{Empty.from_json("17")}")

  let tree = Tree { value: 1, children: [Tree { value: 2, children: [], twin: None }], twin: None }
  let text = Json.encode(%{tree | twin: Some(tree)})
  println(text)
  case Tree.from_json(text) do
    Ok(again) -> println("depth #{depth(again)}, same #{Json.encode(again) == text}")
    Err(reason) -> println(reason)
  end
  let all = List.map(["{\"street\":\"b\",\"zip\":1}", "7"], Address.from_json)
  println("#{all}")
  println("#{first_zip(good_address)} #{first_zip("")}")
end
