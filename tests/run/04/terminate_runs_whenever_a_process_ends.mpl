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

fn main() do
  let a = spawn(guest, "a", 1)
  send(a, 1)
  send(a, 2)
  pause()
  let b = spawn(guest, "b", 2)
  send(b, 0)
  pause()
  let c = spawn(guest, "c", 3)
  pause()
  Process.exit(c, "enough")
  pause()
  let d = spawn(guest, "d", 4)
  pause()
  Process.exit(d, "kill")
  pause()
  let e = spawn(guest, "e", 5)
  spawn(partner, e, "f")
  pause()
  send(e, 0)
  pause()
  spawn(brief, "nobody")
  pause()
  let g = spawn(tidy, "g")
  pause()
  Process.exit(g, "shutdown")
  pause()
  spawn(worker, Ledger.start(), 40)
  # Told to end before it has ever run.
  let h = spawn(guest, "h", 8)
  Process.exit(h, "shutdown")
  pause()
  spawn(guest, "i", 9)
end
