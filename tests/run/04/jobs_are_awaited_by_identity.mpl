service Slow do
  fn init() -> Int do 0 end
  call Next() :: Int do |n|
    Timer.sleep(10)
    (n + 1, n + 1)
  end
end

fn text(r :: Int!String) -> String do
  case r do
    Ok(v) -> "ok ${v}"
    Err(e) -> "err ${e}"
  end
end

fn after_ms(ms :: Int, n :: Int) -> Int do
  Timer.sleep(ms)
  n
end

fn broken(n :: Int) -> Int do
  n / 0
end

## Its queued messages are not taken for results.
actor busy() do
  let a = Job.async(fn() -> after_ms(30, 1) end)
  let b = Job.async(fn() -> after_ms(10, 2) end)
  let c = Job.async(fn() -> broken(1) end)
  println("${text(Job.await(a))}, ${text(Job.await(b))}, ${text(Job.await(c))}")
  receive do
    n -> println("first ${n}")
  end
  receive do
    n -> println("second ${n}")
  end
end

actor creator(fate :: Int) do
  let _ = Job.async(fn() do
    Timer.sleep(400)
    println("job of ${fate} is done")
  end)
  Timer.sleep(10)
  if fate == 0 do panic("creator") else () end
end

fn timeouts() do
  let job = Job.async(fn() -> after_ms(400, 3) end)
  println(text(Job.await_timeout(job, 0)))
  println(text(Job.await_timeout(job, 5)))
  println(text(Job.await_timeout(job, -1)))
  println(text(Job.await(job)))
end

fn nested(slow) do
  let outer = Job.async(fn() do
    let inner = Job.async(fn() -> Slow.next(slow) + 10 end)
    case Job.await(inner) do
      Ok(n) -> n * Slow.next(slow)
      Err(_) -> 0
    end
  end)
  println(text(Job.await(outer)))
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let p = spawn(busy)
  send(p, 7)
  send(p, 8)
  ended(p)
  timeouts()
  nested(Slow.start())
  let victim = Job.async(fn() -> after_ms(10000, 1) end)
  Process.exit(victim, "kill")
  println(text(Job.await(victim)))
  println(text(Job.await(Process.whereis("nobody"))))
  let slow = Process.whereis("nobody")
  println(text(Job.await(Job.async(fn() -> Slow.next(slow) end))))
  println("${List.map(Job.map([3, 1, 2], fn(n) -> after_ms(n * 10, n) end), text)}")
  spawn(creator, 0)
  spawn(creator, 1)
end
