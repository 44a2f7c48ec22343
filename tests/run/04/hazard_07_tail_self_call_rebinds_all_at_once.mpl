actor a(x :: Int, y :: Int) do
  if x > 9 do
    println("${x},${y}")
  else
    a(y + 10, x)
  end
end

fn main() do
  spawn(a, 1, 2)
end
