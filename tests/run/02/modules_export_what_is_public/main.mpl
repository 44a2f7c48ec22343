# Reference 08 section 1.

import Types
import Shop.Prices
from Shop.Slug import (
  slug,
  styled,
)
import Math

let greeting = "good " <> "day"
let shout = greeting <> "!"

fn helper() -> String = "helper of main"

fn describe(id :: Types.UserId, kind :: Kind) -> String do
  case kind do
    Guest -> "guest ${id}"
    Member(level) -> "member ${id} of level ${level}"
  end
end

fn main() do
  println("${describe(4, Guest)}, ${describe(5, Member(2))}, ${Kind.Member(3)}")
  println("${Prices.total([1, 2, 3])} ${Prices.helped()} ${helper()}")
  println("${slug("A b")} ${slug("A b", "_")} ${styled("A b", Loud)}")
  println("${Math.double(4)} ${Math.abs(-3)}")
  println("${Prices.identity(7)} ${Prices.identity("seven")}")
  let p = Prices.tag("tea", 3)
  println("${p.label} costs ${p.cents}")
  let user = User { id: 1, name: "ada" }
  println("${user} ${shout}")
end
