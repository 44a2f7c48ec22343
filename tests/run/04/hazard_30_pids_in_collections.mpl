struct Desk do
  name :: String
  worker :: Pid
end

service Sum do
  fn init() -> Int do 0 end
  cast Add(n :: Int) do |s| s + n end
  call Get() :: Int do |s| (s, s) end
end

actor worker(sum, weight :: Int) do
  receive do
    0 -> 0
    n -> do
      Sum.add(sum, n * weight)
      worker(sum, weight)
    end
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let sum = Sum.start()
  let pids = [spawn(worker, sum, 1), spawn(worker, sum, 10)]
  for p in pids do
    send(p, 1)
  end
  let m = Map.put(%{}, "k", List.head(pids))
  send(Map.get(m, "k"), 2)
  let desk = Desk { name: "d", worker: List.head(pids) }
  let desk = %{desk | worker: List.last(pids)}
  send(desk.worker, 3)
  let (first, _) = (List.head(pids), "x")
  send(first, 4)
  for p in pids do send(p, 0) end
  for p in pids do ended(p) end
  println("${Sum.get(sum)} ${List.head(pids) == first} ${List.head(pids) == List.last(pids)}")
end
