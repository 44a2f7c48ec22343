# A looping actor looks at a state service and starts its worker again until it has started it often enough.
service State do
  fn init(limit :: Int) -> (Int, Int, Bool) do
    (limit, 0, false)
  end
  call Wanted() :: Bool do |s|
    let (limit, starts, running) = s
    (s, starts < limit and not running)
  end
  call Starts() :: Int do |s|
    let (_, starts, _) = s
    (s, starts)
  end
  call Running() :: Bool do |s|
    let (_, _, running) = s
    (s, running)
  end
  cast Started() do |s|
    let (limit, starts, _) = s
    (limit, starts + 1, true)
  end
  cast Stopped() do |s|
    let (limit, starts, _) = s
    (limit, starts, false)
  end
end

fn fail_on(2) = panic("the second worker fails")
fn fail_on(n) = n

actor worker(state, out, number :: Int) do
  send(out, "worker ${fail_on(number)}")
  terminate do
    State.stopped(state)
  end
end

actor watcher(state, out) do
  if State.wanted(state) do
    State.started(state)
    spawn(worker, state, out, State.starts(state))
  end
  Timer.sleep(10)
  if State.starts(state) < 3 do watcher(state, out) end
end
