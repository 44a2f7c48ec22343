# Reference 03 section 9, 02 sections 9.6 and 19.3: the same functions as module functions, methods, pipes, flat aliases,
# imported bare names and values.
from List import length
from Map import put, get

struct Row do
  id :: Int
  label :: String
end deriving(Eq, Display, Debug)

fn filter(x) = "my own filter of ${x}"

fn flat_aliases() do
  println("${string_length("abcd")} ${string_split("a b", " ")} ${list_map([1], fn(x) -> x + 1 end)} ${list_head([7])}")
  println("${map_get(%{"a" => 1}, "a")} ${map_size(map_new())} ${set_to_list(set_add(set_new(), 1))} ${tuple_first((1, 2))}")
  println("${range_to_list(range_new(1, 3))} ${queue_peek(queue_push(queue_new(), "q"))}")
end

fn bare_names() do
  println("${length([1, 2])} ${get(put(%{}, "k", 1), "k")} ${filter(1)}")
  println("${map([1, 2], fn x -> x * 2 end)} ${reduce([1, 2], 0, fn a, x -> a + x end)} ${head([7])} ${tail([7, 8])}")
  println("${compare(1, 2)} ${to_string(42)} ${inspect("x")} ${hash(1) == 1.hash()}")
end

fn methods() do
  let m = %{"c" => 1, "a" => 2}
  println("${m.size()} ${m.get("a")} ${m.has_key("z")} ${m.put("c", 9)} ${m.delete("a").put("a", 5)} ${m.keys()} ${m.to_list()}")
  println("${(1..4).to_list()} ${(1..4).length()} ${(1..4).map(fn n -> n * n end)} ${(1..9).filter(fn n -> n % 4 == 0 end)}")
  println("${Set.from_list([1, 2]).union(Set.from_list([3])).size()} ${"a-b".split("-").length()} ${"ab".replace("a", "x").to_upper()}")
  println("${7.to_string()} ${7.to_float()} ${2.5.to_int()} ${"7".to_int()} ${[3, 1].sort(fn a, b -> a - b end).head()}")
end

fn values() do
  let largest = Math.max
  println("${List.reduce([3, 9, 4], 0, Math.max)} ${largest(1, 2)} ${List.map([1, -2], Math.abs)} ${List.map([1.5], Math.floor)}")
  println("${List.map([1, 2], Int.to_float)} ${List.map([1.9], Float.to_int)} ${List.map([1, 2], String.from)} ${List.map(["a "], String.trim)}")
  println("${List.map([(1, "a"), (2, "b")], Tuple.second)} ${List.map([(1, "a")], Tuple.first)} ${List.map([[1], []], List.length)}")
  println("${List.map([1, 2], to_string)} ${List.map(["a"], inspect)} ${List.map([Some(1)], to_string)}")
  let order = compare
  println("${order(2, 1)} ${List.reduce([1, 2], Queue.new(), Queue.push) |> Queue.size()}")
end

fn tuples() do
  let triple = (1, "b", 2.5)
  let i = 1
  println("${Tuple.nth(triple, 0)} ${Tuple.nth(triple, 2)} ${Tuple.nth((4, 5, 6), i)} ${triple |> Tuple.second()} ${Tuple.size(triple)}")
end

fn defaults_and_zeros() do
  let n :: Int = default()
  let text :: String = default()
  let ratio :: Float = default()
  let flag :: Bool = default()
  println("${n} <${text}> ${ratio} ${flag}")
  let rows = %{1 => Row { id: 1, label: "x" }}
  println("${Map.get(rows, 2)} ${Map.get(%{"a" => (1, "x")}, "b")} ${Map.get(%{"a" => Some(1)}, "b")} ${Map.get(%{1 => 2.5}, 2)}")
  println("${Map.get(%{1 => [1]}, 2)} ${Map.get(%{1 => Set.from_list([1])}, 2)} ${Map.get(%{1 => %{1 => 1}}, 2)} <${Map.get(%{1 => :x}, 2)}>")
  println("${Map.get(%{1 => true}, 2)} ${Map.get(%{1 => ()}, 2)} <${Map.get(%{1 => "x"}, 2)}>")
end

fn debug_forms() do
  println("${"hi".inspect()} ${7.inspect()} ${2.0.inspect()} ${["a"].inspect()} ${Some("x").inspect()} ${(1, "a").inspect()} ${:x.inspect()}")
  println("${Row { id: 1, label: "x" }} ${Row { id: 1, label: "x" }.inspect()} ${%{"a" => 1}.inspect()} ${Set.from_list([1]).inspect()}")
  println("${Option.Some(3)} ${Result.Ok(3)} ${Ordering.Less}")
end

fn main() do
  flat_aliases()
  bare_names()
  methods()
  values()
  tuples()
  defaults_and_zeros()
  debug_forms()
end
