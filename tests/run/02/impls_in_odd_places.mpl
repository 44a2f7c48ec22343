# An interface called like a type, an operator of a list, keys that hold a function.

interface Shape do
  fn area(self) -> Int
end

struct Shape do
  side :: Int
end

impl Shape for Shape do
  fn area(self) -> Int do
    self.side * self.side
  end
end

impl Add for List<Int> do
  type Output = List<Int>
  fn add(self, other :: List<Int>) -> List<Int> do
    self ++ other
  end
end

struct Key do
  name :: String
  f :: Fun(Int) -> Int
end

impl Eq for Key do
  fn eq(self, other :: Key) -> Bool do
    self.name == other.name
  end
end

impl Hash for Key do
  fn hash(self) -> Int do
    hash(self.name)
  end
end

fn fib(n :: Int) -> Int do
  if n < 2 do n else fib(n - 1) + fib(n - 2) end
end

fn main() do
  let s = Shape { side: 4 }
  println("#{s.area()} #{[1] + [2]}")
  let m = %{Key { name: "a", f: fib } => 1}
  println("#{Map.get(m, Key { name: "a", f: fn n -> n end })}")
end
