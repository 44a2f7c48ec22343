# What the counts of a literal come to is known when it is compiled, at its first use.

fn is_year(text :: String) -> Bool do
  Regex.is_match(~r/^[0-9]{4}$/, text)
end

fn is_long(text :: String) -> Bool do
  Regex.is_match(~r/a{2000}/, text)
end

fn main() do
  println("${is_year("2024")} ${is_year("24")}")
  println("${is_long("aaa")}")
end
