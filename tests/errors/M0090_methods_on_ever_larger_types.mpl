# A default body that boxes its value and goes on: every instance would need one on a larger type.

interface Grow do
  fn size(self) -> Int
  fn bigger(self, n) do
    if n == 0 do self.size() else Box { inner: self }.bigger(n - 1) end
  end
end
struct Box<T> do
  inner :: T
end
struct Dot do
  x :: Int
end
impl Grow for Dot do
  fn size(self) do 1 end
end
impl Grow for Box<T> where T: Grow do
  fn size(self) do 1 + self.inner.size() end
end
fn main() do
  println("${Dot { x: 1 }.bigger(3)}")
end
