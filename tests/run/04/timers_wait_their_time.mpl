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

fn main() do
  Timer.sleep(0)
  Timer.sleep(-5)
  let l = spawn(log, 6)
  spawn(sleeper, l, 90)
  spawn(sleeper, l, 30)
  Timer.send_after(l, 120, "timer 120")
  Timer.send_after(l, 60, "timer 60")
  Timer.send_after(l, 0, "timer 0")
  Timer.sleep(200)
  send(l, "main")
  Timer.sleep(20)
  let b = spawn(busy_mailbox)
  send(b, 1)
  send(b, 2)
  Timer.sleep(120)
  spawn(deadline)
  Timer.sleep(150)
  println("main wakes up")
end
