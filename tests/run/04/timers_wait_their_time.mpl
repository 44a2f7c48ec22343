# Reference 04 section 11.

actor log(left :: Int) do
  receive do
    text -> println(text)
  end
  if left > 1 do log(left - 1) else println("log full") end
end

actor sleeper(to :: Pid<String>, ms :: Int) do
  Timer.sleep(ms)
  send(to, "slept ${ms}")
end

actor busy_mailbox() do
  Timer.sleep(60)
  let a = receive do n -> n end
  let b = receive do n -> n end
  println("after sleeping ${a * 10 + b}")
end

actor deadline() do
  receive do
    1 -> println("never")
  after 40 -> println("deadline met while main sleeps") end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  Timer.sleep(0)
  Timer.sleep(-5)
  let l = spawn(log, 6)
  let slow = spawn(sleeper, l, 600)
  ended(spawn(sleeper, l, 10))
  Timer.send_after(l, 300, "timer 300")
  Timer.send_after(l, 20, "timer 20")
  Timer.send_after(l, 0, "timer 0")
  ended(slow)
  send(l, "main")
  ended(l)
  let b = spawn(busy_mailbox)
  send(b, 1)
  send(b, 2)
  ended(b)
  spawn(deadline)
  Timer.sleep(600)
  println("main wakes up")
end
