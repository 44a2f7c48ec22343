struct Pair<A, B> do
  first :: A
  second :: B
end

type Chain<T> do
  End
  Link(T, Chain<T>)
end

fn swap<A, B>(pair :: Pair<A, B>) -> Pair<B, A> do
  Pair { first: pair.second, second: pair.first }
end

fn length<T>(chain :: Chain<T>) -> Int do
  case chain do
    End -> 0
    Link(_, rest) -> 1 + length(rest)
  end
end

fn largest<T>(items :: List<T>, start :: T) -> T where T: Ord do
  List.reduce(items, start, fn (best, item) -> if item > best do item else best end end)
end

# Nothing is declared: the types are found out.
fn twice(x) do
  [x, x]
end

fn sum_of(a, b) do
  a + b
end

fn main() do
  println("#{swap(Pair { first: 1, second: "one" })}")
  println("#{length(Link("a", Link("b", End)))}")
  println("#{largest([3, 9, 4], 0)} #{largest(["b", "c"], "a")}")
  println("#{twice(3)} #{twice("ab")} #{sum_of(1, 2)} #{sum_of(0.5, 1.5)}")
end
