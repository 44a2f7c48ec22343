import Stok
from Money import cents, Price
from List import maap

struct Item do
  name :: String
  price :: Prise
end

type Bin do
  Empty
  Full(Item, Int)
end

service Shelf do
  fn init(size :: Int) -> Int do
    size
  end

  call Take(n :: Int) :: Int do |left|
    (n, left - n, 3)
  end

  cast Fill(n) do |left|
    left <> n
  end
end

fn show(bin :: Bin) do
  case bin do
    Empty -> "empty"
    Full(item) -> item.name
  end
end

fn cost(item :: Item) -> Int do
  item.price + Stok.fee(item) + cents(item.price)
end

fn best(items) do
  let sorted = List.sort(items, fn(a, b) -> a.price - b.prise end)
  List.hed(sorted).name.upper()
end

fn apply(f, x) = f(x)

fn run() do
  let add = fn(a, b) -> a + b end
  let x = add(1)
  let y = apply(fn n -> n + 1 end, 4)
  let z = "count: " <> 5
  let w = [1, "two", 3.0]
  let v = %{"a" => 1, "b" => "two"}
  let u = (1, 2) + 3
  let t = not 5
  let s = -"text"
  let r = if 1 do 2 else 3 end
  x + y
end

fn greet(name, greeting) do
  "#{greeting} #{name}"
end

fn clauses(0) = "zero"
fn clauses(n) = n

fn main() do
  let shelf = Shelf.start("big")
  let got = Shelf.take(shelf)
  Shelf.fil(shelf, 3)
  println(greet("Ada"))
  println(show(Full("tea")))
  let total = best([Item { name: "tea", price: 3 }])
  total.foo.bar()
  spawn(run, 3)
  "a" |> String.length |> String.upper
  10 |3> greet("x")
  return 5
end
