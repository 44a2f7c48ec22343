# Reference 03 section 6.1. Each panic ends its own actor; the texts are in the expected standard error.

actor attempt(work :: Fun() -> Int) do
  println("${work()}")
end

fn try_it(work :: Fun() -> Int) do
  spawn(attempt, work)
  Timer.sleep(30)
end

fn only_one(1) = 1

fn none() -> List<Int> = []

fn main() do
  let xs = [1, 2, 3]
  try_it(fn() -> List.head(none()) end)
  try_it(fn() -> List.length(List.tail(none())) end)
  try_it(fn() -> List.last(none()) end)
  try_it(fn() -> List.get(xs, 5) end)
  try_it(fn() -> List.nth(xs, 3) end)
  try_it(fn() -> List.get(xs, -1) end)
  try_it(fn() -> xs[5] end)
  try_it(fn() do
    let Some(n) = List.find(xs, fn(x) -> x > 9 end)
    n
  end)
  try_it(fn() -> only_one(2) end)
  try_it(fn() -> 42 end)
  println("main is alive")
end
