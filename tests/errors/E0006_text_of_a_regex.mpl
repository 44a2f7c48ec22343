fn main() do
  let rx = ~r/a+/
  println("#{rx}")
  println("#{rx == ~r/a+/}")
end
