# Reference 03 section 9.4: values never change; old versions stay what they were.

struct Item do
  key :: Int
  name :: String
end

fn build(n :: Int, acc :: List<Int>) -> List<Int> do
  if n == 0 do acc else build(n - 1, List.append(acc, n)) end
end

fn main() do
  let xs = [3, 1, 2]
  let longer = List.append(xs, 4)
  let other = List.append(xs, 9)
  println("${xs} ${longer} ${other} ${List.length(build(1000, []))}")
  println("${List.head(xs)} ${List.tail(xs)} ${List.last(xs)} ${List.get(xs, 1)} ${List.nth(xs, 2)} ${xs[0]}")
  println("${List.concat(xs, [7])} ${xs ++ [8]} ${xs <> []} ${List.reverse(xs)}")
  println("${List.map(xs, fn(x) -> x * 2 end)} ${List.filter(xs, fn x -> x > 1 end)}")
  println("${List.reduce(xs, "", fn(acc, x) -> acc <> "${x}" end)} ${List.reduce([], 7, fn(_, _) -> panic("called") end)}")
  println("${List.sort(xs, fn(a, b) -> a - b end)} ${List.sort(xs, fn(a, b) -> b - a end)} ${xs}")
  let pairs = [(2, "a"), (1, "b"), (2, "c"), (1, "d"), (0, "e")]
  println("${List.sort(pairs, fn((a, _), (b, _)) -> a - b end)}")
  println("${List.find(xs, fn(x) -> x < 3 end)} ${List.find(xs, fn(x) -> x > 3 end)}")
  println("${List.any([], fn(x) -> x > 0 end)} ${List.all([], fn(x) -> x > 0 end)} ${List.any(xs, fn(x) -> x == 2 end)} ${List.all(xs, fn(x) -> x < 3 end)}")
  println("${List.any(xs, fn(x) do
    print("<${x}>")
    x == 1
  end)}")
  println("${List.all(xs, fn(x) do
    print("<${x}>")
    x > 1
  end)}")
  println("${List.contains(["a", "b"], "b")} ${List.contains([Item { key: 1, name: "n" }], Item { key: 1, name: "n" })} ${List.contains(xs, 5)}")
  println("${List.take(xs, -1)} ${List.take(xs, 2)} ${List.take(xs, 99)} ${List.drop(xs, 1)} ${List.drop(xs, 99)} ${List.drop(xs, -2)}")
  println("${List.zip([1, 2, 3], ["a"])} ${List.enumerate(["x", "y"])}")
  println("${List.flat_map([1, 2], fn n -> [n, n] end)} ${List.flatten([[1], [2, 3], []])}")
  println("${map(xs, fn(x) -> x + 1 end)} ${filter(xs, fn(x) -> x != 1 end)} ${reduce(xs, 0, fn(a, b) -> a + b end)} ${head(xs)} ${tail(xs)}")
  println("${xs.length()} ${xs.map(fn(x) -> x - 1 end)} ${xs |> List.map(fn(x) -> x * x end) |> List.reverse}")
  let items = [Item { key: 2, name: "two" }, Item { key: 1, name: "one" }]
  println("${List.sort(items, fn(a, b) -> a.key - b.key end) |> List.map(fn(i) -> i.name end)}")
  println("${List.map([1, 2], Some)} ${List.length(List.new())}")
  let fns = [fn(x) -> x + 1 end, fn(x) -> x * 10 end]
  println("${List.map(fns, fn(f) -> f(5) end)}")
  let empty = []
  println("${List.append(empty, "s")} ${empty}")
end
