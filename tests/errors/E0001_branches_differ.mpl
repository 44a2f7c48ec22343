fn main() do
  let grade = if 3 > 2 do
    1
  else
    "two"
  end
  println("${grade}")
end
