## Keeps a table until everybody has left.
actor host(name :: String, guests :: List<Pid<String>>, left :: Int) do
  receive do
    "join" -> host(name, guests, left + 1)
    "leave" -> host(name, guests, left - 1)
    _ -> println("${name} closes")
  end
  terminate do
    println("${name} had ${left} left")
    for guest in guests do
      send(guest, "closed")
    end
  end
end

actor guest() do
  receive do
    text -> println(text)
  end
  terminate do
    Timer.sleep(1)
    println("bye")
  end
end

fn main() do
  let table = spawn(host, "Ada", [spawn(guest)], 0)
  send(table, "join")
  send(table, "close")
end
