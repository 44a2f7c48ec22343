# Every way to end, as a monitor sees it.

actor mortal() do
  receive do
    0 -> panic("mortal")
    _ -> 0
  end
end

actor watcher(target :: Pid, label :: String) do
  let r = Process.monitor(target)
  Process.register(label, self())
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
  Process.register("heir", self())
  receive do
    (:down, _, _, _) -> println("the name is free: ${Process.register("throne", self())}")
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

## Waits until somebody has that name.
fn ready(name :: String) do
  if not Process.alive(Process.whereis(name)) do
    Timer.sleep(1)
    ready(name)
  end
end

fn main() do
  let returns = spawn(mortal)
  let crashes = spawn(mortal)
  let is_killed = spawn(mortal)
  let leaves = spawn(mortal)
  let w = spawn(watcher, returns, "returns")
  ready("returns")
  send(returns, 1)
  ended(w)
  let w = spawn(watcher, crashes, "crashes")
  ready("crashes")
  send(crashes, 0)
  ended(w)
  let w = spawn(watcher, is_killed, "is killed")
  ready("is killed")
  Process.exit(is_killed, "kill")
  ended(w)
  let w = spawn(watcher, leaves, "leaves")
  ready("leaves")
  Process.exit(leaves, "gone fishing")
  ended(w)
  ended(spawn(watcher, returns, "is dead"))
  ended(spawn(watcher, Process.whereis("nobody"), "is nobody"))
  ended(spawn(doubter, spawn(mortal)))
  let king = spawn(mortal)
  Process.register("throne", king)
  spawn(heir, king)
  ready("heir")
  send(king, 0)
end
