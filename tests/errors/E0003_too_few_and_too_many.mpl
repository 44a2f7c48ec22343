type Shape do
  Circle(Float)
end

fn area(s :: Shape) -> Float do
  case s do
    Circle(a, b) -> a * b
  end
end

fn add(a, b) = a + b

fn main() do
  let f = fn (x, y) -> x end
  let one = f(1)
  let pair = Circle(1.0, 2.0)
  let three = 1 |> add(2, 3)
  let (a, b) = (1, 2, 3)
  println("#{one} #{pair} #{three} #{a}#{b} #{add()}")
end
