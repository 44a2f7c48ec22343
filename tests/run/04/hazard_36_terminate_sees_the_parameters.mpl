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

fn main() do
  let start = guard
  spawn(start, "g", 1)
  Timer.sleep(30)
  spawn(faulty, 5)
  Timer.sleep(30)
  spawn(worse)
  Timer.sleep(30)
  println("main is alive")
end
