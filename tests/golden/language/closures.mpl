## Adds a fixed amount.
fn adder(amount :: Int) -> Fun(Int) -> Int do
  fn n -> n + amount end
end

fn apply_twice(f :: Fun(Int) -> Int, n :: Int) -> Int do
  f(f(n))
end

fn compose(f, g) do
  fn x -> g(f(x)) end
end

fn main() do
  let names = ["ada", "grace", "edsger"]
  let longest = List.reduce(names, "", fn (best, name) ->
    if String.length(name) > String.length(best) do name else best end
  end)
  println(longest)
  println("#{apply_twice(adder(5), 1)}")
  let shout = compose(String.to_upper, fn text -> text <> "!" end)
  println(shout("land"))
  # Clauses in a closure.
  let sign = fn 0 -> "zero" | n when n < 0 -> "minus" | _ -> "plus" end
  println("#{List.map([-3, 0, 4], sign)}")
  println("#{List.map(names) do |name| String.length(name) end}")
end
