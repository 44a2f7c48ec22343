##! A default body without a result type that calls itself, on the type at hand and where only the interface is known.

interface Walker do
  fn step(self, n :: Int) -> Self
  fn walk(self, n :: Int) do
    if n == 0 do
      self
    else
      self.step(1).walk(n - 1)
    end
  end
end

struct Dot do
  x :: Int
end

impl Walker for Dot do
  fn step(self, n :: Int) -> Dot do
    Dot { x: self.x + n }
  end
end

struct Pair<T> do
  left :: T
  right :: T
end

impl Walker for Pair<T> where T: Walker do
  fn step(self, n :: Int) -> Pair<T> do
    Pair { left: self.left.step(n), right: self.right.step(2 * n) }
  end
end

fn far<T>(walker :: T) where T: Walker do
  walker.walk(10)
end

fn main() do
  println("${Dot { x: 1 }.walk(3).x} ${far(Dot { x: 1 }).x}")
  let pair = Pair { left: Dot { x: 0 }, right: Dot { x: 0 } }
  println("${pair.walk(4)} ${far(pair).right.x}")
end
