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

## Ready when it has its name: lines of one start come before those of the next.
fn wait_for(name :: String) do
  if Process.alive(Process.whereis(name)) do
    ()
  else
    Timer.sleep(1)
    wait_for(name)
  end
end

fn started(name :: String) do
  let p = spawn(worker, name)
  wait_for(name)
  p
end

fn tell(name :: String, what :: Int) do
  send(Process.whereis(name), what)
  Timer.sleep(30)
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
  Timer.sleep(30)
  println("- crashes")
  tell("permanent", 0)
  tell("transient", 0)
  tell("temporary", 0)
  println("- returns")
  tell("permanent", 1)
  tell("transient", 1)
  println("${state("permanent")}, ${state("transient")}, ${state("temporary")}")
  Process.exit(sup, "shutdown")
  Timer.sleep(30)
  println(state("permanent"))
end

fn all() do
  println("- one_for_all")
  let sup = All()
  tell("c", 1)
  println("- b breaks")
  tell("b", 0)
  Timer.sleep(60)
  Process.exit(sup, "shutdown")
  Timer.sleep(30)
end

fn rest() do
  println("- rest_for_one")
  let sup = spawn(Rest)
  println("- e breaks")
  tell("e", 0)
  Timer.sleep(60)
  println("- d breaks")
  tell("d", 0)
  Timer.sleep(90)
  Process.exit(sup, "shutdown")
  Timer.sleep(30)
end

fn simple() do
  println("- simple_one_for_one")
  spawn(Simple)
  tell("g", 0)
  Timer.sleep(30)
  println("${state("g")}, ${state("h")}")
end

fn main() do
  types()
  all()
  rest()
  simple()
end
