# Closures and calls, reference 01 sections 7.2, 7.3 and 7.6.

fn apply(n :: Int, f :: Fun(Int) -> Int) -> Int = f(n)

fn run(n :: Int, f :: Fun(Int) -> Int) -> Int do
  apply(n, f)
end

fn twice(f :: Fun() -> Int) -> Int = f() + f()

fn both(a :: Int, b :: Int, f :: Fun(Int, Int) -> Int) -> Int = f(a, b)

fn make() -> String = "nobody at all"

fn make(options :: Map<String, String>) -> String do
  Map.get(options, "name") <> "/" <> Map.get(options, "size")
end

fn scaled(n :: Int, options :: Map<String, Int>) -> Int = n * options["by"] + options["plus"]

fn adder(n :: Int) -> Fun(Int) -> Int = fn m -> n + m end

fn double(n :: Int) -> Int = n * 2

fn half(n :: Int) -> Int! String do
  if n % 2 == 0 do Ok(n / 2) else Err("#{n} is odd") end
end

fn quarter(n :: Int) -> Int!String do
  let q = n
    |> half()?
    |> half()?
  Ok(q)
end

module Shelf do
  pub fn put(n :: Int, place :: String) -> String = "#{n} on #{place}"
end

fn main do
  let f1 = fn(x, y) -> x + y end
  let f2 = fn x, y -> x * y end
  let f3 = fn x do x + 1 end
  let f4 = fn -> 4 end
  let f5 = fn() -> 5 end
  let f6 = fn do 6 end
  let f7 = fn x :: Int -> x - 1 end
  let f8 = fn(x) -> Int do x * x end
  let f9 = fn (x) do
    let y = x
    y + 9
  end
  println("#{f1(1, 2)} #{f2(3, 4)} #{f3(1)} #{f4()} #{f5()} #{f6()} #{f7(8)} #{f8(9)} #{f9(0)}")
  # Several clauses.
  let sign = fn 0 -> "z" | n when n < 0 -> "m" | _ -> "p" end
  let sum = fn((a, b)) -> a + b end
  let value = fn Some(v) -> v | None -> 0 end
  let spelled = fn "one", _ -> 1
    | _, "two" ->
      let n = 1
      n + 1
    | _, _ -> 0
  end
  println("#{sign(0)}#{sign(-3)}#{sign(3)} #{sum((1, 2))} #{value(Some(7))} #{value(None)}")
  println("#{spelled("one", "x")} #{spelled("x", "two")} #{spelled("x", "y")}")
  # A body of several statements.
  let next = fn x ->
    let y = x
    y + 1
  end
  println("#{next(1)} #{(fn x -> x * 2 end)(4)} #{adder(1)(2)}")
  # At the start of a statement.
  fn x -> x + 1 end |2> apply(1) |> println_int
  # Trailing closures.
  println("#{run(3) do |n| n * 2 end} #{twice() do 5 end} #{twice() do || 6 end} #{both(2, 3) do |a, b| a - b end}")
  if run(3, f3) == 4 do println("the `do` is that of the `if`") end
  if (run(3) do |n| n end) == 3 do println("here it is that of the call") end
  # Keyword arguments are one map.
  println("#{make(name: "a", size: "2")} #{make()} #{scaled(5, by: 2, plus: 1)} #{5 |> scaled(by: 3, plus: 0)}")
  # Pipes call what stands to their right, whatever it is.
  println("#{5 |> double} #{3 |> f3} #{3 |> (fn n -> n * 10 end)} #{2 |> Shelf.put("top")} #{"top" |2> Shelf.put(9)}")
  println("#{[1, 2] |> List.map(double) |> List.length} #{7 |> (fn n -> n end)} #{quarter(12)} #{quarter(6)}")
  let piped = 1 |> f3 |>
    # and on
    double
  println("#{piped}")
end

fn println_int(n :: Int) do
  println("#{n}")
end
