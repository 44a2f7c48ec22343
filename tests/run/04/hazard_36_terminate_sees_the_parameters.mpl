actor guard(name :: String, round :: Int) do
  if round < 3 do
    guard(name <> "!", round + 1)
  else
    println("${name} works")
  end
  terminate do
    println("${name} ended in round ${round}")
  end
end

fn only_one(1) = 1

actor faulty(n :: Int) do
  println("${only_one(n)}")
  terminate do
    println("cleaned up ${n}")
  end
end

actor worse() do
  println("worse")
  terminate do
    println("${only_one(9)}")
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let start = guard
  ended(spawn(start, "g", 1))
  ended(spawn(faulty, 5))
  ended(spawn(worse))
  println("main is alive")
end
