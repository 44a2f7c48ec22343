# Reference 04 section 9.6.

fn only_one(1) = 1

actor fragile() do
  receive do
    n -> println("${only_one(n)}")
  end
  fragile()
end

actor sturdy(left :: Int) do
  receive do
    n -> println("sturdy ${n + 0}")
  end
  if left > 1 do sturdy(left - 1) else println("sturdy is done") end
end

service Shaky do
  fn init() -> Int do 1 end
  call Divide(n :: Int) :: Int do |s| (s, 10 / n) end
end

actor caller(s) do
  println("${Shaky.divide(s, 5)}")
  println("${Shaky.divide(s, 0)}")
end

fn main() do
  let f = spawn(fragile)
  let s = spawn(sturdy, 2)
  send(f, 1)
  Timer.sleep(30)
  send(s, 1)
  send(f, 2)
  Timer.sleep(30)
  send(f, 1)
  send(s, 2)
  Timer.sleep(30)
  let shaky = Shaky.start()
  Process.register("shaky", shaky)
  spawn(caller, shaky)
  Timer.sleep(30)
  println("${Process.whereis("shaky") == shaky} ${Process.register("shaky", s)}")
end
