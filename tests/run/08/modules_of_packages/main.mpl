# Reference 08 section 1: a package, hidden folders, a module that hides a standard one where it is imported, impls
# and derived functions that need no import of their own.
import Slug
import Users
import Orders
import Math
from String import length
from Migration.Steps import (
  first_step,
  steps,
)

fn role(r :: Role) -> String do
  case r do
    Guest -> "guest"
    Role.Admin(since) -> "admin since #{since}"
  end
end

fn main() do
  println(Slug.slug("Hello Big World"))
  println("#{Math.double(4)} #{Math.sqrt(9.0)} #{length("abc")} #{string_length("abcd")}")
  println("#{Users.helped()}, #{Orders.helped()}")
  println("#{Orders.line(Users.named("ada"))} #{Orders.decoded("{\"id\":1,\"name\":\"eve\"}")} #{User.__table__()}")
  println("#{role(Users.role(Users.named("x")))} #{role(Admin(1999))} #{Users.Guest == Guest}")
  println("#{first_step()} #{steps()}")
end
