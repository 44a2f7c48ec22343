actor counter(n :: Int) do
  receive do
    k -> counter(n + k)
  end
end

fn main() do
  let c = spawn(counter, 0)
  send(c, "one")
end
