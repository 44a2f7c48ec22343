actor mortal() do
  receive do
    _ -> 0
  end
end

# A job that gives a tuple like a notice, and a notice at the same actor.
actor both(target :: Pid<Int>) do
  let r = Process.monitor(target)
  let me = self()
  let job = Job.async(fn() -> (:down, r, me, "from a job") end)
  send(target, 1)
  ended(target)
  case Job.await(job) do
    Ok((_, _, _, text)) -> println("job: ${text}")
    Err(e) -> println("failed: ${e}")
  end
  receive do
    (:down, ref, who, why) when ref == r -> println("notice: ${why} ${who == target}")
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  spawn(both, spawn(mortal))
end
