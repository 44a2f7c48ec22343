# Reference 03 sections 4 and 5: text forms, equality, order and keys of values within values.

struct Tag<T> do
  name :: String
  value :: T
end deriving(Eq, Ord, Hash, Display, Debug)

struct Bare do
  items :: List<Tag<Int>>
  either :: Result<Int, String>
end

type Tree<T> do
  Tip
  Fork(Tree<T>, T, Tree<T>)
end deriving(Eq, Ord, Hash, Display, Debug)

type Mixed do
  Empty
  Single(Float)
  Named(size :: Int, label :: String)
  Nested(Option<List<Mixed>>)
end deriving(Eq, Ord, Display, Debug)

struct Secret do
  word :: String
end deriving(Eq)

impl Display for Secret do
  fn to_string(self) -> String do
    "*" <> "${String.length(self.word)}" <> "*"
  end
end

fn insert<T>(tree :: Tree<T>, x :: T) -> Tree<T> where T: Ord do
  case tree do
    Tip -> Fork(Tip, x, Tip)
    Fork(l, y, r) when x < y -> Fork(insert(l, x), y, r)
    Fork(l, y, r) when x > y -> Fork(l, y, insert(r, x))
    same -> same
  end
end

fn sorted(Tip) = []
fn sorted(Fork(l, x, r)) = sorted(l) ++ [x] ++ sorted(r)

fn main() do
  let tag = Tag { name: "n", value: [Some(1.5), None] }
  println("${tag} ${tag.inspect()} ${Tag { name: "q", value: Tag { name: "in", value: :a } }}")
  let bare = Bare { items: [Tag { name: "a", value: 1 }, Tag { name: "b", value: -2 }], either: Err("no") }
  println("${bare} ${bare.inspect()} ${bare == %{bare | either: Err("n" <> "o")}}")
  println("${[Empty, Single(2.0), Named(1, "x"), Nested(Some([Empty, Nested(None)]))]}")
  println("${Named(1, "x").inspect()} ${Nested(Some([Single(-0.0)])).inspect()} ${Secret { word: "abc" }} ${[Some(Secret { word: "" })]}")
  println("${%{"a" => %{1 => [true]}, "" => %{}}} ${Set.from_list([[1], [], [1]])} ${(1, (), ("x", [()]))} ${[[[]], [[[]]]]}")
  println("${%{Some(1) => Ok("a"), None => Err(2)}} ${[:a, :b_c]} ${[1..3, 5..2]} ${[Less, Greater]}")
  println("${Queue.push(Queue.push(Queue.new(), 1), 2) |> Queue.size()} ${[0.1, 1e100, -5e-10, 123456.789]} ${[0.0 / 0.0, -1.0 / 0.0]}")

  let tree = List.reduce([5, 2, 8, 1, 9, 2], Tip, insert)
  println("${tree} ${sorted(tree)} ${sorted(List.reduce(["pear", "fig", "apple"], Tip, insert))}")
  println("${tree == List.reduce([5, 8, 2, 9, 1], Tip, insert)} ${tree == insert(tree, 3)} ${tree < insert(tree, 3)} ${tree.hash() == insert(tree, 5).hash()}")
  println("${sorted(List.reduce([[2], [], [1, 5], [1]], Tip, insert))} ${sorted(List.reduce([(2, "a"), (1, "z"), (2, "A")], Tip, insert))}")
  println("${sorted(List.reduce([Single(1.5), Named(2, "b"), Empty, Named(2, "a"), Nested(None), Single(-1.0)], Tip, insert))}")
  println("${sorted(List.reduce([Err("x"), Ok(3), Ok(-3), Err("a")], Tip, insert))} ${sorted(List.reduce([Some(2), None, Some(1)], Tip, insert))} ${sorted(List.reduce([true, false], Tip, insert))}")

  let nan = 0.0 / 0.0
  println("${[nan] == [nan]} ${(1, nan) == (1, nan)} ${Some(nan) != Some(nan)} ${[1.0, nan] < [1.0, 2.0]} ${[1.0, nan] < [2.0, 2.0]} ${[nan] >= [nan]}")
  println("${compare(nan, 1.0)} ${compare([nan], [1.0])} ${compare((1, "b"), (1, "a"))} ${compare(Some(1), None)} ${Some(1).compare(Some(2))} ${"a".compare("b")}")
  println("${Map.get(%{[1.0, nan] => "by bits"}, [1.0, nan])} ${Set.contains(Set.from_list([(nan, 1)]), (nan, 1))} ${%{0.0 => 1} == %{-0.0 => 1}}")
  println("${%{1 => [1], 2 => []} == %{2 => [], 1 => [1]}} ${%{1 => nan} == %{1 => nan}} ${Set.from_list([%{1 => 2}, %{1 => 2}]) |> Set.size()}")
  println("${Queue.push(Queue.new(), "a") == Queue.push(Queue.new(), "a")} ${1..3 == 1..3} ${1..1 == 2..2} ${() < ()} ${() <= ()}")
  println("${"".inspect()} ${"say \"hi\"".inspect()} ${["x"].inspect()}")
end
