# Reference 04 section 15 rule 2: plain recursion has no place to stop at, and still everybody gets a turn.

fn fib(n :: Int) -> Int do
  if n < 2 do n else fib(n - 1) + fib(n - 2) end
end

actor recurses() do
  fib(90)
end

actor prompt(left :: Int) do
  Timer.sleep(5)
  if left > 1 do prompt(left - 1) else println("prompt") end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  for _ in 0..4 do spawn(recurses) end
  Timer.sleep(20)
  ended(spawn(prompt, 10))
  panic("the only way out")
end
