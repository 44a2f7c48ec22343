fn main() do
  let f = fn(n :: Int) do
    if n > 1 do continue end
    n
  end
  println("${f(1)}")
end
