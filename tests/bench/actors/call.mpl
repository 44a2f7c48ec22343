##! One caller, one service: a question and its answer per round.

fn count() -> Int = 1_000_000

service Counter do
  fn init() -> Int do
    0
  end
  call Add(n :: Int) :: Int do |sum|
    (sum + n, sum + n)
  end
end

actor caller(counter, left :: Int, last :: Int) do
  if left == 0 do
    println("result ${last}")
  else
    caller(counter, left - 1, Counter.add(counter, 1))
  end
end

fn main() do
  spawn(caller, Counter.start(), count(), 0)
end
