# Reference 04 section 7: no message fits a receive without arms.

actor deaf(name :: String) do
  println("${name} listens")
  Process.register(name, self())
  receive do
  end
  println("never")
terminate do
    println("${name} goes")
  end
end

actor half_deaf() do
  let n = receive do
    n -> n
  end
  println("heard ${n}")
  Process.register("half", self())
  receive do end
end

## Waits until somebody has that name.
fn ready(name :: String) do
  if not Process.alive(Process.whereis(name)) do
    Timer.sleep(1)
    ready(name)
  end
end

fn main() do
  let ear = spawn(deaf, "ada")
  send(ear, 1)
  ready("ada")
  let half = spawn(half_deaf)
  send(half, 7)
  send(half, 8)
  ready("half")
  Timer.sleep(20)
  println("main is done")
end
