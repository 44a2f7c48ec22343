interface Shape do
  fn area(self) -> Int
  fn scaled(self, by :: Int) -> Self
end

struct Square do
  side :: Int
end

impl Shape for Square do
  fn area(self) -> Float do 1.0 end
  fn scaled(self) -> Square do self end
end

fn main() do
  println("#{Square { side: 2 }.side}")
end
