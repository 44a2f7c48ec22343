type Shape do
  Circle(Float)
  Square(Float)
end

fn size(s :: Shape) -> Float do
  case s do
    Circle(r) | Square(w) -> 1.0
  end
end

fn main() do
  println("${size(Circle(1.0))}")
end
