##! A million actors alive at once; then each gets one message, answers it and ends.

fn count() -> Int = 1_000_000

actor idle(parent :: Pid<Int>) do
  receive do
    n -> send(parent, n)
  end
end

actor gather(left :: Int, sum :: Int) do
  if left == 0 do
    println("result ${sum}")
  else
    receive do
      n -> gather(left - 1, sum + n)
    end
  end
end

fn main() do
  let parent = spawn(gather, count(), 0)
  let actors = for _ in 0..count() do
    spawn(idle, parent)
  end
  # Nobody works between these two lines: here the memory is measured.
  println("pause")
  Timer.sleep(200)
  println("resume")
  for pid in actors do
    send(pid, 1)
  end
end
