fn main() do
  for i in 10 do
    println("${i}")
  end
end
