# Lists that are only walked through: numbered and paired elements, folded or looped over.

struct Crate do
  label :: String
  weight :: Int
end

fn weighted(crates :: List<Crate>) -> Int do
  crates |> List.enumerate |> List.reduce(0, fn (sum, (index, crate)) -> sum + index * crate.weight end)
end

fn positions<T>(items :: List<T>) -> String do
  List.reduce(List.enumerate(items), "", fn (text, (index, item)) -> text <> "${index}=${item} " end)
end

fn index_of(words :: List<String>, wanted :: String) -> Int do
  for (index, word) in List.enumerate(words) do
    if word == wanted do return index end
  end
  -1
end

fn by_name(names :: List<String>, ages :: List<Int>) -> Map<String, Int> do
  List.reduce(List.zip(names, ages), %{}, fn (map, (name, age)) -> Map.put(map, name, age) end)
end

fn shifted(numbers :: List<Int>, 0) = numbers
fn shifted(numbers, rounds) do
  let next = for (index, number) in List.enumerate(numbers) do number + index end
  shifted(next, rounds - 1)
end

actor echo() do
  receive do
    (back, index, word) ->
      send(back, "${index} ${word}")
  end
end

actor reader() do
  for (index, word) in List.enumerate(["red", "green"]) do
    let other = spawn(echo)
    send(other, (self(), index, word))
    receive do
      text -> println(text)
    end
  end
end

fn main() do
  let crates = [Crate { label: "tea", weight: 5 }, Crate { label: "salt", weight: 7 }, Crate { label: "rum", weight: 2 }]
  println("${weighted(crates)} ${weighted([])}")
  println(positions(["a", "b"]))
  println(positions([1.5, 2.5]))
  println("${index_of(["x", "y", "z"], "z")} ${index_of(["x"], "z")} ${index_of([], "z")}")

  let ages = by_name(["ada", "bob", "cy"], [36, 41])
  println("${Map.size(ages)} ${Map.get(ages, "bob")}")
  for (left, right) in List.zip([1, 2, 3], ["one", "two"]) do
    println("${left} ${right}")
  end
  println("${shifted([10, 20, 30], 3)}")

  # The list stays whole, and so do others that share it.
  let words = ["p", "q"]
  let grown = List.reduce(List.enumerate(words), words, fn (all, (index, word)) -> List.append(all, "${word}${index}") end)
  println("${words} ${grown}")
  let pairs = List.reduce(List.zip(words, List.enumerate(words)), [], fn (all, (word, (index, same))) -> List.append(all, (index, word == same)) end)
  println("${pairs}")
  let doubled = List.reduce(List.enumerate(List.zip(words, words)), "", fn (text, (n, (a, b))) -> text <> "${n}${a}${b}" end)
  println(doubled)

  spawn(reader)
end
