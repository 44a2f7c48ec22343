fn main() do
  println("#{Regex.is_match(~r/(unclosed/, "a")}")
  println("#{Regex.is_match(~r/é[z-a]/i, "a")}")
  println("#{Regex.is_match(~r/a(?=b)/, "a")}")
  println("#{Regex.is_match(~r/*/, "a")}")
  let rx = ~r/\q/
  println("#{rx}")
end
