# Reference 03 sections 8 and 9.11: a machine that sorts parcels, looked at step by step.

struct Parcel do
  label :: String
  grams :: Int
end

fn weigh(parcel :: Parcel) -> Int do
  println("  weighing ${parcel.label}")
  parcel.grams
end

fn heavy(it :: ListIterator, limit :: Int) -> FilterAdapterIterator do
  it.filter(fn(grams) -> grams > limit end)
end

fn total(grams :: Iter<Int>) -> Int do
  Iter.sum(grams)
end

fn every_other(xs) do
  xs
    |> Iter.from()
    |> Iter.enumerate()
    |> Iter.filter(fn((i, _)) -> i % 2 == 0 end)
    |> Iter.map(fn((_, x)) -> x end)
end

actor scales(from) do
  receive do
    grams -> println("${from} sees ${total(Iter.from(grams))}")
  end
end

service Prices do
  fn init() -> Int do
    7
  end

  call PerGram() :: Int do |price|
    (price, price)
  end
end

fn lazy_and_one_by_one(parcels :: List<Parcel>) do
  let weights = parcels |> Iter.from() |> Iter.map(weigh)
  println("nothing is weighed yet")
  println("two: ${weights |> Iter.take(2) |> List.collect()}")
  println("the rest: ${List.collect(weights)}")
  println("over: ${Iter.count(weights)}")
end

fn stops_early(parcels :: List<Parcel>) do
  let weights = Iter.map(Iter.from(parcels), weigh)
  println("any over 200: ${Iter.any(weights, fn(g) -> g > 200 end)}")
  println("left: ${List.collect(weights)}")
  let again = Iter.from(parcels)
  println("all light: ${again.all(fn(p) -> p.grams < 200 end)}, then ${Iter.count(again)} left")
  let found = Iter.find(Iter.from(parcels), fn(p) -> p.grams > 200 end)
  println("${found}")
  println("${Iter.from(parcels) |> Iter.find(fn(p) -> p.grams > 999 end)}")
end

fn counts_and_folds() do
  let xs = [4, 8, 15, 16, 23, 42]
  let it = Iter.from(xs)
  println("${Iter.count(it)} ${Iter.count(it)}")
  println("${Iter.sum(Iter.from(xs))} ${Iter.sum(heavy(Iter.from(xs), 99))} ${Iter.sum(Iter.from([0.5, 0.25]))}")
  println(Iter.from(xs) |> Iter.reduce("", fn(text, x) -> text <> "<${x}>" end))
  println("${Iter.from(xs) |> Iter.skip(-1) |> Iter.count()} ${Iter.from(xs) |> Iter.skip(4) |> List.collect()}")
  println("${Iter.from(xs) |> Iter.skip(99) |> List.collect()} ${Iter.from(xs) |> Iter.take(0) |> List.collect()}")
  println("${Iter.from(xs) |> Iter.take(-3) |> Iter.count()} ${every_other(xs) |> List.collect()}")
  println("${every_other(["a", "b", "c"]) |> String.collect()}")
end

fn zips() do
  let left = Iter.from(["a", "b", "c"])
  let right = Iter.from(1..3)
  println("${Iter.zip(left, right) |> List.collect()}")
  println("the left lost one: ${List.collect(left)}")
  let short = Iter.from([1])
  let long = Iter.from([7, 8, 9])
  println("${Iter.zip(short, long) |> List.collect()}, the right keeps ${List.collect(long)}")
end

fn collects() do
  let numbered = ["zero", "one", "two"] |> Iter.from() |> Iter.enumerate() |> Map.collect()
  println("${numbered} ${Map.get(numbered, 2)}")
  let stock = Iter.zip(Iter.from(["ap" <> "ple", "pear", "apple"]), Iter.from([1, 2, 3])) |> Map.collect()
  println("${stock} ${Map.get(stock, "apple")}")
  println("${[3, 1, 3, 2, 1] |> Iter.from() |> Set.collect()}")
  println(String.collect(Iter.map(Iter.from(1..4), fn(n) -> "${n};" end)))
  println("${Iter.from(%{"k" => 1, "l" => 2}) |> Iter.map(fn((k, v)) -> "${k}${v}" end) |> List.collect()}")
  println("${Iter.from(Set.from_list([5, 5, 6])) |> Iter.sum()} ${Iter.from(Range.new(0, 4)).sum()}")
end

fn loops() do
  let it = Iter.from([1, 2, 3, 4, 5, 6])
  let early = for n in it when n != 2 do
    if n == 4 do
      break
    end
    n * 10
  end
  println("${early}, left ${List.collect(it)}")
  for {i, name} in Iter.enumerate(Iter.from(["x", "y"])) do
    println("${i}: ${name}")
  end
  println("${for {k, v} in Iter.from(%{"k" => 1}) do "${k}=${v}" end}")
end

fn as_values() do
  let streams = [Iter.from([1, 2]), Iter.from([3]), heavy(Iter.from([4, 50]), 10)]
  println("${List.map(streams, Iter.count)}")
  let choose = fn(flag) -> if flag do Iter.from([1]) else Iter.map(Iter.from([2]), fn(n) -> n + 100 end) end end
  println("${List.collect(choose(true))} ${List.collect(choose(false))}")
  let (left, right) = (Iter.from([1, 2, 3]), "none")
  println("${Iter.count(left)} ${right}")
end

fn main() do
  let parcels = [Parcel { label: "A", grams: 120 }, Parcel { label: "B", grams: 250 }, Parcel { label: "C", grams: 80 }]
  lazy_and_one_by_one(parcels)
  stops_early(parcels)
  counts_and_folds()
  zips()
  collects()
  loops()
  as_values()
  let prices = Prices.start()
  let charges = Iter.from(parcels) |> Iter.map(fn(p) -> p.grams * Prices.per_gram(prices) end)
  println("${List.collect(charges)}")
  send(spawn(scales, "an actor"), [1, 2, 3])
end
