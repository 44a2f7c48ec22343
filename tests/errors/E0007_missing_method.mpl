interface Shape do
  fn area(self) -> Int
  fn name(self) -> String
  fn label(self) -> String do "a " <> self.name() end
end

struct Square do
  side :: Int
end

impl Shape for Square do
  fn area(self) = self.side * self.side
end

fn main() do
  println("#{Square { side: 2 }.area()}")
end
