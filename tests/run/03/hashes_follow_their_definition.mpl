# Reference 03 section 4.4: the same numbers in every run and on every machine.

struct Point do
  x :: Int
  y :: Int
end

struct Nothing do
end

struct Order do
  id :: Int
  items :: List<String>
  note :: Option<Int>
end

type Level do
  Low
  High(Int)
end deriving(Eq, Ord, Hash)

fn scalars() do
  println("${0.hash()} ${1.hash()} ${42.hash()}")
  println("${1.0.hash()} ${true.hash()} ${false.hash()}")
  println("${"".hash()} ${"a".hash()} ${"hello".hash()}")
  println("${hash(()) == "".hash()} ${hash(:hello) == "hello".hash()}")
end

fn composites() do
  println("${Point { x: 1, y: 2 }.hash()} ${Nothing {}.hash()}")
  println("${hash((1, 2)) == Point { x: 1, y: 2 }.hash()} ${hash((2, 1)) == hash((1, 2))}")
  println("${hash(3..4) == hash((3, 4))} ${Less.hash() == 0.hash()} ${Greater.hash() == 2.hash()}")
  println("${Low.hash() == 0.hash()} ${High(7).hash() == hash((1, 7))} ${hash(Some(7)) == hash((0, 7))}")
  println("${hash(Err("x")) == hash((1, "x"))} ${hash([]) == 0.hash()} ${hash([5]) == hash((1, 5))}")
end

fn unordered() do
  println("${hash(%{1 => "a", 2 => "b"}) == hash(%{2 => "b", 1 => "a"})} ${hash(%{1 => 2}) == hash(%{2 => 1})}")
  println("${Set.from_list([1, 2]).hash() == Set.from_list([2, 1]).hash()} ${[1, 2].hash() == [2, 1].hash()}")
end

fn equal_values() do
  let made = Order { id: 1, items: ["t" <> "ea"], note: Some(2) }
  let written = Order { id: 1, items: ["tea"], note: Some(2) }
  println("${made == written} ${made.hash() == written.hash()} ${made.hash() == %{written | note: None}.hash()}")
end

fn keys() do
  let levels = %{Low => "l", High(1) => "h1", High(2) => "h2"}
  println("${levels[High(2)]} ${Map.get(levels, Low)} ${Map.has_key(levels, High(3))}")
  let routes = %{["a", "b"] => 1, ["a"] => 2}
  println("${Map.get(routes, ["a", "b"])} ${Map.get(%{Some(1) => 5, None => 6}, None)} ${Map.get(%{:up => 5}, :up)}")
  let nan = 0.0 / 0.0
  println("${Map.get(%{nan => "found"}, nan)} ${Set.size(Set.from_list([0.0, -0.0, nan, nan]))}")
end

fn main() do
  scalars()
  composites()
  unordered()
  equal_values()
  keys()
end
