# Reference 04 sections 4 and 5.

actor bare do
  println("bare")
end

actor mixed_arms(n :: Int) do
  receive do
    0 -> 0
    k -> mixed_arms(n + k)
  end
end

actor swap(left :: Int, x :: String, y :: String) do
  if left == 0 do println("${x} ${y}") else swap(left - 1, y, x) end
end

actor nested(n :: Int) do
  fn double(k :: Int) -> Int do k * 2 end
  let add = fn(k) -> k + n end
  for i in 0..2 do
    println("nested ${add(double(i))}")
  end
end

# A self call elsewhere than in tail position runs the body inside the body.
actor countdown(n :: Int) do
  if n > 0 do
    countdown(n - 1)
    println("up ${n}")
  end
end

actor Proud(name :: String) do
  println("proud ${name}")
end

actor ticker(svc, rounds :: Int) do
  Tick.tick(svc)
  if rounds > 1 do
    ticker(svc, rounds - 1)
  else
    println("ticks ${Tick.count(svc)}")
  end
end

service Tick do
  fn init() -> Int do 0 end
  cast Tick() do |n| n + 1 end
  call Count() :: Int do |n| (n, n) end
end

fn start_it(n :: Int) do
  ended(spawn(later, n))
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  ended(spawn(bare))
  let p = spawn(mixed_arms, 1)
  send(p, 4)
  send(p, 0)
  ended(spawn(swap, 1_001, "x", "y"))
  ended(spawn(nested, 5))
  ended(spawn(countdown, 3))
  ended(spawn(Proud, "lion"))
  ended(spawn(ticker, Tick.start(), 3))
  start_it(7)
  let f = later
  ended(spawn(f, 8))
  start_with(later)
end

fn start_with(f :: Fun(Int) -> Pid) do
  spawn(f, 9)
end

actor later(n :: Int) do
  println("later ${n}")
end
