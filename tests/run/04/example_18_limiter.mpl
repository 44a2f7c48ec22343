struct Gate do
  seen :: Map<String, Int>
  limit :: Int
end

fn admit(g :: Gate, who :: String) -> (Gate, Bool) do
  let n = if Map.has_key(g.seen, who) do Map.get(g.seen, who) else 0 end
  if n < g.limit do
    (%{g | seen: Map.put(g.seen, who, n + 1)}, true)
  else
    (g, false)
  end
end

service Limiter do
  fn init(limit :: Int) -> Gate do
    Gate { seen: Map.new(), limit: limit }
  end
  call Admit(who :: String) :: Bool do |g|
    admit(g, who)
  end
  cast Reset() do |g|
    %{g | seen: Map.new()}
  end
end

actor window(limiter, ms :: Int, rounds :: Int) do
  Timer.sleep(ms)
  Limiter.reset(limiter)
  if rounds > 1 do
    window(limiter, ms, rounds - 1)
  else
    0
  end
end

fn try_it(l) do
  if Limiter.admit(l, "eve") do println("in") else println("out") end
end

fn main() do
  let l = Limiter.start(1)
  Process.register("gate", l)
  spawn(window, l, 40, 1)
  try_it(l)
  try_it(Process.whereis("gate"))
  Timer.sleep(100)
  try_it(l)
end
