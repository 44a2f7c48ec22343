fn words(text :: String) -> List<String> do
  text
  |> String.trim()
  |> String.split(" ")
  |> List.filter(fn word -> word != "" end)
end

fn scale(factor :: Int, n :: Int) -> Int do
  factor * n
end

fn main() do
  let total = words("  one two  three ")
    |> List.map(String.length)
    |> List.reduce(0, fn (sum, n) -> sum + n end)
  println("#{total}")
  # The value goes in second place.
  println("#{7 |2> scale(6)}")
  "piped" |> println
end
