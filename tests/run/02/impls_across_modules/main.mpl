# Impls are global: here the type, the interface, the impl and the use stand in four modules.
from Shapes import Circle, Square
import Painting
from Reports import report

fn main() do
  let circle = Circle { radius: 2 }
  println(report(circle))
  println(report(Square { side: 3 }))
  println("#{circle}")
  println("#{[Square { side: 1 } + Square { side: 2 }]}")
  println("#{Painting.count([circle, circle])}")
  println(circle.paint("red"))
  println(circle.describe())
end
