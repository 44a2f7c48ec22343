# Functions, clauses, pipes and closures.
fn fact(n) = n * fact(n - 1)
fn fact(0) = 1

fn sign(0) = "zero"
fn helper(x) = x
fn sign(n) = "other"

pub fn grade(n :: Int) -> String when n > 90 = "A"
pub fn grade(n :: Int) -> String = "B"

fn apply(f :: Fun(Int) -> Int, n :: Int) -> Int = f(n)

fn add(a, b) = a + b

fn compose(f, g) do
  fn x -> g(f(x)) end
end

fn main() do
  println("#{fact(5)} #{sign(3)}")
  println(apply(fn x -> "#{x}" end, 3))
  println("#{apply(3, fn x -> x end)}")
  println("#{5 |3> add(1)} #{add(1, "a")} #{add(1)}")
  let inc = fn x -> x + 1 end
  println("#{inc("a")} #{inc(1, 2)}")
  let both = compose(inc, fn s -> s <> "!" end)
  println(both(1))
  let choose = fn 0 -> "none" | a, b -> "two" end
  println("#{1(2)}")
end
