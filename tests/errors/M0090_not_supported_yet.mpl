supervisor Root do
  strategy: one_for_one
end

fn main() do
  println(json { ok: true })
  println("${Regex.is_match(~r/a/, "a")}")
end
