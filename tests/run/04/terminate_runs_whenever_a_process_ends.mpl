# Exactly once, whatever the reason, except for a kill.

actor guest(name :: String, stay :: Int) do
  receive do
    0 -> panic("${name} fell")
    1 -> guest("${name} (again)", stay + 1)
    _ -> println("${name} had enough")
  end
  terminate do
    println("${name} leaves after ${stay}")
  end
end

## Ends before it has begun to wait.
actor brief(name :: String) do
  if name == "nobody" do
    brief("somebody")
  else
    println("${name} was here")
  end
  terminate do
    println("${name} is gone")
  end
end

actor partner(other :: Pid<Int>, name :: String) do
  link(other)
  Process.register(name, self())
  receive do
    n -> println("${n}")
  end
  terminate do
    println("${name} follows")
  end
end

## It waits while it cleans up, and crashes then.
actor tidy(name :: String) do
  receive do
    n -> println("${n}")
  end
  terminate do
    Timer.sleep(10)
    println("${name} tidies up")
    panic("no broom")
  end
end

service Ledger do
  fn init() -> Int do 0 end
  call Add(n :: Int) :: Int do |sum| (sum + n, sum + n) end
end

actor worker(ledger, n :: Int) do
  receive do
    _ -> 0
  end
  terminate do
    println("the ledger says ${Ledger.add(ledger, n)}")
  end
end

fn pause() do
  Timer.sleep(30)
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
  let a = spawn(guest, "a", 1)
  send(a, 1)
  send(a, 2)
  ended(a)
  let b = spawn(guest, "b", 2)
  send(b, 0)
  ended(b)
  let c = spawn(guest, "c", 3)
  pause()
  Process.exit(c, "enough")
  ended(c)
  let d = spawn(guest, "d", 4)
  pause()
  Process.exit(d, "kill")
  ended(d)
  let e = spawn(guest, "e", 5)
  let f = spawn(partner, e, "f")
  ready("f")
  send(e, 0)
  ended(f)
  ended(spawn(brief, "nobody"))
  let g = spawn(tidy, "g")
  pause()
  Process.exit(g, "shutdown")
  ended(g)
  spawn(worker, Ledger.start(), 40)
  # Told to end before it has ever run.
  let h = spawn(guest, "h", 8)
  Process.exit(h, "shutdown")
  ended(h)
  spawn(guest, "i", 9)
end
