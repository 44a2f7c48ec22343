interface Greeter do
  fn greet(self) -> String
end

impl Greeter for Int do
  fn greet(self) = "one"
end

impl Greeter for Int do
  fn greet(self) = "two"
end

struct Box<T> do
  value :: T
end

impl Greeter for Box do
  fn greet(self) = "any box"
end

impl Greeter for Box<Int> do
  fn greet(self) = "a box of numbers"
end

struct Point do
  x :: Int
end deriving(Eq)

impl Eq for Point do
  fn eq(self, other) = true
end

fn main() do
  println(1.greet())
end
