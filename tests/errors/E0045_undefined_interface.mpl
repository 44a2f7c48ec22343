struct Square do
  side :: Int
end

impl Drawable for Square do
  fn draw(self) = "[]"
end

fn show<T>(shape :: T) -> Int where T: Printable do
  1
end

fn main() do
  println("#{show(Square { side: 1 })}")
end
