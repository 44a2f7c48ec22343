actor worker() do
  worker()
end

supervisor Pool do
  child left do
    start: fn -> spawn(worker) end
    restart: always
    shutdown: brutal_kill
  end
end

fn main() do
  spawn(Pool)
end
