# A private function, struct, sum type and alias of another module; each of two modules keeps its `helper`.
from Depot import Crate, Kind, helper
import Depot
import Geometry

fn helper() -> Int = 1

fn weight(u :: UserId) -> Int = u

fn main() do
  println("#{Depot.secret()} #{Depot.helper()} #{helper()}")
  let p :: Geometry.Point = Depot.made()
  println("#{p.x}")
end
