##! Every way to reach another module: a lending desk with shelves, fees and reports.
import Billing.TaxTable
import Billing.Main
import MyURL
import Geometry
import Math
import Fees
import Report
from Shelves.RareBooks import (
  find,
  Binding,
  shelf_mark,
)
from Slug import slug
from Types import UserId, Visit

fn helper() -> String do
  "desk"
end

# A definition of this file hides an import of the same name.
fn shelf_mark(code :: Int) -> String do
  "own-#{code}"
end

fn describe(binding) -> String do
  case binding do
    Leather -> "leather"
    Paper(pages) -> "paper of #{pages}"
  end
end

# `Span` and its variants come with the module, although only `find` is listed.
fn length_of(span) -> Int do
  case span do
    Short -> 1
    Long(n) -> n
  end
end

fn admit(user :: UserId, again :: Types.UserId) -> Visit do
  Visit { user: user + again, desk: helper() }
end

fn main() do
  println("#{TaxTable.rate(100)} #{Main.total(7)} #{MyURL.host()}")
  println("#{helper()} #{Fees.helper()} #{Report.helper()} #{shelf_mark(3)}")
  println("#{describe(find(1))} #{describe(find(2))} #{describe(RareBooks.bound(3))}")
  println("#{length_of(Short)} #{length_of(Long(4))} #{length_of(Span.Long(5))}")
  println("#{slug("a b")} #{slug("a b", "+")} #{Slug.slug("c d")} #{Slug.slug("c d", "_")}")
  println("#{Math.sqrt(16.0)} #{Math.double(4)}")
  let visit = admit(3, 4)
  println("#{visit.user} #{visit.desk} #{Report.line(visit)}")
  let corner = Geometry.corner()
  println("#{corner.x} #{Geometry.moved(corner, 2).x} #{Geometry.twice(fn x -> x + 1 end, 5)}")
  println("#{Fees.twice(fn x -> x * 10 end, 5)}")
end

import Shelves.RareBooks
import Slug
import Types
