struct Job do
  name :: String
  weights :: List<Float>
end

actor w(n :: Int, s :: String, job :: Job) do
  println("${n} ${s} ${job.name} ${job.weights}")
  Process.register("w", self())
  receive do
    _ -> panic("again")
  end
end

fn load() -> Job do
  Job { name: "fresh", weights: [0.5, 1.5] }
end

supervisor Root do
  child w do
    start: fn -> spawn(w, 5, "x", load()) end
  end
end

## Waits until another process than `old` has the name.
fn replaced(name :: String, old :: Pid) do
  let new = Process.whereis(name)
  if new == old or not Process.alive(new) do
    Timer.sleep(1)
    replaced(name, old)
  end
end

fn main() do
  spawn(Root)
  replaced("w", Process.whereis("nobody"))
  let first = Process.whereis("w")
  send(first, 1)
  replaced("w", first)
end
