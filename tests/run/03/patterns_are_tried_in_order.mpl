# Reference 03 section 1.6: the first arm whose pattern fits and whose guard is true.

type Colour do
  Red
  Green
  Mix(Colour, Colour)
end

struct Point do
  x :: Int
  y :: Int
end

fn number(n :: Int) -> String do
  case n do
    k when k > 100 -> "big"
    -1 -> "minus one"
    1 -> "one"
    2 | 3 -> "two or three"
    0 -> "zero"
    _ -> "other"
  end
end

fn list(xs :: List<Int>) -> String do
  case xs do
    [] -> "none"
    [1, second] -> "one and ${second}"
    [a, b] -> "two: ${a}, ${b}"
    a :: b :: rest -> "${a}, ${b} and ${List.length(rest)} more"
    [single] -> "just ${single}"
  end
end

fn colour(c :: Colour) -> String do
  case c do
    Red | Green -> "pure"
    Mix(Red, Red | Green) as whole -> "reddish ${whole}"
    Mix -> "mixed"
  end
end

fn tuple(pair :: (Int, (String, Bool))) -> String do
  case pair do
    (0, (name, true)) -> "zero ${name}"
    (_, ("ada", _)) -> "ada"
    (n, (name, flag)) -> "${n} ${name} ${flag}"
  end
end

fn point(p :: Point) -> String do
  case p do
    Point { x: 0, y: 0 } -> "origin"
    Point { x, y: 0 } -> "on the axis at ${x}"
    Point { y } -> "height ${y}"
  end
end

fn wrapped(r :: Result<Option<Int>, String>) -> String do
  case r do
    Ok(Some(n)) when n > 9 -> "large"
    Ok(Some(n)) -> "small ${n}"
    Ok(None) -> "empty"
    Err("gone") -> "gone"
    Err(why) -> "failed: ${why}"
  end
end

fn float(f :: Float) -> String do
  case f do
    2.5 -> "two and a half"
    -0.5 -> "minus a half"
    _ -> "${f}"
  end
end

fn atom(a :: Atom) -> String do
  case a do
    :asc -> "up"
    :desc -> "down"
    _ -> "sideways"
  end
end

fn guard_once(n :: Int) -> Bool do
  println("guard ${n}")
  n > 5
end

fn main() do
  for n in [-1, 1, 2, 3, 0, 101, 55] do println(number(n)) end
  for xs in [[], [1, 5], [2, 5], [1, 2, 3], [9]] do println(list(xs)) end
  for c in [Red, Green, Mix(Red, Green), Mix(Green, Red)] do println(colour(c)) end
  for p in [(0, ("bob", true)), (0, ("ada", false)), (4, ("cy", false))] do println(tuple(p)) end
  for p in [Point { x: 0, y: 0 }, Point { x: 4, y: 0 }, Point { x: 4, y: 2 }] do println(point(p)) end
  for r in [Ok(Some(10)), Ok(Some(3)), Ok(None), Err("gone"), Err("x")] do println(wrapped(r)) end
  for f in [2.5, -0.5, 0.5] do println(float(f)) end
  for a in [:asc, :desc, :none] do println(atom(a)) end
  let answer = case 7 do
    n when guard_once(n - 3) -> "first"
    n when guard_once(n) -> "second"
    _ -> "third"
  end
  println(answer)
  println(case nil do () -> "unit" end)
  println(match true do true -> "yes" false -> "no" end)
end
