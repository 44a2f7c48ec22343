# Functions of several clauses, and patterns: reference 01 sections 3.2, 5 and 7.5.

type Shape do
  Circle(Float)
  Square(Float)
  Rect(w :: Float, h :: Float)
  Point
end

type Colour do Red Green Blue end

struct User do
  name :: String
  age :: Int
end

fn kind(0) = "zero"
fn kind(-1) = "minus one"
fn kind(1 | 2 | 3) = "few"
fn kind(n) when n < 0 = "negative"
fn kind(n) do
  let digits = String.length("#{n}")
  "#{digits} digits"
end

fn greet("", _) = "nobody"
fn greet(name, "de") = "Hallo #{name}"
fn greet(name, _) = "Hello #{name}"

fn unwrapped(None) = 0
fn unwrapped(Some(n)) = n

fn first((a, _)) = a

fn len((_ :: rest)) = 1 + len(rest)
fn len(_) = 0

fn area(Shape.Point) = 0.0
fn area(Circle(r)) = 3.0 * r * r
fn area(Shape.Rect(w, h)) = w * h
fn area(Square(s)) = s * s

# The same name with another number of parameters is another function.
fn volume(a) = a * a * a
fn volume(a, b) = a * a * b
fn volume(a, b, c) = a * b * c

fn even(n) when n % 2 == 0 = true
fn even(_) = false

fn show<T, U>(x :: T, y :: U) -> String where T: Display, U: Eq do
  if y == y do "#{x}" else "?" end
end

fn is_small(n :: Int) -> Bool = n < 10

fn guarded(n) when is_small(n) do "small" end
fn guarded(_) do "large" end

def synonym(n :: Int) -> Int = n + 1

fn literal(value) do
  match value do
    nil -> "unit"
  end
end

fn number(x :: Float) -> String do
  case x do
    2.5 -> "two and a half"
    -1.0 -> "minus one"
    _ -> "another"
  end
end

fn flag(b :: Bool) -> String do
  case b do true -> "yes" false -> "no" end
end

fn text(s :: String) -> String do
  case s do
    "a\n" -> "line"
    "a" | "b" -> "letter"
    whole -> whole
  end
end

fn list(xs :: List<Int>) -> String do
  case xs do
    [] -> "empty"
    [a, b] -> "pair #{a + b}"
    [1, _, _] as three -> "three from one: #{three}"
    a :: b :: rest when List.length(rest) > 2 -> "#{a} #{b} and #{List.length(rest)} more"
    h :: t -> "#{h}, then #{t}"
  end
end

fn nested(x :: Option<Result<Int, String>>) -> String do
  case x do
    Some(Ok(n)) when n % 2 == 0 -> "even #{n}"
    Some(Ok(n)) -> do
      let m = n + 1
      "odd before #{m}"
    end
    Some(Err(e)) as whole -> "#{e} in #{whole}"
    None ->
      let a = "no"
      let b = "thing"
      a <> b
  end
end

fn warm(c :: Colour) -> Bool do
  case c do
    Red | Green -> true
    Blue -> false
  end
end

fn binds_all(c :: Colour) -> String do
  case c do
    (Red | Green) as warm -> "warm #{warm}"
    other -> "cold #{other}"
  end
end

fn tuple(pair :: (Int, (String, Bool))) -> String do
  case pair do
    (0, (s, _)) -> s
    (_, (_, true)) -> "true"
    (n, (s, false)) -> "#{n}#{s}"
  end
end

fn user(u :: User) -> String do
  case u do
    User { name: "ada", age } -> "ada is #{age}"
    User { name: n } -> n
  end
end

fn order(a :: Atom) -> Int do
  case a do
    :asc -> 1
    :desc -> -1
    _ -> 0
  end
end

fn any_error(r :: Int!String) -> Int do
  case r do Ok -> 1 Err -> 0 end
end

fn main() do
  println(for n in [0, -1, 2, -7, 1234] do kind(n) end |> String.join(", "))
  println("#{greet("", "de")} / #{greet("Ida", "de")} / #{greet("Ida", "en")}")
  println("#{unwrapped(None)} #{unwrapped(Some(4))} #{first((1, "x"))} #{first(("y", 2))} #{len([7, 8, 9])}")
  println("#{area(Point)} #{area(Circle(1.0))} #{area(Square(2.0))} #{area(Rect(2.0, 3.0))}")
  println("#{volume(2)} #{volume(2, 3)} #{volume(2, 3, 4)} #{2 |> volume(5)} #{even(4)} #{even(5)}")
  println("#{show(1, "a")} #{show("s", 2.5)} #{guarded(3)} #{guarded(30)} #{synonym(1)} #{literal(())}")
  println("#{number(2.5)} #{number(-1.0)} #{number(0.1)} #{flag(true)} #{flag(false)}")
  println("#{text("a\n")} #{text("b")} #{text("c")}")
  println("#{list([])}; #{list([3, 4])}; #{list([1, 2, 3])}; #{list([5, 6, 7, 8, 9])}; #{list([2, 2, 3])}")
  println("#{nested(Some(Ok(4)))}; #{nested(Some(Ok(5)))}; #{nested(Some(Err("bad")))}; #{nested(None)}")
  println("#{warm(Red)} #{warm(Blue)} #{binds_all(Green)} #{binds_all(Blue)}")
  println("#{tuple((0, ("s", true)))} #{tuple((1, ("s", true)))} #{tuple((1, ("s", false)))}")
  println("#{user(User { name: "ada", age: 36 })} #{user(User { name: "bob", age: 1 })}")
  println("#{order(:asc)} #{order(:desc)} #{order(:none)} #{any_error(Ok(3))} #{any_error(Err("x"))}")
  # In a `let`.
  let (a, b) = (1, 2)
  let Ok(v) = Ok(3)
  let (h :: t) = [4, 5, 6]
  let User { name, age: years } = User { name: "eve", age: 8 }
  let (x, (y, _)) = (7, (8, 9))
  println("#{a}#{b} #{v} #{h}#{t} #{name} #{years} #{x}#{y}")
  let z = 1
  let z = z + 1
  let z = "#{z}!"
  println(z)
end
