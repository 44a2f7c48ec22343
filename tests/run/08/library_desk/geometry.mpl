pub struct Point do
  x :: Int
  y :: Int
end

# Callers may read its fields but cannot name it.
struct Shift do
  x :: Int
end

pub fn corner() -> Point do
  Point { x: 1, y: 2 }
end

pub fn moved(p :: Point, by :: Int) -> Shift do
  Shift { x: p.x + by }
end

pub fn twice(f, x) do
  let again = fn y -> f(f(y)) end
  again(x)
end
