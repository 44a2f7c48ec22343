actor worker() do
  worker()
end

supervisor Pool do
  child left do
    start: fn -> spawn(worker) end
    shutdown: fast
  end

  child middle do
    start: fn -> spawn(worker) end
    shutdown: 0
  end

  child right do
    start: fn -> spawn(worker) end
    shutdown: 1500
  end
end

fn main() do
  spawn(Pool)
end
