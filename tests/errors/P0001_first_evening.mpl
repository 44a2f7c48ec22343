# Names, types and loops: the first evening with Mesh.
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

fn count_down(n) do
  while n > 0 do
    println(n)
    n = n - 1
  end
end

fn evens(xs) do
  for x in xs do
    if x % 2 = 0 do x end
  end
end
