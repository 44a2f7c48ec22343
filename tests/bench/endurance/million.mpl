##! A million actors alive at once; then each gets a message, answers and ends, and a second million comes and goes.

fn count() -> Int = 1_000_000

actor idle(parent :: Pid<Int>) do
  receive do
    n -> send(parent, n)
  end
end

actor crowd(rounds :: Int) do
  let all = for _ in 0..count() do
    spawn(idle, self())
  end
  println("alive")
  Timer.sleep(500)
  for pid in all do
    send(pid, 1)
  end
  let answers = for _ in 0..count() do
    receive do
      n -> n
    end
  end
  println("ended ${List.reduce(answers, 0, fn(a, b) -> a + b end)}")
  Timer.sleep(500)
  if rounds > 1 do
    crowd(rounds - 1)
  end
end

fn main() do
  spawn(crowd, 3)
end
