service Count do
  fn init() -> Int do 40 end
  call Get() :: Int do |n| (n, n) end
end

actor finishing() do
  receive do
    _ -> 0
  end
end

actor asker(count, ending :: Pid<Int>) do
  link(ending)
  let _ = Process.monitor(ending)
  send(ending, 1)
  ended(ending)
  println("reply ${Count.get(count)}")
  let a = Job.async(fn() -> 1 end)
  let b = Job.async(fn() -> "two" end)
  case Job.await(b) do
    Ok(s) -> println("job ${s}")
    Err(e) -> println("failed: ${e}")
  end
  case Job.await(a) do
    Ok(n) -> println("job ${n}")
    Err(e) -> println("failed: ${e}")
  end
  receive do
    n when n > 0 -> println("message ${n}")
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let p = spawn(asker, Count.start(), spawn(finishing))
  send(p, 7)
end
