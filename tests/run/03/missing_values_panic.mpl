# Reference 03 sections 6.1 and 9.6: each panic ends its own actor; the texts are in the expected standard error.

type Colour do
  Red
  Blue
end

actor attempt(work :: Fun() -> Int) do
  println("${work()}")
end

fn try_it(work :: Fun() -> Int) do
  spawn(attempt, work)
  Timer.sleep(30)
end

fn index_of(n :: Int) -> Int = n - 1

fn main() do
  let nobody = Queue.new() |> Queue.push(1) |> Queue.pop() |> Tuple.second()
  try_it(fn() -> Tuple.first(Queue.pop(nobody)) end)
  try_it(fn() -> Queue.peek(nobody) end)
  try_it(fn() -> Tuple.nth((1, 2), index_of(3)) end)
  try_it(fn() -> Tuple.nth((1, 2), index_of(0)) end)
  try_it(fn() -> %{"a" => 1}["b"] end)
  try_it(fn() do
    let colours = %{"sky" => Blue, "rose" => Red}
    if Map.get(colours, "sea") == Blue do 1 else 2 end
  end)
  try_it(fn() do
    let steps = %{"up" => fn(n) -> n + 1 end}
    let step = Map.get(steps, "down")
    step(1)
  end)
  try_it(fn() -> Iter.from([1, 0]) |> Iter.map(fn(n) -> 6 / n end) |> Iter.sum() end)
  println("main is alive")
end
