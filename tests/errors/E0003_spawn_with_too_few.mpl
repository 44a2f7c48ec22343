actor worker(a :: Int, b :: Int) do
  println("${a + b}")
end

fn main() do
  spawn(worker, 1)
end
