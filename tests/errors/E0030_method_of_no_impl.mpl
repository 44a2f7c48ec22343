interface Scored do
  fn score(self) -> Int
end

impl Scored for Int do
  fn score(self) = self
end

struct Essay do
  words :: Int
end

fn total(items) do
  items |> List.map(fn item -> item.score() end) |> reduce(0, fn a, b -> a + b end)
end

fn main() do
  println("#{total([1, 2])}")
  println("#{Essay { words: 3 }.score()}")
  println("#{Essay.blank().words}")
end
