actor reader() do
  Timer.sleep(60)
  receive do
    text -> println(text)
  end
end

actor writer(p :: Pid<String>, name :: String) do
  send(p, "a rather long message from " <> name)
end

fn main() do
  spawn(writer, spawn(reader), "somebody who is gone")
end
