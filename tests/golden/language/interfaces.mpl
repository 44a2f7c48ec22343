## What can be scored.
interface Scored do
  fn score(self) -> Int

  fn rank(self) -> String do
    if self.score() > 10 do "good" else "fair" end
  end
end

## What holds items of one type.
interface Container do
  type Item
  fn first(self) -> Self.Item
  fn empty() -> Self
end

## Converts to another unit.
interface Convert<Unit> do
  fn convert(self, unit :: Unit) -> Float
end

struct Essay do
  words :: Int
end

struct Stack<T> do
  items :: List<T>
end

impl Scored for Essay do
  fn score(self) -> Int do
    self.words / 100
  end
end

impl Scored for Int do
  fn score(self) -> Int do
    self
  end
  fn rank(self) -> String do
    "number #{self}"
  end
end

impl Scored for Stack<T> where T: Scored do
  fn score(self) -> Int do
    List.reduce(self.items, 0, fn (sum, item) -> sum + item.score() end)
  end
end

impl Container for Stack<T> do
  type Item = T
  fn first(self) -> T do
    List.head(self.items)
  end
  fn empty() -> Stack<T> do
    Stack { items: [] }
  end
end

impl Convert<Int> for Essay do
  fn convert(self, unit :: Int) -> Float do
    Float.from(self.words) / Float.from(unit)
  end
end

fn best<T>(a :: T, b :: T) -> String where T: Scored do
  if a.score() > b.score() do a.rank() else b.rank() end
end

fn top<C>(container :: C) -> String where C: Container do
  "top: #{container.first()}"
end

fn main() do
  println(best(Essay { words: 700 }, Essay { words: 1200 }))
  println(best(3, 4))
  println("#{Stack { items: [1, 2] }.score()} #{Stack { items: [Essay { words: 500 }] }.rank()}")
  println(top(Stack { items: ["a", "b"] }))
  println("#{Essay { words: 500 }.convert(200)}")
end
