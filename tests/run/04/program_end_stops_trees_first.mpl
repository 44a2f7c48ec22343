# At the end supervision trees are stopped first, each in reverse order of start, then all others, the youngest first.

actor worker(name :: String) do
  Process.register(name, self())
  receive do
    _ -> worker(name)
  end
  terminate do
    println("${name} ends")
  end
end

## The next child is started when this one is at work.
fn started(name :: String) do
  let p = spawn(worker, name)
  wait_for(name)
  p
end

fn wait_for(name :: String) do
  if Process.alive(Process.whereis(name)) do
    ()
  else
    Timer.sleep(1)
    wait_for(name)
  end
end

supervisor Inner do
  child first do
    start: fn -> started("inner first") end
  end
  child second do
    start: fn -> started("inner second") end
  end
end

supervisor Root do
  child early do
    start: fn -> started("early") end
  end
  child inner do
    start: fn -> spawn(Inner) end
  end
  child late do
    start: fn -> started("late") end
  end
end

fn main() do
  started("before")
  spawn(Root)
  started("after")
  println("main returns")
end
