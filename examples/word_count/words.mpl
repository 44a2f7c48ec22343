##! Plain functions on texts and counts. Nothing here knows of actors.

## The words of a text, in lower case and without punctuation.
pub fn split(text :: String) -> List<String> do
  [".", ",", ";", "?", "\"", "\n"]
    |> List.reduce(String.to_lower(text), fn(rest, mark) -> String.replace(rest, mark, " ") end)
    |> String.split(" ")
    |> List.filter(fn(word) -> word != "" end)
end

## How often each word occurs. A missing key of a map of Int counts as 0.
pub fn count(words :: List<String>) -> Map<String, Int> do
  List.reduce(words, Map.new(), fn(counts, word) do
    Map.put(counts, word, Map.get(counts, word) + 1)
  end)
end

pub fn add(total :: Map<String, Int>, counts :: Map<String, Int>) -> Map<String, Int> do
  List.reduce(Map.to_list(counts), total, fn(sum, (word, times)) do
    Map.put(sum, word, Map.get(sum, word) + times)
  end)
end

## Most frequent first; equally frequent words in the order of the alphabet.
pub fn ranking(total :: Map<String, Int>) -> List<(String, Int)> do
  List.sort(Map.to_list(total), fn((word, times), (other_word, other_times)) do
    if times != other_times do
      other_times - times
    else if word < other_word do
      -1
    else
      1
    end
  end)
end
