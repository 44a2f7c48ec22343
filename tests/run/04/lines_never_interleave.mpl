fn line(n :: Int, text :: String, acc :: String) -> String do
  if n == 0 do acc else line(n - 1, text, acc <> text) end
end

actor writer(text :: String, left :: Int) do
  println(line(200, text, ""))
  if left > 1 do writer(text, left - 1) end
end

fn main() do
  for _ in 0..4 do spawn(writer, "same", 50) end
end
