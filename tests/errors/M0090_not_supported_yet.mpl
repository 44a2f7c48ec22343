supervisor Root do
  strategy: one_for_one
end

fn main() do
  println("${Regex.is_match(~r/a/, "a")}")
end
