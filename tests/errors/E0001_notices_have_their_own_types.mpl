actor watcher(target :: Pid) do
  let r = Process.monitor(target)
  receive do
    (:down, ref, who, why) -> println("${ref + 1} ${why + 1}")
    (:exit, who, why) -> println("${who}")
  end
end

fn main() do
  link(5)
  spawn(watcher, Process.demonitor("ref"))
end
