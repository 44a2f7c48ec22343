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

fn main() do
  spawn(Root)
  Timer.sleep(20)
  send(Process.whereis("w"), 1)
  Timer.sleep(20)
end
