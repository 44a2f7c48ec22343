# Reference 04 section 15 rule 2: more endless loops than cores, and still everybody gets a turn.

fn spin(n :: Int) -> Int do
  if n == 0 do 0 else spin(n - 1) end
end

actor loops(n :: Int) do
  loops(n + 1)
end

actor spins() do
  spin(1_000_000_000_000)
end

actor whiles() do
  while true do
    let _ = 1
  end
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
  for _ in 0..3 do
    spawn(loops, 0)
    spawn(spins)
    spawn(whiles)
  end
  Timer.sleep(20)
  ended(spawn(prompt, 10))
  panic("the only way out")
end
