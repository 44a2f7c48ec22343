# Limits, trees, services as children, and starts that fail.

actor fragile(name :: String) do
  println("${name} up")
  Process.register(name, self())
  receive do
    _ -> panic("${name} broke")
  end
end

## Ready when it has its name, or when somebody has ended it already: lines of one start come before those of the next.
fn wait_for(p :: Pid, name :: String) do
  if Process.alive(p) and Process.whereis(name) != p do
    Timer.sleep(1)
    wait_for(p, name)
  end
end

fn started(name :: String) do
  let p = spawn(fragile, name)
  wait_for(p, name)
  p
end

## Waits until another process than `old` has the name.
fn replaced(name :: String, old :: Pid) do
  let new = Process.whereis(name)
  if new == old or not Process.alive(new) do
    Timer.sleep(1)
    replaced(name, old)
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

## It breaks and is started again.
fn poke(name :: String) do
  let old = Process.whereis(name)
  send(old, 0)
  replaced(name, old)
end

supervisor Inner do
  max_restarts: 1
  child leaf do
    start: fn -> started("leaf") end
  end
end

supervisor Outer do
  child steady do
    start: fn -> started("steady") end
  end
  child tree do
    start: fn -> spawn(Inner) end
  end
end

supervisor Never do
  max_restarts: 0
  child only do
    start: fn -> spawn(fragile, "only") end
  end
end

actor quick() do
  println("quick")
end

supervisor Hasty do
  child quick do
    start: fn -> spawn(quick) end
  end
end

service Counter do
  fn init(first :: Int) -> Int do first end
  call Next() :: Int do |n| (n + 1, n + 1) end
  cast Break() do |n|
    n / 0
  end
end

fn start_counter(first :: Int) do
  let p = Counter.start(first)
  Process.register("counter", p)
  p
end

supervisor Services do
  child counter do
    start: fn -> start_counter(100) end
  end
end

fn broken() -> Pid do
  panic("no room")
end

supervisor Failing do
  child good do
    start: fn -> started("good") end
  end
  child bad do
    start: fn -> broken() end
  end
  child never do
    start: fn -> spawn(fragile, "never") end
  end
end

supervisor Nobody do
  child nobody do
    start: fn -> Process.whereis("nobody") end
  end
end

supervisor Childless do
  strategy: one_for_all
end

fn main() do
  println("- a tree")
  let outer = spawn(Outer)
  poke("leaf")
  poke("leaf")
  poke("leaf")
  println("outer ${Process.alive(outer)}, steady ${Process.alive(Process.whereis("steady"))}")

  println("- no restart allowed")
  let strict = spawn(Never)
  replaced("only", Process.whereis("nobody"))
  send(Process.whereis("only"), 0)
  ended(strict)
  println("never ${Process.alive(strict)}")

  println("- a permanent child that returns")
  let hasty = Hasty()
  ended(hasty)
  println("hasty ${Process.alive(hasty)}")

  println("- a service")
  spawn(Services)
  println("${Counter.next(Process.whereis("counter"))} ${Counter.next(Process.whereis("counter"))}")
  let first = Process.whereis("counter")
  Counter.break(first)
  replaced("counter", first)
  println("${Counter.next(Process.whereis("counter"))}")

  println("- starts that fail")
  println("failing ${Process.alive(spawn(Failing))}")
  println("nobody ${Process.alive(spawn(Nobody))}")
  let start = Childless
  println("childless ${Process.alive(start())}")
end
