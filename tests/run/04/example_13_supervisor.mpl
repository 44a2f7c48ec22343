fn only_zero(0) = 0

actor fragile() do
  println("up")
  receive do
    n -> only_zero(n)
  end
  fragile()
end

fn start_fragile() do
  let p = spawn(fragile)
  Process.register("fragile", p)
  p
end

supervisor Root do
  strategy: one_for_one
  max_restarts: 2
  max_seconds: 10

  child f do
    start: fn -> start_fragile() end
    restart: permanent
    shutdown: brutal_kill
  end
end

fn poke() do
  send(Process.whereis("fragile"), 1)
  Timer.sleep(50)
end

fn main() do
  spawn(Root)
  Timer.sleep(50)
  poke()
  poke()
  poke()
  println("done")
end
