interface Show do
  fn show(self) -> String
end

impl Show for Int do
  fn show(self) = "#{self}"
end

struct Box<T> do
  value :: T
end

impl Show for Box<T> where T: Show do
  fn show(self) = "[" <> self.value.show() <> "]"
end

fn main() do
  println(Box { value: 1 }.show())
  println(Box { value: true }.show())
end
