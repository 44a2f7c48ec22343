##! Two actors, one ball: each round is two messages.

fn count() -> Int = 1_000_000

struct Ball do
  from :: Pid<Int>
  n :: Int
end

actor pong() do
  receive do
    Ball { from: from, n: n } -> send(from, n)
  end
  pong()
end

actor ping(partner :: Pid<Ball>, left :: Int) do
  if left == 0 do
    println("result 0")
  else
    send(partner, Ball { from: self(), n: left })
    receive do
      n -> ping(partner, n - 1)
    end
  end
end

fn main() do
  spawn(ping, spawn(pong), count())
end
