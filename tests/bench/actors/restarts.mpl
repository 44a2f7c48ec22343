##! A thousand supervisors, each with a child that crashes at once, restart it until they give up.

fn count() -> Int = 101_000

actor gather(left :: Int, starts :: Int) do
  if left == 0 do
    println("result ${starts}")
  else
    receive do
      n -> gather(left - n, starts + n)
    end
  end
end

actor fragile() do
  send(Process.whereis("gather"), 1)
  panic("broken again")
end

supervisor Stubborn do
  max_restarts: 100
  max_seconds: 3600

  child fragile do
    start: fn -> spawn(fragile) end
  end
end

fn main() do
  Process.register("gather", spawn(gather, count(), 0))
  for _ in 0..1_000 do
    spawn(Stubborn)
  end
end
