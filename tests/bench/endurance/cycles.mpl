##! Ten million short lives, one after the other: the memory must not grow.

fn count() -> Int = 10_000_000

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
