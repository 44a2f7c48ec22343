# Values are taken apart in every way, changed, and compared with what must not have changed.

struct Crate do
  label :: String
  items :: List<Int>
end

type Shape do
  Path(List<Int>)
  Pair(List<Int>, List<Int>)
  Empty
end

type Tree do
  Leaf
  Node(Tree, List<Int>, Tree)
end

fn ends(xs :: List<Int>) -> (List<Int>, List<Int>) do
  (List.append(xs, 1), List.append(xs, 2))
end

fn extend(shape :: Shape, n :: Int) -> Shape do
  case shape do
    Path(points) -> Path(List.append(points, n))
    Pair(left, right) when List.length(left) > 1 -> Pair(List.append(left, n), right)
    Pair(left, right) -> Pair(left, List.append(right, n))
    Empty -> Path([n])
  end
end

fn whole_and_part(shape :: Shape) -> (Shape, List<Int>) do
  case shape do
    Path(points) -> (shape, List.append(points, 9))
    other -> (other, [])
  end
end

fn twice(shape :: Shape) -> List<List<Int>> do
  case shape do
    Pair(left, right) as both -> [List.append(left, 7), List.append(left, 8), right, total(both)]
    _ -> []
  end
end

fn total(shape :: Shape) -> List<Int> do
  case shape do
    Path(points) -> points
    Pair(left, right) -> left ++ right
    Empty -> []
  end
end

fn nested(both :: ((List<Int>, List<Int>), String)) -> String do
  let ((left, right), name) = both
  let longer = List.append(left, 5)
  let pair = (longer, right)
  let (again, _) = pair
  "${name} ${List.append(again, 6)} ${pair} ${right}"
end

fn grown(tree :: Tree, n :: Int) -> Tree do
  case tree do
    Leaf -> Node(Leaf, [n], Leaf)
    Node(left, values, right) when List.length(values) < 2 -> Node(left, List.append(values, n), right)
    Node(left, values, right) -> Node(grown(left, n), values, right)
  end
end

fn relabel(crate :: Crate) -> Crate do
  case crate do
    Crate { label: "", items: items } -> Crate { label: "none", items: List.append(items, 0) }
    Crate { label: label, items: items } -> Crate { label: label <> "!", items: items }
  end
end

fn in_a_loop(both :: (List<Int>, List<Int>)) -> List<Int> do
  let (left, right) = both
  let sums = for n in 0..3 do
    List.length(List.append(left, n)) + List.length(right)
  end
  List.append(left, List.length(sums))
end

fn in_closures(both :: (List<Int>, String)) -> String do
  let (xs, name) = both
  let add = fn(n) -> List.append(xs, n) end
  "${add(1)} ${add(2)} ${name} ${List.append(xs, 3)} ${both}"
end

fn through_results(xs :: List<Int>) -> List<Int>!String do
  let (front, _) = checked(xs)?
  let more = checked(front)?
  let (left, right) = more
  Ok(List.append(left, 100) ++ right)
end

fn checked(xs :: List<Int>) -> (List<Int>, List<Int>)!String do
  if List.length(xs) > 5 do Err("too long") else Ok(ends(xs)) end
end

fn swap(pair, 0) = pair
fn swap((left, right), n) = swap((List.append(right, n), left), n - 1)

fn main() do
  let start = [10, 20]
  let (one, two) = ends(start)
  println("${start} ${List.append(one, 3)} ${one} ${two}")
  let path = Path(start)
  println("${total(extend(path, 1))} ${total(extend(extend(path, 1), 2))} ${total(path)} ${start}")
  println("${total(extend(Pair([1], [2]), 3))} ${total(extend(Pair([1, 1], [2]), 3))}")
  let (same, part) = whole_and_part(path)
  println("${total(same)} ${part} ${start}")
  println("${twice(Pair([1], [2]))}")
  println(nested(((start, [3]), "nested")))
  let tree = grown(grown(Leaf, 1), 2)
  let taller = grown(grown(tree, 3), 4)
  println("${tree} ${taller}")
  let crate = Crate { label: "", items: start }
  println("${relabel(crate)} ${relabel(relabel(crate))} ${crate}")
  println("${in_a_loop((start, [1]))} ${start}")
  println(in_closures((start, "kept")))
  println("${through_results(start)} ${through_results([1, 2, 3, 4, 5])} ${start}")
  println("${swap((start, [1]), 4)} ${start}")
  let counted = List.reduce(["a", "b", "a"], (%{}, 0), fn((counts, n), word) -> (Map.put(counts, word, n), n + 1) end)
  println("${counted}")
  let pairs = [(start, "x"), (start, "y")]
  let extended = List.map(pairs, fn((xs, name)) -> (List.append(xs, 1), name) end)
  println("${extended} ${pairs}")
end
