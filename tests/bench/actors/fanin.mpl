##! A hundred senders, one receiver.

fn count() -> Int = 1_000_000

actor sink(left :: Int, sum :: Int) do
  if left == 0 do
    println("result ${sum}")
  else
    receive do
      n -> sink(left - 1, sum + n)
    end
  end
end

actor sender(target :: Pid<Int>, n :: Int, last :: Int) do
  if n <= last do
    send(target, n)
    sender(target, n + 1, last)
  end
end

fn main() do
  let target = spawn(sink, count(), 0)
  for _ in 0..100 do
    spawn(sender, target, 1, count() / 100)
  end
end
