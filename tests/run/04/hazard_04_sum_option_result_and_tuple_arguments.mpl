type Shape do
  Circle(Float)
  Rect(w :: Float, h :: Float)
end

actor option(x :: Option<Int>) do
  println("${x}")
end

actor result(x :: Int!String) do
  case x do
    Ok(n) -> println("ok ${n}")
    Err(e) -> println("err ${e}")
  end
end

actor pair(x :: (Int, String)) do
  let (n, s) = x
  println("${n} ${s}")
end

actor shape(s :: Shape) do
  case s do
    Circle(r) -> println("circle ${r}")
    Rect(w, h) -> println("rect ${w * h}")
  end
end

actor many(xs :: List<Int>, m :: Map<String, Int>, f :: Fun(Int) -> Int) do
  println("${xs} ${m} ${f(4)}")
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let base = 10
  ended(spawn(option, Some(3)))
  ended(spawn(result, Err("e")))
  ended(spawn(pair, (1, "b")))
  ended(spawn(shape, Rect(2.0, 1.5)))
  spawn(many, [1, 2], %{"a" => 1}, fn(n) -> base + n end)
end
