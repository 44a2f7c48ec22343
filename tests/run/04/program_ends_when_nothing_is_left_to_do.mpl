# Reference 04 section 16: sleepers, timers and timed receives are waited for; plain receives are not.

actor sleeper() do
  Timer.sleep(20)
  println("slept")
  terminate do
    println("sleeper ended")
  end
end

actor timed() do
  receive do
    0 -> println("never")
  after 300 -> println("timed out") end
end

actor waits() do
  receive do
    n -> println("due ${n + 0}")
  end
  receive do
    n -> println("never ${n}")
  end
  terminate do
    println("ended with the program")
  end
end

service Idle do
  fn init() -> Int do 0 end
  call Get() :: Int do |n| (n, n) end
end

fn main() do
  Idle.start()
  spawn(sleeper)
  spawn(timed)
  Timer.send_after(spawn(waits), 600, 3)
  println("main returns")
end
