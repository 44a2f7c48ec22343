fn main() do
  println("${Regex.is_match(~r/a{1001}/, "a")} ${Regex.is_match(~r/a{1,2000}b/, "a")} ${Regex.is_match(~r/a{1000}/, "a")}")
end
