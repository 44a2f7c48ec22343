fn main() do
  let count = 3
  if count do
    println("some")
  end
end
