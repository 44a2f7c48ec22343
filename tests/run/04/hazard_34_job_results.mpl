struct Point do
  x :: Int
  y :: Float
  label :: String
end

fn show(result) do
  case result do
    Ok(value) -> "ok ${value}"
    Err(e) -> "err ${e}"
  end
end

fn moved(p :: Point) -> Point do
  %{p | x: p.x + 1, label: p.label <> "'"}
end

fn risky(n :: Int) -> Int!String do
  if n > 0 do Ok(n) else Err("not positive") end
end

fn seven() = 7

fn main() do
  println(show(Job.await(Job.async(fn() -> 8 + 9 end))))
  println(show(Job.await(Job.async(fn() -> 2.5 end))))
  println(show(Job.await(Job.async(fn() -> true end))))
  println(show(Job.await(Job.async(fn() -> "a" <> "b" end))))
  println(show(Job.await(Job.async(fn() -> Point { x: 1, y: 0.5, label: "p" } end))))
  println(show(Job.await(Job.async(fn() -> [1, 2, 3] end))))
  println(show(Job.await(Job.async(fn() -> risky(4) end))))
  println(show(Job.await(Job.async(fn() -> risky(0) end))))
  println(show(Job.await(Job.async(fn() -> Some((1, "one")) end))))
  println(show(Job.await(Job.async(fn() -> %{"k" => [1.5]} end))))
  println(show(Job.await(Job.async(seven))))
  case Job.await(Job.async(fn() -> fn(n) -> n * 2 end end)) do
    Ok(f) -> println("ok ${f(21)}")
    Err(e) -> println(e)
  end
  case Job.await(Job.async(fn() -> println("unit") end)) do
    Ok(_) -> println("ok unit")
    Err(e) -> println(e)
  end
  let points = [Point { x: 1, y: 1.0, label: "a" }, Point { x: 2, y: 2.0, label: "b" }]
  for r in Job.map(points, moved) do
    println(show(r))
  end
  println("${List.length(Job.map([], seven_of))}")
end

fn seven_of(n :: Int) = n + 7
