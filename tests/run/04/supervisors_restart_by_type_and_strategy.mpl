# Restart types and strategies, seen by what the children print.

## 0 is a crash, everything else a return.
actor worker(name :: String) do
  println("${name} up")
  Process.register(name, self())
  receive do
    0 -> panic("${name} broke")
    _ -> 0
  end
  terminate do
    println("${name} down")
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
  let p = spawn(worker, name)
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

## It ends for good.
fn dismiss(name :: String, what :: Int) do
  let p = Process.whereis(name)
  send(p, what)
  ended(p)
end

## It ends, and `last` is the last one that is started again.
fn provoke(name :: String, what :: Int, last :: String) do
  let old = Process.whereis(last)
  send(Process.whereis(name), what)
  replaced(last, old)
end

fn state(name :: String) -> String do
  if Process.alive(Process.whereis(name)) do "${name} runs" else "${name} is gone" end
end

supervisor Types do
  max_restarts: 10

  child permanent do
    start: fn -> started("permanent") end
  end

  child transient do
    start: fn -> started("transient") end
    restart: transient
  end

  child temporary do
    start: fn -> started("temporary") end
    restart: temporary
  end
end

supervisor All do
  strategy: one_for_all
  child a do start: fn -> started("a") end end
  child b do start: fn -> started("b") end end
  child c do
    start: fn -> started("c") end
    restart: transient
  end
end

supervisor Rest do
  strategy: rest_for_one; max_restarts: 5; max_seconds: 60
  child d do start: fn -> started("d") end end
  child e do start: fn -> started("e") end; shutdown: brutal_kill end
  child f do start: fn -> started("f") end; shutdown: 500 end
end

supervisor Simple do
  strategy: simple_one_for_one
  child g do start: fn -> started("g") end end
  child h do start: fn -> started("h") end end
end

fn types() do
  let sup = spawn(Types)
  println("- crashes")
  provoke("permanent", 0, "permanent")
  provoke("transient", 0, "transient")
  dismiss("temporary", 0)
  println("- returns")
  provoke("permanent", 1, "permanent")
  dismiss("transient", 1)
  println("${state("permanent")}, ${state("transient")}, ${state("temporary")}")
  Process.exit(sup, "shutdown")
  ended(sup)
  println(state("permanent"))
end

fn all() do
  println("- one_for_all")
  let sup = All()
  dismiss("c", 1)
  println("- b breaks")
  provoke("b", 0, "c")
  Process.exit(sup, "shutdown")
  ended(sup)
end

fn rest() do
  println("- rest_for_one")
  let sup = spawn(Rest)
  println("- e breaks")
  provoke("e", 0, "f")
  println("- d breaks")
  provoke("d", 0, "f")
  Process.exit(sup, "shutdown")
  ended(sup)
end

fn simple() do
  println("- simple_one_for_one")
  spawn(Simple)
  provoke("g", 0, "g")
  println("${state("g")}, ${state("h")}")
end

fn main() do
  types()
  all()
  rest()
  simple()
end
