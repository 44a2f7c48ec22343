fn total(count: Int) -> Int do
  count
end

fn next(n) :: Int do
  n + 1
end

fn twice(n) {
  n * 2
}

fn run() do
  let n = 1
  n = n + 1
end

fn label(n) do
  case n do
    0 => "none"
  end
end

fn check(n) do
  if n > 0 {
    println("more")
  }
end

fn typed() do
  let x : Int = 3
end

fn sums(numbers :: List<Int>) do
  List.map(numbers, fn n -> do
    n + n
  end end)
end

fn largest<T>(items :: List<T>) -> T where T: Eq + Ord do
  List.head(items)
end

fn main() do
  println("habits")
end
