struct Point do
  x :: Int
end

fn limit() -> Int do
  3
end

module Inside do
  pub fn width(point :: Point) -> Int do
    point.x + limit()
  end
end

fn main() do
  println("${Inside.width(Point { x: 1 })}")
end
