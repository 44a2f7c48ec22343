actor a(n :: Int, sum :: Int) do
  if n == 0 do println("${sum}") else a(n - 1, sum + n) end
end

fn main() do
  spawn(a, 10_000_000, 0)
end
