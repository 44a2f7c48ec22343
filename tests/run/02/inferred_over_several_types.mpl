##! Functions without any annotation, over several types each.
struct Item do
  name :: String
  price :: Float
  tags :: List<String>
  extra :: Map<String, Int>
  sub :: Option<Item>
  check :: Fun(Int) -> Result<Int, String>
end
struct Cart do
  items :: List<Item>
  owner :: Owner
  pid :: Pid<String>
  store :: Pid
  pair :: (Int, String)
  range :: Range
end
struct Owner do
  name :: String
  address :: Address
end
struct Address do
  city :: String
  zip :: Int
end
struct Firm do
  name :: String
  address :: Address
  owner :: Owner
  items :: List<String>
end

service Stock do
  fn init() do %{"apple" => 3} end
  call Count(name :: String) do |stock|
    (stock, if Map.has_key(stock, name) do stock[name] else 0 end)
  end
  cast Set(name, n) do |stock| Map.put(stock, name, n) end
end

actor listener(prefix, stock) do
  receive do
    "stop" -> ()
    text -> do
      Stock.set(stock, prefix <> text, 7)
      listener(prefix, stock)
    end
  end
end

fn city(thing) = thing.owner.address.city
fn zip_after(thing) = thing.owner.address.zip + 1
fn names(cart) = for item in cart.items do item.name end
fn tag_lengths(cart) = cart.items |> List.flat_map(fn i -> i.tags end) |> List.map(fn t -> t.length() end)
fn name_length(thing) = thing.name.length() + String.length(thing.name)
fn is_cheap(item, limit) = item.price < limit and item.price > 0.0
fn sum(items) = List.reduce(items, 0.0, fn (t, i) -> t + i.price end)
fn has(item, key) = Map.has_key(item.extra, key) and item.extra[key] > 0
fn deepest(item) do
  case item.sub do
    Some(inner) -> deepest(inner)
    None -> item.name
  end
end
fn sub_names(item) do
  match item.sub do
    None -> [item.name]
    Some(inner) -> [item.name] ++ sub_names(inner)
  end
end
fn checked(item, n) do
  let m = item.check(n)?
  Ok(m + 1)
end
fn rename(thing :: Firm, name) = %{thing | name: name}
fn move_to(thing :: Cart, city) = %{thing | owner: %{thing.owner | address: %{thing.owner.address | city: city}}}
fn tell(thing, text) do
  send(thing.pid, text)
  thing
end
fn stock_of(cart, name) = Stock.count(cart.store, name)
fn heard(cart, name) do
  case stock_of(cart, name) do
    0 -> do
      Timer.sleep(1)
      heard(cart, name)
    end
    n -> n
  end
end
fn first_of(cart) = Tuple.first(cart.pair) + List.length(Range.to_list(cart.range))
fn second_of(cart) do
  let (_, text) = cart.pair
  text
end
fn loop_range(cart) = for i in cart.range when i % 2 == 0 do i end
fn count_items(thing) = List.length(thing.items)
fn pairs_of(thing) = thing.items |> List.enumerate() |> List.map(fn((i, x)) -> "${i}:${show(x)}" end)
fn show(x) = "${x}"
fn longest(xs) do
  case xs do
    [] -> None
    [x] -> Some(x)
    x :: rest -> case longest(rest) do
      Some(y) when measure(y) > measure(x) -> Some(y)
      _ -> Some(x)
    end
  end
end
fn measure(x) = x.length()
fn grouped(items, key) = List.reduce(items, %{}, fn (m, i) ->
  let k = key(i)
  Map.put(m, k, (if Map.has_key(m, k) do m[k] else [] end) ++ [i.name])
end)
fn swap_pair(p) do
  let (a, b) = p
  (b, a)
end
fn either(a, b) = if a.price > b.price do a else b end
fn total(things, weight) = things |> List.map(weight) |> List.reduce(0, fn (a, b) -> a + b end)
fn compose(f, g) = fn x -> g(f(x)) end
fn until(x, test, next) = if test(x) do x else until(next(x), test, next) end

fn main() do
  let stock = Stock.start()
  let ears = spawn(listener, "> ", stock)
  let leaf = Item { name: "leaf", price: 0.5, tags: ["a", "bb"], extra: %{"x" => 1}, sub: None, check: fn n -> Ok(n) end }
  let twig = %{leaf | name: "twig", price: 2.5, sub: Some(leaf), check: fn n -> Err("no ${n}") end}
  let home = Address { city: "Oslo", zip: 100 }
  let ada = Owner { name: "ada", address: home }
  let cart = Cart { items: [leaf, twig], owner: ada, pid: ears, store: stock, pair: (4, "four"), range: 0..5 }
  let firm = Firm { name: "firm", address: home, owner: ada, items: ["x", "yy"] }
  println("${city(cart)} ${city(firm)} ${zip_after(cart)} ${zip_after(firm)} ${names(cart)} ${tag_lengths(cart)}")
  println("${name_length(firm)} ${name_length(leaf)} ${is_cheap(leaf, 1.0)} ${sum(cart.items)} ${has(twig, "x")} ${has(twig, "y")}")
  println("${deepest(twig)} ${sub_names(twig)} ${checked(leaf, 1)} ${checked(twig, 1)}")
  println("${rename(firm, "new").name} ${city(move_to(cart, "Rome"))}")
  let same = tell(cart, "hello") |> tell("again")
  println("${heard(same, "> hello")} ${heard(same, "> again")}")
  Stock.set(stock, "pear", 9)
  println("${stock_of(same, "apple")} ${stock_of(same, "pear")} ${first_of(cart)} ${second_of(cart)} ${loop_range(cart)}")
  println("${count_items(cart)} ${count_items(firm)} ${pairs_of(firm)} ${longest(["a", "ccc", "bb"])} ${longest([[1], [2, 3]])}")
  println("${grouped(cart.items, fn i -> i.price > 1.0 end)} ${swap_pair(swap_pair((1, "x")))} ${either(leaf, twig).name}")
  println("${total(["a", "bb"], String.length)} ${compose(String.length, fn n -> n * 2 end)("abc")} ${until(1, fn n -> n > 100 end, fn n -> n * 3 end)}")
  send(ears, "stop")
end
