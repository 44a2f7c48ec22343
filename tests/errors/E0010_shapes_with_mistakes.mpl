# Shapes: constructors and matches.
type Shape do
  Circle(Float)
  Rect(Float, Float)
  Dot
end

fn area(s :: Shape) -> Float do
  case s do
    Circle(r) -> 3.14 * r * r
    Rect(w) -> w * w
    Dot -> 0
  end
end

fn name(s :: Shape) -> String do
  case s do
    Circle(_) -> "circle"
    Square(_) -> "square"
    Dot -> "dot"
  end
end

fn scale(s :: Shape, by :: Int) -> Shape do
  case s do
    Circle(r) -> Circle(r * by)
    Rect(w, h) -> Rect(w * 2.0, h * 2.0)
    other -> other
  end
end

fn is_dot(s :: Shape) -> Bool do
  case s do
    Dot -> true
    _ -> false
    Circle(_) -> false
  end
end

fn main() do
  let shapes = [Circle(1.0), Rect(2.0, 3.0), "dot"]
  for s in shapes do println(name(s)) end
  println("#{area(Circle(1))}")
  println(scale(Dot, 2))
end
