type Shape do
  Circle(Float)
  Square(Float)
  Point
end

fn area(s :: Shape) -> Float do
  case s do
    Square(w) -> w * w
  end
end

fn main() do
  println("${area(Point)}")
  case Some(1) do
    Some(x) -> println("${x}")
  end
  case true do
    true -> println("yes")
  end
  case 5 do
    1 -> println("one")
  end
end
