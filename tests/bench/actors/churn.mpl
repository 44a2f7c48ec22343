##! One short life after the other: an actor is started, gets a message, answers it and ends.

fn count() -> Int = 1_000_000

actor mayfly(parent :: Pid<Int>) do
  receive do
    n -> send(parent, n)
  end
end

actor pond(left :: Int, sum :: Int) do
  if left == 0 do
    println("result ${sum}")
  else
    send(spawn(mayfly, self()), left)
    receive do
      n -> pond(left - 1, sum + n)
    end
  end
end

fn main() do
  spawn(pond, count(), 0)
end
