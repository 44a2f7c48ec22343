# Main is linked to an actor that crashes: the program ends with it, without waiting for anybody.

actor fragile() do
  receive do
    _ -> panic("fragile broke")
  end
end

actor sleeper() do
  Timer.sleep(60000)
  println("never")
end

actor quiet() do
  receive do
    _ -> 0
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let q = spawn(quiet)
  link(q)
  send(q, 1)
  ended(q)
  Timer.sleep(10)
  println("a quiet end is nothing to main")
  spawn(sleeper)
  let f = spawn(fragile)
  link(f)
  send(f, 1)
  Timer.sleep(10000)
  println("never")
end
