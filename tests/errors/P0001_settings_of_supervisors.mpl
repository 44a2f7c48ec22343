supervisor One do
  strategy: one_for_one
  strategy: one_for_all
end

supervisor Two do
  strategy: 3
end

supervisor Three do
  max_restarts: many
end

supervisor Four do
  max_seconds: -1
end

supervisor Five do
  children: 3
end

supervisor Six do
  child do
  end
end

supervisor Seven do
  child worker do
    begin: fn -> spawn(worker) end
  end
end

supervisor Eight do
  child worker do
    start: fn -> spawn(worker) end
    restart: 3
  end
end

supervisor Nine do
  child worker do
    start: fn -> spawn(worker) end
    shutdown: -5
  end
end

supervisor Ten do
  child worker do
    start: fn -> spawn(worker) end
    start: fn -> spawn(worker) end
  end
end

supervisor Eleven do
  child worker do
    "start"
  end
end

supervisor Twelve do
  println("hello")
end

supervisor Thirteen do
  child worker do
    start: fn -> spawn(worker) end
  end

fn main() do
  println("supervised")
end
