## Ends as it is told.
actor mortal() do
  receive do
    0 -> panic("told so")
    _ -> 0
  end
end

## Says why somebody ended.
actor watcher(target :: Pid) do
  let reference = Process.monitor(target)
  receive do
    (:down, ref, who, why) when ref == reference -> println("${who} is down: ${why}")
  after 1000 -> println("${Process.demonitor(reference)}") end
end

## Lives on when the other one crashes.
actor guardian(ward :: Pid<Int>) do
  Process.trap_exit()
  link(ward)
  receive do
    (:exit, _, why) -> println("my ward is gone: ${why}")
  end
end

fn square(n :: Int) -> Int do
  Timer.sleep(10)
  n * n
end

fn main() do
  let victim = spawn(mortal)
  spawn(watcher, victim)
  spawn(guardian, victim)
  Timer.sleep(20)
  if Process.alive(victim) do
    send(victim, 0)
  else
    ()
  end
  let first = Job.async(fn() -> square(3) end)
  let second = Job.async(fn() do
    println("working")
    "done"
  end)
  case Job.await_timeout(second, 500) do
    Ok(text) -> println(text)
    Err(reason) -> println("no text: ${reason}")
  end
  println("${Job.await(first)} ${Job.map([1, 2, 3], square)}")
end
