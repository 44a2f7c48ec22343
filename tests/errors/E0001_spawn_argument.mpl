actor counter(n :: Int) do
  receive do
    0 -> println("${n}")
  end
end

fn main() do
  spawn(counter, "x")
end
