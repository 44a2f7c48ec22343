# Closures that are general become functions: each hands on what the next one captures.

fn twice(f, x) do
  let again = fn y -> x end
  let other = fn y -> again(y) end
  let third = fn y -> (other(y), f) end
  third("c")
end

fn unused(f, x) do
  let again = fn y -> f(y) end
  let other = fn y -> again(y) end
  x
end

fn main() do
  println("${twice(1, "x")} ${twice(:a, 2.5)}")
  println("${unused(fn n -> n + 1 end, 7)}")
end
