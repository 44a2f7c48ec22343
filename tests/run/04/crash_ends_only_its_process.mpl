# Reference 04 section 9.6.

fn only_one(1) = 1

actor fragile() do
  receive do
    n -> println("${only_one(n)}")
  end
  Process.register("fragile has printed", self())
  fragile()
end

actor sturdy(left :: Int) do
  receive do
    n -> println("sturdy ${n + 0}")
  end
  Process.register("sturdy has printed", self())
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

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

## Waits until somebody has that name.
fn ready(name :: String) do
  if not Process.alive(Process.whereis(name)) do
    Timer.sleep(1)
    ready(name)
  end
end

fn main() do
  let f = spawn(fragile)
  let s = spawn(sturdy, 2)
  send(f, 1)
  ready("fragile has printed")
  send(s, 1)
  ready("sturdy has printed")
  send(f, 2)
  ended(f)
  send(f, 1)
  send(s, 2)
  ended(s)
  let shaky = Shaky.start()
  Process.register("shaky", shaky)
  ended(spawn(caller, shaky))
  println("${Process.whereis("shaky") == shaky} ${Process.register("shaky", s)}")
end
