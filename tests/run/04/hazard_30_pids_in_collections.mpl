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
    n -> Sum.add(sum, n * weight)
  end
  worker(sum, weight)
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
  Timer.sleep(60)
  println("${Sum.get(sum)} ${List.head(pids) == first} ${List.head(pids) == List.last(pids)}")
end
