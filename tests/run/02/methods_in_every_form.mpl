interface Shape do
  fn area(self) -> Int
  fn name(self) -> String
  fn label(self) -> String do
    "#{self.name()} of #{self.area()}#{self.suffix()}"
  end
  fn suffix(self) -> String do "" end
  fn grown(self, by :: Int) -> Self
end

type Figure do
  Square(Int)
  Rect(Int, Int)
  Pile(List<Figure>)
end

impl Shape for Figure do
  fn area(self) do
    case self do
      Square(s) -> s * s
      Rect(w, h) -> w * h
      Pile(figures) -> figures |> List.map(fn f -> f.area() end) |> reduce(0, fn a, b -> a + b end)
    end
  end
  fn name(self) do
    case self do
      Square(_) -> "square"
      Rect(_, _) -> "rect"
      Pile(_) -> "pile"
    end
  end
  fn grown(self, by) do
    case self do
      Square(s) -> Square(s + by)
      Rect(w, h) -> Rect(w + by, h + by)
      Pile(figures) -> Pile(List.map(figures, fn f -> f.grown(by) end))
    end
  end
  fn parts(self) do
    case self do
      Pile(figures) -> figures |> List.map(fn f -> f.parts() end) |> reduce(0, fn a, b -> a + b end)
      _ -> 1
    end
  end
end

struct Dot do
  at :: (Int, Int)
  on_hit :: Fun(Int) -> String
end deriving()

impl Shape for Dot do
  fn area(self) = 0
  fn name(self) = "dot"
  fn suffix(self) do
    let shift = fn d -> Tuple.first(self.at) + d end
    " at #{shift(1)}"
  end
  fn grown(self, _) = self
end

fn biggest<T>(shapes :: List<T>) -> Int where T: Shape do
  let areas = for s in shapes do s.area() end
  areas |> reduce(0, fn a, b -> if a > b do a else b end end)
end

fn describe<T>(shape :: T) where T: Shape do
  shape.grown(1).label()
end

fn total(items) do
  items |> List.map(fn item -> item.area() end) |> reduce(0, fn a, b -> a + b end)
end

fn main() do
  let pile = Pile([Square(2), Rect(2, 3), Pile([Square(1)])])
  println(pile.label())
  println("#{pile.parts()} #{pile.grown(1).area()}")
  println("#{biggest([Square(2), Rect(2, 3)])}")
  let dot = Dot { at: (3, 4), on_hit: fn n -> "hit #{n}" end }
  println(describe(dot))
  println(describe(Square(2)))
  println(dot.on_hit(3))
  println("#{total([Square(2), Square(3)])}")
  println("#{[Square(3)] |> List.map(area)}")
  Square(5) |> Shape.label() |> println()
  Square(6) |> label() |> println()
end
