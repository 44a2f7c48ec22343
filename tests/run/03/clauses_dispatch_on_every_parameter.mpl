# Reference 03 section 1.6 rule 4: patterns of every kind work in every parameter of clauses.

type Shape do
  Circle(Float)
  Rect(Float, Float)
  Point
end

fn area(Circle(r)) = 3.0 * r * r
fn area(Rect(w, h)) = w * h
fn area(Point) = 0.0

fn both(Circle(_), Circle(_)) = "two circles"
fn both(_, Point) = "ends in a point"
fn both(Point, other) = "starts with a point, area ${area(other)}"
fn both(_, _) = "others"

fn route("GET", "/") = "home"
fn route("GET", path) = "get ${path}"
fn route(method, "/admin") = "no ${method} here"
fn route(_, _) = "unknown"

fn sign(n) when n < 0 = "minus"
fn sign(0) = "zero"
fn sign(_) = "plus"

fn get(None, fallback) = fallback
fn get(Some(x), _) = x

fn length_of(([])) = 0
fn length_of((_ :: rest)) = 1 + length_of(rest)

fn sum((a, b), scale) = (a + b) * scale

fn describe(true, -1) = "on, minus one"
fn describe(false, 1 | 2) = "off, small"
fn describe(flag, n) do
  let text = "${flag}"
  text <> " ${n}"
end

fn arity(_) = "one"
fn arity(_, _) = "two"

fn fib(0) = 0
fn fib(1) = 1
fn fib(n) = fib(n - 1) + fib(n - 2)

fn main() do
  println("${area(Circle(2.0))} ${area(Rect(2.0, 3.5))} ${area(Point)}")
  println(both(Circle(1.0), Circle(2.0)))
  println(both(Circle(1.0), Point))
  println(both(Point, Rect(2.0, 2.0)))
  println(both(Rect(1.0, 1.0), Rect(1.0, 1.0)))
  println(route("GET", "/"))
  println(route("GET", "/x"))
  println(route("PUT", "/admin"))
  println(route("PUT", "/x"))
  println("${sign(-4)} ${sign(0)} ${sign(4)}")
  println("${get(None, 7)} ${get(Some(3), 7)} ${get(Some("s"), "t")}")
  println("${length_of([1, 2, 3])} ${sum((1, 2), 10)}")
  println("${describe(true, -1)}; ${describe(true, 1)}; ${describe(false, 2)}; ${describe(false, 3)}")
  println("${arity(1)} ${arity(1, 2)}")
  println("${fib(20)}")

  let name = fn 0 -> "zero" | n when n < 0 -> "minus" | _ -> "plus" end
  println("${name(0)} ${name(-2)} ${name(2)}")
  let unwrap = fn Some(v) -> v | None -> 0 end
  println("${unwrap(Some(4))} ${unwrap(None)}")
  let add = fn((a, b)) -> a + b end
  println("${add((3, 4))}")
end
