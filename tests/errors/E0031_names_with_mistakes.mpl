# The same without parse errors.
import Strings
from List import mapp
from String import length

struct Point do
  x :: Int
  y :: Integer
end

type Path = List<Pont>

let origin = Point { x: 0, y: 0, z: 0 }

fn distance(a :: Point, b :: Point) -> Float do
  let dx = a.x - b.x
  let dy = a.y - b.y
  Math.sqrt(dx * dx + dy * dy)
end

fn each(xs, f) do
  for x in xs do f(x) end
  break
end

fn evens(xs :: List<Int>) -> List<Int> do
  for x in xs do
    if x % 2 == 0 do x end
  end
end

fn main() do
  Strings.join(["a"], ",")
  mapp([1], fn x -> x end)
  let p = %{origin | w: 3}
  println("#{distance(origin, p)} #{lenght("abc")}")
  for i in 10 do println("#{i}") end
  let t = (1, 2, 3)
  let (a, b) = t
  println("#{a + b}")
end
