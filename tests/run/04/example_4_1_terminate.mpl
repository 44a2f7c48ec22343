actor guard(name :: String) do
  receive do
    _ -> println("${name} working")
  end
  terminate do
    println("${name} cleaned up")
  end
end

fn main() do
  send(spawn(guard, "g1"), 1)
end
