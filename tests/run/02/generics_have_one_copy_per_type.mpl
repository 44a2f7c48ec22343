# Reference 02 sections 3 and 4, 03 section 2.9: polymorphic functions and types.

struct Box<T> do
  value :: T
end deriving(Eq, Display)

type Tree<T> do
  Leaf
  Node(left :: Tree<T>, value :: T, right :: Tree<T>)
end

type Either<A, B> do
  First(A)
  Second(B)
end

fn insert<T>(tree :: Tree<T>, value :: T) -> Tree<T> do
  case tree do
    Leaf -> Node(Leaf, value, Leaf)
    Node(l, v, r) when value < v -> Node(insert(l, value), v, r)
    Node(l, v, r) -> Node(l, v, insert(r, value))
  end
end

fn to_list(tree) do
  case tree do
    Leaf -> []
    Node(l, v, r) -> to_list(l) ++ [v] ++ to_list(r)
  end
end

fn map_box<A, B>(box :: Box<A>, f :: Fun(A) -> B) -> Box<B> = Box { value: f(box.value) }

fn swap(pair) do
  let (a, b) = pair
  (b, a)
end

fn id(x) = x

fn sum2(a, b) = a + b

fn twice(x) do
  [x, x]
end

fn is_even(0) = true
fn is_even(n) = is_odd(n - 1)

fn is_odd(0) = false
fn is_odd(n) = is_even(n - 1)

fn side(e :: Either<Int, String>) -> String do
  case e do
    First(n) -> "first ${n}"
    Second(s) -> "second ${s}"
  end
end

fn main() do
  println("${to_list(List.reduce([3, 1, 2], Leaf, insert))}")
  println("${to_list(List.reduce(["pear", "apple"], Leaf, insert))}")
  println("${Box { value: 42 }} ${Box { value: "hi" }} ${map_box(Box { value: 4 }, fn(n) -> "n${n}" end)}")
  println("${Box { value: 1 } == Box { value: 1 }} ${Box { value: "a" } == Box { value: "b" }}")
  println("${swap((1, "a"))} ${id(7)} ${id("poly")} ${sum2(1, 2)} ${sum2(1.5, 2.0)}")
  println("${twice(3)} ${twice("ab")} ${is_even(10)} ${is_odd(7)}")
  println("${side(First(1))} ${side(Second("x"))}")
  let same = fn(x) -> x end
  println("${same(1)} ${same("one")}")
  let e = []
  println("${List.append(e, 1)} ${List.append(e, "a")}")
end
