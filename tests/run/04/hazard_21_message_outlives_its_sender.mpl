actor reader() do
  ready("the sender is gone")
  receive do
    text -> println(text)
  end
end

actor writer(p :: Pid<String>, name :: String) do
  send(p, "a rather long message from " <> name)
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
  let r = spawn(reader)
  ended(spawn(writer, r, "somebody who is gone"))
  Process.register("the sender is gone", r)
end
