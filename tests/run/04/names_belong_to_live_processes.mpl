# Reference 04 section 10.

actor idle() do
  receive do
    n -> println("idle got ${n + 0}")
  end
end

service Svc do
  fn init(n :: Int) -> Int do n end
  call Get() :: Int do |n| (n, n) end
end

# Helpers may return a pid without saying so.
fn find() do
  Process.whereis("svc")
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let a = spawn(idle)
  let b = spawn(idle)
  println("${Process.register("a", a)} ${Process.register("a", b)} ${Process.whereis("a") == a}")
  println("${Process.register("also a", a)} ${Process.register("", a)}")
  send(Process.whereis("a"), 1)
  ended(a)
  println("${Process.whereis("a")} ${Process.register("a", b)} ${Process.whereis("a") == b}")
  println("${Process.register("dead", a)} ${Process.register("null", Process.whereis("nobody"))}")
  Process.register("svc", Svc.start(5))
  println("${Svc.get(Process.whereis("svc"))} ${Svc.get(find())}")
end
