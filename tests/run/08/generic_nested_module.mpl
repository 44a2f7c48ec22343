##! Generic functions in a module inside a file.

module Pairs do
  pub fn swap(pair) do
    let (a, b) = pair
    (b, a)
  end

  pub fn twice(f, x) do
    f(f(x))
  end
end

fn main() do
  println("${inspect(Pairs.swap((1, "a")))} ${inspect(Pairs.swap((true, 2.5)))}")
  println("${Pairs.twice(fn n -> n * 3 end, 2)} ${Pairs.twice(fn s -> s <> "!" end, "hey")}")
end
