import Left
import Right
import Deep.Er.Left2
from Left import Point, make
import Printing

struct Item do
  name :: String
end

fn describe(i :: Item) -> String = "main ${i.name}"

fn size(xs) = List.length(xs)

fn main() do
  println("${Left.make(1)} ${Right.make("r")} ${make(2)} ${Left.same(Left.make(3), make(3))}")
  println("${describe(Item { name: "i" })} ${Left.describe(Left.item(4))} ${Right.describe(Right.item("x"))}")
  println("${size([1])} ${Left.size([1, 2])} ${Left2.size()}")
  println("${Printing.all([Left.item(1), Left.item(2)], Left.describe)} ${Printing.all(["a"], Right.shout)}")
  let f = Left2.adder(Left.offset())
  println("${f(1)} ${Printing.first((1, "x"))} ${Printing.first(("y", 2))}")
end
