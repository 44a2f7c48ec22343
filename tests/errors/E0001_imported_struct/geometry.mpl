pub struct Point do
  x :: Int
  y :: Int
end

pub fn origin() -> Point do
  Point { x: 0, y: 0 }
end

pub fn length(p :: Point) -> Int do
  p.x + p.y
end

pub fn measure() -> Int do
  length(origin().x)
end
