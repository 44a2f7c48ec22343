actor worker() do
  worker()
end

supervisor Pool do
  strategy: one_for_all

  child left do
    start: fn -> spawn(worker) end
  end

  child left do
    start: fn -> spawn(worker) end
  end
end

fn main() do
  let pool = Pool()
  println("started")
end
