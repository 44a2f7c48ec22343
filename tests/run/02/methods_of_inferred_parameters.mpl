# Methods on parameters without annotation: found for each type that the function is used with.

struct Crate do
  label :: String
  weigh :: Fun(Int) -> Int
end

interface Sized do
  fn length(self) -> Int
end

impl Sized for Crate do
  fn length(self) -> Int do
    100
  end
end

fn measure(x) do
  x.length() * 2
end

fn only_lists(xs) do
  xs.length() + 1
end

fn weigh_with(x, n) do
  x.weigh(n)
end

fn describe(x, y) do
  "#{x.length() + y.length()}"
end

fn main() do
  println("#{measure("abc")} #{measure([1, 2])} #{measure(Crate { label: "c", weigh: fn n -> n end })}")
  println("#{only_lists([1, 2, 3])} #{only_lists(["a"])}")
  println("#{weigh_with(Crate { label: "c", weigh: fn n -> n * 3 end }, 5)}")
  println(describe("ab", [1, 2, 3]))
  println(describe([1], "abcd"))
end
