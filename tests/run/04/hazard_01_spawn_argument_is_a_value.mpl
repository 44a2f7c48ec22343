actor a(n :: Int) do
  println("${n}")
end

fn main() do
  spawn(a, 7)
end
