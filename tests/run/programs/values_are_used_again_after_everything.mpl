# Nothing may be lost when the translator moves a value at its last use: every value here is used late, twice,
# in loops, in closures, and after it was passed on.

struct Node do
  name :: String
  tags :: List<String>
  weight :: Int
end

type Shape do
  Leaf(String)
  Branch(List<Shape>, String)
end

fn long(text :: String) -> String = text <> " with a tail that fits into no small string"

fn grow(xs :: List<String>, x :: String) -> List<String> = List.append(xs, x)

fn twice(x) = (x, x)

fn keep_first(a, _) = a

fn swap_loop(n :: Int, a :: List<String>, b :: List<String>) -> (List<String>, List<String>) do
  if n == 0 do
    (a, b)
  else
    swap_loop(n - 1, List.append(b, "x"), a)
  end
end

fn in_loop(base :: List<String>) -> List<List<String>> do
  for i in 0..3 do
    grow(base, "${i}")
  end
end

fn build(n :: Int) -> Map<String, List<Int>> do
  let m = %{}
  List.reduce(Range.to_list(0..n), m, fn(acc, i) do
    let key = if i % 2 == 0 do "even" else "odd" end
    Map.put(acc, key, List.append(Map.get(acc, key), i))
  end)
end

fn render(s :: Shape) -> String do
  case s do
    Leaf(text) -> text
    Branch([], name) -> name <> "()"
    Branch(children, name) -> name <> "(" <> String.join(List.map(children, render), ",") <> ")"
  end
end

fn rename(s :: Shape, by :: String) -> Shape do
  case s do
    Leaf(text) as whole when text == "keep" -> whole
    Leaf(text) -> Leaf(text <> by)
    Branch(children, name) -> Branch(List.map(children, fn(c) -> rename(c, by) end), name)
  end
end

fn branches(flag :: Bool, xs :: List<String>) -> List<String> do
  let grown = if flag do List.append(xs, "yes") else xs end
  if flag do
    return grown ++ xs
  end
  List.append(grown, "no")
end

fn updates(n :: Node) -> List<Node> do
  let a = %{n | weight: n.weight + 1}
  let b = %{a | tags: List.append(a.tags, "b"), name: a.name <> "!"}
  let c = %{n | tags: List.append(b.tags, b.name)}
  [n, a, b, c]
end

fn captured(xs :: List<String>) -> List<String> do
  let add = fn(x) -> List.append(xs, x) end
  let one = add("1")
  let two = add("2")
  let xs = List.append(xs, "shadow")
  one ++ two ++ xs ++ add("3")
end

fn nested_closures(name :: String) -> Fun() -> Fun() -> String do
  fn() -> fn() -> name <> name end end
end

fn while_kept(xs :: List<String>) -> Int do
  let seen = for round in 0..5 do
    if round > 2 do
      break
    end
    let copy = List.append(xs, "${round}")
    List.length(copy)
  end
  List.length(xs) + List.reduce(seen, 0, fn(a, b) -> a + b end)
end

fn take_apart(pairs :: List<(String, List<Int>)>) -> List<String> do
  for {name, numbers} in pairs do
    let (first :: rest) = numbers
    "${name}:${first}/${rest}/${numbers}"
  end
end

fn main() do
  let text = long("a")
  let pair = twice(text)
  println("${text} ${pair} ${keep_first(text, text) == text}")
  let xs = ["p", "q"]
  println("${grow(xs, "r")} ${grow(xs, "s")} ${xs} ${in_loop(xs)} ${xs}")
  let (a, b) = swap_loop(5, xs, ["b"])
  println("${a} ${b} ${xs}")
  println("${build(5)}")
  let tree = Branch([Leaf("x"), Branch([], "e"), Leaf("keep")], "root")
  println("${render(tree)} ${render(rename(tree, "2"))} ${render(tree)}")
  println("${branches(true, xs)} ${branches(false, xs)} ${xs}")
  for n in updates(Node { name: "n", tags: ["t"], weight: 1 }) do
    println("${n}")
  end
  println("${captured(xs)} ${xs}")
  println("${nested_closures(text)()() == text <> text}")
  println("${while_kept(xs)} ${xs}")
  println("${take_apart([("n", [1, 2, 3])])}")
  let text = text <> text
  let f = fn() -> String.length(text) end
  let text = "short"
  println("${f()} ${text}")
  let numbers = [1, 2, 3]
  let numbers = List.append(numbers, List.length(numbers) + List.head(numbers))
  let again = List.append(numbers, List.last(numbers))
  println("${numbers} ${again}")
  let m = %{"k" => xs}
  let m2 = Map.put(m, "k", List.append(Map.get(m, "k"), "new"))
  println("${m} ${m2}")
end
