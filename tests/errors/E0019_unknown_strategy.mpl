actor worker() do
  worker()
end

supervisor Pool do
  strategy: round_robin
  max_restarts: 2
  max_seconds: 10

  child first do
    start: fn -> spawn(worker) end
  end
end

fn main() do
  spawn(Pool)
end
