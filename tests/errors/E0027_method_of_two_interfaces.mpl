interface Walker do
  fn go(self) -> String
end

interface Swimmer do
  fn go(self) -> String
end

struct Duck do
  name :: String
end

impl Walker for Duck do
  fn go(self) = self.name <> " walks"
end

impl Swimmer for Duck do
  fn go(self) = self.name <> " swims"
end

fn main() do
  let duck = Duck { name: "Ada" }
  println(duck.go())
end
