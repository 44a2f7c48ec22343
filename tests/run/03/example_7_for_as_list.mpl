fn main() do
  let picked = for n in 1..9 when n % 2 == 1 do
    if n == 5 do
      continue
    end
    if n > 6 do
      break
    end
    n * n
  end
  println("${picked}")
end
