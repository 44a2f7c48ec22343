# Reference 03 section 1.7: `?` on an error leaves the function (or closure) before anything later is evaluated.

fn check(label :: String, n :: Int) -> Int!String do
  println("check ${label}")
  if n < 0 do Err("${label} is negative") else Ok(n) end
end

fn sum(a :: Int, b :: Int) -> Int!String do
  let total = add(check("a", a)?, check("b", b)?)
  println("added")
  Ok(total)
end

fn add(a :: Int, b :: Int) -> Int do
  println("add")
  a + b
end

fn twice(n :: Int) -> Int!String = Ok(check("n", n)? * 2)

fn third(xs :: List<Int>) -> Int? do
  let rest = drop_one(xs)?
  let rest = drop_one(rest)?
  List.find(rest, fn(_) -> true end)
end

fn drop_one(xs :: List<Int>) -> List<Int>? do
  case xs do
    _ :: rest -> Some(rest)
    _ -> None
  end
end

fn all_or_nothing(xs :: List<Int>) -> List<Int>!String do
  let doubled = for x in xs do
    check("x", x)? * 2
  end
  Ok(doubled)
end

# Without an annotation the result is inferred.
fn inferred(n :: Int) do
  let good = check("inferred", n)?
  Ok(good + 1)
end

fn nested(n :: Int) -> (Int!String)!String do
  let inner = fn(k :: Int) do
    let good = check("inner", k)?
    Ok(good)
  end
  let r = inner(n)
  println("the closure returned")
  Ok(r)
end

fn piped(text :: String) -> Int? do
  let n = text |> String.trim |> String.to_int?
  Some(n + 1)
end

fn main() do
  println("${sum(1, 2)}")
  println("${sum(-1, 2)}")
  println("${sum(1, -2)}")
  println("${twice(4)} ${twice(-4)}")
  println("${third([1, 2, 3, 4])} ${third([1])} ${third([1, 2])}")
  println("${all_or_nothing([1, 2])}")
  println("${all_or_nothing([-1, 2])}")
  println("${inferred(1)}")
  println("${nested(-5)}")
  println("${piped(" 41 ")} ${piped("x")}")
end
