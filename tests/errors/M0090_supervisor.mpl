actor worker() do
  worker()
end

supervisor Inner do
  child worker do
    start: fn -> spawn(worker) end
    shutdown: 250
  end
end

supervisor Outer do
  strategy: rest_for_one

  child inner do
    start: Inner
    restart: transient
  end

  child again do
    start: fn -> spawn(Inner) end
    restart: temporary
    shutdown: brutal_kill
  end
end

fn main() do
  spawn(Outer)
  println("up")
end
