# Reference 03 section 1.4.

struct Button do
  label :: String
  press :: Fun(Int) -> String
end

fn add(a :: Int, b :: Int) -> Int = a + b

fn apply(f :: Fun(Int) -> Int, n :: Int) -> Int = f(n)

fn compose(f, g) = fn(x) -> g(f(x)) end

fn make_adder(n :: Int) -> Fun(Int) -> Int do
  fn(m) -> n + m end
end

fn run(n :: Int, body :: Fun(Int) -> Int) -> Int = body(n)

fn greet(name :: String, options :: Map<String, String>) -> String do
  "${name}: ${options}"
end

fn main() do
  let f = add
  println("${f(1, 2)} ${apply(make_adder(10), 5)} ${apply(fn(x) -> x * x end, 7)} ${make_adder(1)(2)}")
  let both = compose(fn(x) -> x + 1 end, fn(x) -> "<${x}>" end)
  println(both(4))
  println("${compose(String.trim, String.length)("  ab ")}")
  let b = Button { label: "b", press: fn(n) -> "pressed ${n}" end }
  println(b.press(3))
  println("${(fn x -> x * 2 end)(4)} ${[make_adder(1), make_adder(2)] |> List.map(fn(g) -> g(10) end)}")
  println("${run(3) do |n| n * 2 end}")
  println(greet("ada", role: "captain", ship: "tern"))
  println("${(fn() -> 1 end)()} ${(fn -> 2 end)()} ${(fn do 3 end)()}")
  println("${List.map([1.5, -2.5], Math.abs)} ${List.map([1, 2], Int.to_float)}")
  println("${5 |> add(1)} ${2 + 3 |> add(0)} ${10 |2> add(1)}")

  let total = List.reduce([1, 2, 3], 0, add)
  let table = %{"double" => fn(x) -> x * 2 end, "square" => fn(x) -> x * x end}
  println("${total} ${table["double"](21)} ${table["square"](5)}")

  let counter = fn(n :: Int) -> Int do
    if n > 2 do
      return 100
    end
    n
  end
  println("${counter(1)} ${counter(3)}")
end
