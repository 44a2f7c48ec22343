actor worker() do
  receive do
    _ -> 0
  end
end

actor watcher(target :: Pid) do
  let r = Process.monitor(target)
  receive do
    (:down, ref, who, why) when ref == r -> println("down: ${why}")
  end
end

fn main() do
  let w = spawn(worker)
  spawn(watcher, w)
  Timer.sleep(50)
  send(w, 1)
end
