type Shape do
  Circle(Int)
  Rect(Int, Int)
  Group(List<Shape>)
  Empty
end

struct Point do
  x :: Int
  y :: Int
end

fn area(shape :: Shape) -> Int do
  case shape do
    Circle(r) -> 3 * r * r
    Rect(w, h) when w == h -> w * w
    Rect(w, h) -> w * h
    Group([]) -> 0
    Group(first :: rest) -> area(first) + area(Group(rest))
    Empty -> 0
  end
end

fn place(point :: Point) -> String do
  case point do
    Point { x: 0, y: 0 } -> "origin"
    Point { x: 0 } -> "on the y axis"
    Point { y: 0 } -> "on the x axis"
    Point { x: x, y: y } -> "at #{x}, #{y}"
  end
end

fn grade(points :: Int) -> String do
  case points do
    0 -> "none"
    1 | 2 | 3 -> "few"
    _ -> "many"
  end
end

fn answer(text :: String, times :: Option<Int>) -> String do
  case (text, times) do
    ("yes", Some(n)) -> "yes, #{n} times"
    ("yes", None) -> "yes"
    (other, _) -> "not " <> other
  end
end

fn ends(items :: List<Int>) -> String do
  case items do
    [] -> "nothing"
    [only] -> "only #{only}"
    [a, b] as pair -> "#{a} and #{b} of #{List.length(pair)}"
    first :: _ -> "first #{first}"
  end
end

fn main() do
  println("#{area(Group([Circle(1), Rect(2, 2), Rect(2, 3), Empty]))}")
  println("#{place(Point { x: 0, y: 4 })} #{place(Point { x: 1, y: 2 })}")
  println("#{grade(2)} #{grade(9)}")
  println("#{answer("yes", Some(3))}, #{answer("no", None)}")
  println("#{ends([1])}, #{ends([1, 2])}, #{ends([1, 2, 3])}")
  let (quotient, rest) = (17 / 5, 17 % 5)
  println("#{quotient} rest #{rest}")
end
