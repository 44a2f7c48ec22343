actor guard(name :: String) do
  receive do
    n -> println("#{name} got #{n + 1}")
  end
  terminate do
    receive do
      n -> println("#{name} leaves #{n}")
    end
  end
end

fn main() do
  send(spawn(guard, "g1"), 1)
end
