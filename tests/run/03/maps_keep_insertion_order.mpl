# Reference 03 sections 2.11 and 9.6.

struct Place do
  row :: Int
  column :: Int
end

fn main() do
  let m = %{"c" => 3, "a" => 1} |> Map.put("b", 2)
  println("${m} ${Map.keys(m)} ${Map.values(m)} ${Map.size(m)}")
  println("${for k in m do k end} ${for {k, v} in m do "${k}${v}" end}")
  println("${Map.put(m, "c", 30)} ${Map.delete(m, "c")} ${m |> Map.delete("c") |> Map.put("c", 3)} ${m}")
  println("${Map.delete(m, "absent") == m} ${Map.has_key(m, "a")} ${Map.has_key(m, "z")}")
  println("${Map.get(m, "a")} ${Map.get(m, "z")} [${Map.get(%{"a" => "x"}, "z")}] ${Map.get(%{1 => 1.5}, 2)}")
  println("${Map.get(%{"a" => [1]}, "z")} ${Map.get(%{"a" => true}, "z")} ${Map.get(%{"a" => Some(1)}, "z")}")
  println("${Map.merge(%{"a" => 1, "b" => 2}, %{"c" => 3, "a" => 9})}")
  println("${Map.from_list([("a", 1), ("b", 2), ("a", 3)])} ${Map.to_list(m)} ${%{"k" => 1, "k" => 2}}")
  let key = "a" <> "b"
  println("${Map.get(%{"ab" => 7}, key)} ${m.size()} ${m["b"]}")
  let places = %{Place { row: 1, column: 2 } => "one", Place { row: 3, column: 4 } => "two"}
  println("${Map.get(places, Place { row: 3, column: 4 })} ${Map.keys(places)}")
  let counts = List.reduce(["x", "y", "x"], %{}, fn(acc, w) -> Map.put(acc, w, Map.get(acc, w) + 1) end)
  println("${counts} ${%{}} ${Map.size(Map.new())}")
  let pairs = %{(1, "a") => 1, (2, "b") => 2}
  println("${Map.get(pairs, (2, "b"))} ${Map.get(%{true => 1, false => 2}, false)} ${Map.get(%{:up => 5}, :up)}")
  let big = List.reduce(Range.to_list(Range.new(0, 1000)), Map.new(), fn(acc, n) -> Map.put(acc, n, n * n) end)
  println("${Map.size(big)} ${Map.get(big, 999)} ${List.last(Map.keys(big))}")
end
