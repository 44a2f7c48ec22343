struct Point do
  x :: Int
  y :: Int

interface Shown do
  fn shown(self) -> String
end

fn main() do
  println("points")
end
