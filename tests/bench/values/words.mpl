##! How often each word occurs in a text of 50 MB.

fn count() -> Int = 50_000_000

fn line(number :: Int, left :: Int, text :: String) -> String do
  if left == 0 do
    text
  else
    line((number * 7919 + 13) % 1_000_003, left - 1, text <> "word${number % 5003} the ${number % 97} ")
  end
end

fn main() do
  let text = line(1, count() / 16, "")
  let counts = List.reduce(String.split(text, " "), %{}, fn (counts, word) ->
    Map.put(counts, word, Map.get(counts, word) + 1)
  end)
  println("result ${Map.size(counts) * 1000 + Map.get(counts, "the") % 1000}")
end
