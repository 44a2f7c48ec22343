# Every way to end, as a monitor sees it.

actor mortal() do
  receive do
    0 -> panic("mortal")
    _ -> 0
  end
end

actor watcher(target :: Pid, label :: String) do
  let r = Process.monitor(target)
  receive do
    (:down, ref, who, why) when ref == r and who == target -> println("${label}: ${why}")
  end
end

## Two monitors of one process are independent; each can be taken back once.
actor doubter(target :: Pid<Int>) do
  let first = monitor(target)
  let second = Process.monitor(target)
  println("different ${first != second}")
  println("${Process.demonitor(first)} ${Process.demonitor(first)} ${Process.demonitor(0)}")
  send(target, 1)
  receive do
    (:down, ref, _, why) -> println("second ${ref == second}: ${why}")
  after 1000 -> println("too late") end
  let more = receive do
    (:down, _, _, _) -> "one more"
  after 20 -> "no more" end
  println(more)
end

actor heir(king :: Pid) do
  let _ = Process.monitor(king)
  receive do
    (:down, _, _, _) -> println("the name is free: ${Process.register("throne", self())}")
  end
end

fn main() do
  let returns = spawn(mortal)
  let crashes = spawn(mortal)
  let is_killed = spawn(mortal)
  let leaves = spawn(mortal)
  spawn(watcher, returns, "returns")
  Timer.sleep(20)
  send(returns, 1)
  Timer.sleep(20)
  spawn(watcher, crashes, "crashes")
  Timer.sleep(20)
  send(crashes, 0)
  Timer.sleep(20)
  spawn(watcher, is_killed, "is killed")
  Timer.sleep(20)
  Process.exit(is_killed, "kill")
  Timer.sleep(20)
  spawn(watcher, leaves, "leaves")
  Timer.sleep(20)
  Process.exit(leaves, "gone fishing")
  Timer.sleep(20)
  spawn(watcher, returns, "is dead")
  Timer.sleep(20)
  spawn(watcher, Process.whereis("nobody"), "is nobody")
  Timer.sleep(20)
  spawn(doubter, spawn(mortal))
  Timer.sleep(60)
  let king = spawn(mortal)
  Process.register("throne", king)
  spawn(heir, king)
  Timer.sleep(20)
  send(king, 0)
  Timer.sleep(20)
end
