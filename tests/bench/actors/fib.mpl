##! Plain recursion, no actors.

fn count() -> Int = 42

fn fib(n :: Int) -> Int do
  if n < 2 do n else fib(n - 1) + fib(n - 2) end
end

fn main() do
  println("result ${fib(count())}")
end
