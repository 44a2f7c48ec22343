type Shape do
  Circle(Float)
  Point
end

fn area(s :: Shape) -> Float do
  case s do
    Circle(a, b) -> a * b
    Point -> 0.0
  end
end

fn main() do
  println("${area(Point)}")
end
