struct Meters do
  n :: Int
end

struct Feet do
  n :: Int
end

impl From<Int> for Meters do
  fn from(n :: Int) -> Meters do Meters { n: n } end
end

impl From<Int> for Feet do
  fn from(n :: Int) -> Feet do Feet { n: n } end
end

fn main() do
  let length = 3.into()
  println("done")
end
