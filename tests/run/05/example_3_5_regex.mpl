# The example of reference 05 section 3.5; braces after a dollar need a backslash, as in every string (01 section 8.2).
fn main() do
  let rx = ~r/(\d{2})-(?<mo>\d{2})/
  println(Regex.replace(rx, "on 31-12, 01-01", "$mo.$1"))
  println(Regex.replace(rx, "31-12", "$1x|\${1}x"))
  case Regex.captures(~r/(a)|(b)/, "zb") do
    Some(g) -> println("#{List.length(g)} [#{List.get(g, 1)}] [#{List.get(g, 2)}]")
    None -> println("none")
  end
  for p in Regex.split(~r/\s*;\s*/, "x ; y;;z") do
    println("<#{p}>")
  end
  println("#{Regex.is_match(~r/^HEL/i, "hello")}")
end
